import { useEffect } from 'react';
import { Action } from '../../components/action';
import { Box, Heading, Paragraph } from '../../components/element';
import { Icon } from '../../components/icon';
import { goTo } from '../../platform/navigation';
import { speak } from '../../platform/speak';
import { useLanguage } from '../../text/language';
import { scanText } from '../../text/scan';
import { useText } from '../../text/texts';

/** Kept on the phone: no verdict, for the cloud has not answered; the person shows their code instead. */
export function QueuedView({ leaving, onAgain }: { readonly leaving: boolean; readonly onAgain: () => void }) {
  const say = useText(scanText);
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when it happens
  useEffect(() => speak(say.spokenQueued, language), []);
  return (
    <Box className="scan-note">
      <Icon name="offline" />
      <Box live="now">
        <Heading level={2} className="scan-note-title">
          {leaving ? say.leaveQueued : say.queued}
        </Heading>
        <Paragraph className="scan-note-says">{leaving ? say.leaveQueuedSays : say.queuedSays}</Paragraph>
      </Box>
      <Action says={say.toMyCode} icon="code" onPress={() => goTo('myCode')} />
      <Action weight="plain" says={say.again} onPress={onAgain} />
    </Box>
  );
}
