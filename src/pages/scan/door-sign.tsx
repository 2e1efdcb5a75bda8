import { DoorWord } from '../../components/door-word';
import { Box, Paragraph, Words } from '../../components/element';
import type { CheckInRecorded } from '../../services/outbox';
import { useServerClock } from '../../services/use-server-clock';
import { doorText } from '../../text/door';
import { doorWords } from '../../text/door-words';
import { useText } from '../../text/texts';
import { doorSignAt } from './door-sign-at';

/** What the screen at this door shows in this moment: a look-alike page cannot know it. */
export function DoorSign({ door }: { readonly door: NonNullable<CheckInRecorded['door']> }) {
  const say = useText(doorText);
  const words = useText(doorWords);
  const sign = doorSignAt(door, useServerClock(true));
  const [word, symbol] = sign ? [words.word[sign.word] ?? '', words.symbol[sign.symbol] ?? ''] : ['', ''];
  return (
    <Box as="section" label={say.title} className="verdict-door">
      <Words className="verdict-label">{say.title}</Words>
      {sign ? (
        <>
          <DoorWord word={word} symbol={sign.symbol} says={say.spoken(word, symbol)} />
          <Paragraph className="verdict-door-says">{say.sameAtDoor}</Paragraph>
        </>
      ) : (
        <Paragraph className="verdict-door-says">{say.over}</Paragraph>
      )}
    </Box>
  );
}
