import { useState } from 'react';
import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { Box, Paragraph, Words } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { useAnswer } from '../../../services/use-answer';
import { everywhereText } from '../../../text/everywhere';
import type { ProblemShown } from '../../../text/problem-shown';
import { siteManageText } from '../../../text/site-manage';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import type { MySite } from './use-my-site';

type Code = AnswerOf<'makeManagerCode'>;
type Manager = AnswerOf<'listManagers'>['managers'][number];

/** Who may act for the site; the owner invites, takes off and hands over, by a code that is shown once. */
export function Managers({ site, onChanged }: { readonly site: MySite; readonly onChanged: () => void }) {
  const say = useText(siteManageText);
  const params = { siteId: site.siteId };
  const { answer, reload } = useAnswer('listManagers', { params });
  const [code, setCode] = useState<Code | undefined>();
  const [problem, setProblem] = useState<ProblemShown | undefined>();
  const isOwner = site.iAm === 'owner';
  const make = async (as: Code['as']) => {
    const result = await call('makeManagerCode', { params, body: { as } });
    setCode(result.ok ? result.value : undefined);
    setProblem(result.ok ? undefined : result.error);
  };
  const remove = async ({ managerId, isMe }: Manager) => {
    const result = await call('removeManager', { params: { ...params, managerId } });
    setProblem(result.ok ? undefined : result.error);
    if (result.ok && isMe) onChanged();
    else reload();
  };
  return (
    <Card title={say.managers}>
      <Paragraph className="manage-line">{say.managersSay}</Paragraph>
      {answer.state === 'refused' ? <ProblemView problem={answer.problem} onRetry={reload} /> : null}
      <Box as="list" label={say.managers} className="manage-list">
        {(answer.state === 'here' ? answer.value.managers : []).map((one) => (
          <Box as="item" key={one.managerId} className="manage-row">
            <Words className="manage-grow">
              {`${one.maskedName ?? say.nameless} · ${one.isOwner ? say.owner : say.manager}${one.isMe ? say.me : ''}`}
            </Words>
            {!one.isOwner && (isOwner || one.isMe) ? (
              <Action
                narrow
                weight="plain"
                says={one.isMe ? say.leave : say.remove}
                label={say.removeDoor(one.maskedName ?? say.nameless)}
                onPress={() => void remove(one)}
              />
            ) : null}
          </Box>
        ))}
      </Box>
      {problem ? <ProblemView problem={problem} /> : null}
      {code ? <CodeShown code={code} /> : null}
      {isOwner ? (
        <Box className="manage-row">
          <Action narrow weight="quiet" says={say.inviteManager} onPress={() => void make('manager')} />
          <Action narrow weight="plain" says={say.handOver} onPress={() => void make('owner')} />
        </Box>
      ) : null}
    </Card>
  );
}

function CodeShown({ code }: { readonly code: Code }) {
  const say = useText(siteManageText);
  const everywhere = useText(everywhereText);
  const spaced = code.managerCode.split('').join(' ');
  return (
    <Notice says={say.codeSays(dayAndTimeText(code.expiresAt, everywhere))}>
      <Box as="image" className="manage-code" label={`${say.code} ${spaced}`}>
        <Words>{code.managerCode.slice(0, 5)}</Words>
        <Words>{code.managerCode.slice(5)}</Words>
      </Box>
      {code.as === 'owner' ? <Paragraph className="manage-line">{say.handOverSay}</Paragraph> : null}
    </Notice>
  );
}
