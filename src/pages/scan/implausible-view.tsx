import { useEffect } from 'react';
import { Action } from '../../components/action';
import { Box, Heading, Paragraph } from '../../components/element';
import { StateMark } from '../../components/state-mark';
import { sound, speak } from '../../platform/speak';
import type { CheckInRecorded } from '../../services/outbox';
import { useLanguage } from '../../text/language';
import { scanText } from '../../text/scan';
import { useText } from '../../text/texts';

type ImplausibleProps = { readonly recorded: CheckInRecorded; readonly onAgain: () => void };

/** Recorded, and not shown as a pass: whoever stands at the door scans again, whoever scanned a picture has nothing to show. */
export function ImplausibleView({ recorded: { site, implausible }, onAgain }: ImplausibleProps) {
  const say = useText(scanText);
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when it happens
  useEffect(() => {
    sound('unverifiable');
    speak(say.implausible, language);
  }, []);
  return (
    <Box className="scan-note">
      <StateMark sign="unverifiable" size="huge" />
      <Box live="now">
        <Heading level={2} className="scan-note-title">
          {say.implausible}
        </Heading>
        <Paragraph className="scan-note-says">{site.name}</Paragraph>
        {implausible.map((reason) => (
          <Paragraph key={reason} className="scan-note-says">
            {say.implausibleReason[reason]}
          </Paragraph>
        ))}
        <Paragraph className="scan-note-says">{say.implausibleSays}</Paragraph>
      </Box>
      <Action says={say.again} icon="scan" onPress={onAgain} />
    </Box>
  );
}
