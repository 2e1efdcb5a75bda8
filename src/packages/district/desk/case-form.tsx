import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { districtText } from '../../../text/district';
import { useLanguage } from '../../../text/language';
import type { ProblemShown } from '../../../text/problem-shown';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import type { CaseNamed } from './case-store';

type CaseFormProps = {
  /** What was named before, to change it. */
  readonly before: CaseNamed | undefined;
  /** The cloud did not accept it. */
  readonly problem?: ProblemShown;
  readonly onNamed: (named: CaseNamed) => void;
};

/** Under which case and what for: asked before anything is read. */
export function CaseForm({ before, problem, onNamed }: CaseFormProps) {
  const { visits: say } = useText(districtText);
  const language = useLanguage();
  const [caseNumber, setCaseNumber] = useState(before?.caseNumber ?? '');
  const [purpose, setPurpose] = useState(before?.purpose ?? '');
  const [tried, setTried] = useState(false);
  const tooShort = (text: string) => (tried && text.trim().length < 4 ? say.fourLetters : undefined);
  const begin = () => {
    setTried(true);
    if (caseNumber.trim().length >= 4 && purpose.trim().length >= 4) onNamed({ caseNumber: caseNumber.trim(), purpose: purpose.trim() });
  };
  return (
    <Box as="section" label={say.caseTitle} className="case-form">
      <Heading level={2} className="desk-title">
        {say.caseTitle}
      </Heading>
      <Paragraph className="desk-line">{say.caseSays}</Paragraph>
      <TextField
        id="case-number"
        kind="text"
        label={say.caseNumber}
        hint={say.caseNumberHint}
        value={caseNumber}
        onValue={setCaseNumber}
        onDone={begin}
        lengthMax={40}
        problem={tooShort(caseNumber) ?? fieldProblemText(problem, 'caseNumber', language)}
      />
      <TextField
        id="purpose"
        kind="text"
        label={say.purpose}
        hint={say.purposeHint}
        value={purpose}
        onValue={setPurpose}
        onDone={begin}
        lengthMax={200}
        problem={tooShort(purpose) ?? fieldProblemText(problem, 'purpose', language)}
      />
      <Action says={say.begin} onPress={begin} />
    </Box>
  );
}
