import type { ReactNode } from 'react';
import { Box, Heading, Paragraph } from '../../../components/element';
import { ProgressDots } from '../../../components/progress-dots';
import { declareText } from '../../../text/declare';
import { useText } from '../../../text/texts';
import { type Step, steps } from './draft';

type QuestionProps = { readonly step: Step; readonly asks: string; readonly says?: string; readonly children: ReactNode };

/** Where one is, the one question, and below it the ways to answer. */
export function Question({ step, asks, says, children }: QuestionProps) {
  const say = useText(declareText);
  const at = steps.indexOf(step) + 1;
  return (
    <Box className="question">
      <ProgressDots step={at} of={steps.length} label={say.progress(at, steps.length)} />
      <Box live="when-quiet">
        <Heading level={2} className="question-asks">
          {asks}
        </Heading>
        {says ? <Paragraph className="question-says">{says}</Paragraph> : null}
      </Box>
      {children}
    </Box>
  );
}
