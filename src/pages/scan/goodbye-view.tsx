import { useEffect } from 'react';
import { Action } from '../../components/action';
import { Box, Heading, Paragraph } from '../../components/element';
import { Icon } from '../../components/icon';
import { goTo } from '../../platform/navigation';
import { speak } from '../../platform/speak';
import type { CheckInRecorded } from '../../services/outbox';
import { everywhereText } from '../../text/everywhere';
import { useLanguage } from '../../text/language';
import { scanText } from '../../text/scan';
import { useText } from '../../text/texts';
import { dayAndTimeText } from '../../text/time';

type GoodbyeProps = { readonly recorded: CheckInRecorded; readonly keptUntil: string; readonly onAgain: () => void };

/** Nobody is judged on the way out: where, when, and until when it is kept. */
export function GoodbyeView({ recorded: { site, at, group }, keptUntil, onAgain }: GoodbyeProps) {
  const say = useText(scanText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when it happens
  useEffect(() => speak(say.left, language), []);
  const finish = () => {
    onAgain();
    goTo('myCode');
  };
  return (
    <Box className="scan-note">
      <Icon name="door" />
      <Box live="now">
        <Heading level={2} className="scan-note-title">
          {say.left}
        </Heading>
        <Paragraph className="scan-note-says">{say.leftAt(site.name, dayAndTimeText(at, everywhere))}</Paragraph>
        {group.length > 0 ? (
          <Paragraph className="scan-note-says">{group.map(({ maskedName }) => maskedName).join(' · ')}</Paragraph>
        ) : null}
        <Paragraph className="scan-note-says">{say.leftKept(dayAndTimeText(keptUntil, everywhere))}</Paragraph>
      </Box>
      <Action says={everywhere.done} onPress={finish} />
      <Action weight="plain" says={say.again} onPress={onAgain} />
    </Box>
  );
}
