import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { authorityText } from '../../../text/authority';
import { useText } from '../../../text/texts';
import { AuthorityDesk } from '../desk/authority-desk';
import { DecisionView } from './decision-view';
import { useReplay } from './use-replay';
import './index.scss';

export default function Index() {
  return (
    <AuthorityDesk task="replay">
      <Replay />
    </AuthorityDesk>
  );
}

/** A past decision, made again from its facts and the set that judged. */
function Replay() {
  const { replay: say } = useText(authorityText);
  const { wrong, answer, busy, run } = useReplay();
  const [ruleSet, setRuleSet] = useState('');
  const [at, setAt] = useState('');
  const [facts, setFacts] = useState('');
  return (
    <Box className="replay">
      <Box as="section" label={say.title} className="replay-form">
        <Paragraph className="desk-line">{say.says}</Paragraph>
        <TextField
          id="replay-set"
          kind="text"
          label={say.ruleSet}
          hint={say.ruleSetHint}
          value={ruleSet}
          onValue={setRuleSet}
          lengthMax={64}
          problem={wrong.ruleSet ? say.notASet : undefined}
        />
        <TextField
          id="replay-at"
          kind="text"
          label={say.at}
          placeholder="2022-08-09T08:00:00+08:00"
          value={at}
          onValue={setAt}
          lengthMax={40}
          problem={wrong.at ? say.notAnInstant : undefined}
        />
        <Box className="replay-facts">
          <TextField
            id="replay-facts"
            kind="long"
            label={say.facts}
            hint={say.factsHint}
            value={facts}
            onValue={setFacts}
            lengthMax={400_000}
            problem={wrong.facts ? say.notAList : undefined}
          />
        </Box>
        <Action narrow says={say.run} busy={busy} onPress={() => void run({ ruleSet, at, facts })} />
      </Box>
      <Box className="replay-answer" live="when-quiet">
        {answer?.kind === 'problem' && answer.problem.code === 'not-found' ? <Notice tone="problem" says={say.unknownSet} /> : null}
        {answer?.kind === 'problem' && answer.problem.code !== 'not-found' ? <ProblemView problem={answer.problem} /> : null}
        {answer?.kind === 'decided' ? <DecisionView decision={answer.decision} /> : null}
      </Box>
    </Box>
  );
}
