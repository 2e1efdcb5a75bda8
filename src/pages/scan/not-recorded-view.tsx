import { useEffect } from 'react';
import { Action } from '../../components/action';
import { Box, Heading, Paragraph } from '../../components/element';
import { StateMark } from '../../components/state-mark';
import { sound } from '../../platform/speak';
import { useLanguage } from '../../text/language';
import type { ProblemShown } from '../../text/problem-shown';
import { problemText } from '../../text/problem-text';
import { scanText } from '../../text/scan';
import { useText } from '../../text/texts';

type NotRecordedProps = {
  /** Why the cloud did not take it; without one it could be neither sent nor kept. */
  readonly problem?: ProblemShown;
  readonly onAgain: () => void;
};

export function NotRecordedView({ problem, onAgain }: NotRecordedProps) {
  const say = useText(scanText);
  const language = useLanguage();
  useEffect(() => sound('unverifiable'), []);
  return (
    <Box className="scan-note">
      <StateMark sign="unverifiable" size="huge" />
      <Box live="now">
        <Heading level={2} className="scan-note-title">
          {problem ? say.declined : say.notKept}
        </Heading>
        <Paragraph className="scan-note-says">{problem ? problemText(problem, language) : say.notKeptSays}</Paragraph>
      </Box>
      <Action says={say.again} icon="scan" onPress={onAgain} />
    </Box>
  );
}
