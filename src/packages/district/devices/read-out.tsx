import { useState } from 'react';
import { Chips } from '../../../components/chips';
import { Box, Heading, Paragraph } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { useAnswer } from '../../../services/use-answer';
import { districtDevicesText } from '../../../text/district-devices';
import type { ProblemShown } from '../../../text/problem-shown';
import { useText } from '../../../text/texts';

type Chosen = AnswerOf<'getGateSettings'>['readOut'];
const choices: readonly Chosen[] = ['short', 'full'];

/** How much others at a gate hear of a visitor: one choice for the whole district. */
export function ReadOut() {
  const say = useText(districtDevicesText);
  const { answer, reload } = useAnswer('getGateSettings', {});
  const [saved, setSaved] = useState<Chosen | undefined>();
  const [problem, setProblem] = useState<ProblemShown | undefined>();
  const choose = async (readOut: Chosen) => {
    const done = await call('setGateSettings', { body: { readOut } });
    setProblem(done.ok ? undefined : done.error);
    if (done.ok) setSaved(done.value.readOut);
  };
  return (
    <Box as="section" label={say.readOutTitle} className="read-out">
      <Heading level={2} className="desk-title">
        {say.readOutTitle}
      </Heading>
      <Paragraph className="desk-line">{say.readOutSays}</Paragraph>
      {answer.state === 'refused' ? <ProblemView problem={answer.problem} onRetry={reload} /> : null}
      {answer.state === 'here' ? (
        <Chips
          legend={say.readOutTitle}
          choices={choices.map((value) => ({ value, says: say.readOut[value] }))}
          chosen={saved ?? answer.value.readOut}
          onChoose={(value) => void choose(value)}
        />
      ) : null}
      {problem ? <ProblemView problem={problem} /> : null}
      {saved && !problem ? <Notice tone="good" says={say.readOutSaved} /> : null}
    </Box>
  );
}
