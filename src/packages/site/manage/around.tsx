import { useState } from 'react';
import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { Box, Paragraph, Words } from '../../../components/element';
import { TextField } from '../../../components/field';
import { ProblemView } from '../../../components/views';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { useAnswer } from '../../../services/use-answer';
import { useLanguage } from '../../../text/language';
import type { ProblemShown } from '../../../text/problem-shown';
import { fieldProblemText } from '../../../text/problem-text';
import { siteManageText } from '../../../text/site-manage';
import { useText } from '../../../text/texts';
import type { MySite } from './use-my-site';

type Tree = AnswerOf<'getSiteTree'>;

/** The site this one lies in and those that lie in it, with whose scan counts where. */
export function Around({ site, onChanged }: { readonly site: MySite; readonly onChanged: () => void }) {
  const say = useText(siteManageText);
  const params = { siteId: site.siteId };
  const { answer, reload } = useAnswer('getSiteTree', { params, query: {} });
  const [problem, setProblem] = useState<ProblemShown | undefined>();
  const done = (result: { readonly ok: true } | { readonly ok: false; readonly error: ProblemShown }) => {
    setProblem(result.ok ? undefined : result.error);
    if (!result.ok) return;
    reload();
    onChanged();
  };
  const answerChild = (childId: string, outcome: 'accept' | 'return') =>
    void call('answerChild', { params: { ...params, childId }, body: { outcome } }).then(done);
  if (answer.state === 'refused') return <ProblemView problem={answer.problem} onRetry={reload} />;
  if (answer.state !== 'here') return null;
  return (
    <>
      <Card title={say.around}>
        <Paragraph className="manage-line">{say.aroundSays}</Paragraph>
        <Parent
          tree={answer.value}
          problem={problem}
          onAsk={(code) => void call('askForParent', { params, body: { code } }).then(done)}
          onLeave={() => void call('leaveParent', { params }).then(done)}
        />
        {problem && problem.fields.length === 0 ? <ProblemView problem={problem} /> : null}
      </Card>
      <Children tree={answer.value} onAnswer={answerChild} />
    </>
  );
}

type ParentProps = {
  readonly tree: Tree;
  readonly problem: ProblemShown | undefined;
  readonly onAsk: (code: string) => void;
  readonly onLeave: () => void;
};

function Parent({ tree, problem, onAsk, onLeave }: ParentProps) {
  const say = useText(siteManageText);
  const language = useLanguage();
  const [code, setCode] = useState('');
  const { parent, askedParent } = tree;
  if (parent || askedParent) {
    return (
      <>
        <Paragraph className="manage-line">
          {parent ? say.insideOf(parent.name) : askedParent ? say.waitingFor(askedParent.name) : say.notInside}
        </Paragraph>
        {parent ? <Paragraph className="manage-line">{parent.coversThis ? say.covers : say.coversNot}</Paragraph> : null}
        <Paragraph className="manage-line">{say.reason[tree.parentScan.reason]}</Paragraph>
        <Action narrow weight="plain" says={say.leaveParent} onPress={onLeave} />
      </>
    );
  }
  return (
    <>
      <Paragraph className="manage-line">{say.notInside}</Paragraph>
      <TextField
        id="parent-code"
        kind="text"
        label={say.parentCode}
        hint={say.parentCodeHint}
        value={code}
        onValue={setCode}
        lengthMax={300}
        problem={fieldProblemText(problem, 'code', language)}
      />
      <Action narrow weight="quiet" says={say.ask} disabled={code.trim().length < 8} onPress={() => onAsk(code.trim())} />
    </>
  );
}

function Children({ tree, onAnswer }: { readonly tree: Tree; readonly onAnswer: (childId: string, outcome: 'accept' | 'return') => void }) {
  const say = useText(siteManageText);
  return (
    <Card title={say.children}>
      {tree.children.length === 0 ? <Paragraph className="manage-line">{say.noChildren}</Paragraph> : null}
      <Box as="list" label={say.children} className="manage-list">
        {tree.children.map((child) => (
          <Box as="item" key={child.siteId} className="manage-row">
            <Box className="manage-grow">
              <Words>{child.standing === 'asking' ? `${child.name} · ${say.asking}` : child.name}</Words>
              <Paragraph className="manage-line">{`${child.covered ? say.covers : say.coversNot} ${say.reason[child.reason]}`}</Paragraph>
            </Box>
            {child.standing === 'asking' ? <Action narrow says={say.accept} onPress={() => onAnswer(child.siteId, 'accept')} /> : null}
            <Action narrow weight="plain" says={say.notHere} onPress={() => onAnswer(child.siteId, 'return')} />
          </Box>
        ))}
      </Box>
    </Card>
  );
}
