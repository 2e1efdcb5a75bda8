import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { useText } from '../../../text/texts';
import { tracingText } from '../../../text/tracing';
import { nameCase, useCase } from './case-store';
import './case.scss';

/** What a case is read for, once it has been said: the case itself has its number. */
export function usePurpose(caseNumber: string): string | undefined {
  const named = useCase();
  return named?.caseNumber === caseNumber ? named.purpose : undefined;
}

/** Asked before anything of a case is read, where its number is known. */
export function AskPurpose({ caseNumber }: { readonly caseNumber: string }) {
  const { purpose: say, opening } = useText(tracingText);
  const [purpose, setPurpose] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = purpose.trim().length < 4;
  const begin = () => {
    setTried(true);
    if (!tooShort) nameCase({ caseNumber, purpose: purpose.trim() });
  };
  return (
    <Box as="section" label={say.title} className="case-form">
      <Heading level={2} className="desk-title">
        {say.title}
      </Heading>
      <Paragraph className="desk-line">{say.says(caseNumber)}</Paragraph>
      <TextField
        id="ask-purpose"
        kind="text"
        label={opening.purpose}
        hint={opening.purposeHint}
        value={purpose}
        onValue={setPurpose}
        onDone={begin}
        lengthMax={200}
        problem={tried && tooShort ? opening.fourLetters : undefined}
      />
      <Action narrow says={say.begin} onPress={begin} />
    </Box>
  );
}
