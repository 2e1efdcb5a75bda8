import type { CSSProperties } from 'react';
import { doorSignOf, doorSlotAt, doorSlotSeconds, doorSlotStart } from '../../../../cloud-functions/domain/gate/door-word';
import { DoorSymbol } from '../../../components/door-symbol';
import { Box, Heading, Paragraph, Words } from '../../../components/element';
import { StateMark } from '../../../components/state-mark';
import { doorText } from '../../../text/door';
import { doorWords } from '../../../text/door-words';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { tickingClock } from '../../../text/time';
import { signOfEvent } from './sign-of-event';
import type { DoorNews } from './use-door-news';

type DoorScreenProps = {
  /** 32 bytes. */
  readonly secret: Uint8Array;
  /** Server time, epoch milliseconds. */
  readonly now: number;
  readonly place: string;
  readonly news: DoorNews;
};

/** Word, symbol and ring of this slot, readable from three metres; the last three verdicts as shapes; how many came today. No names. */
export function DoorScreen({ secret, now, place, news }: DoorScreenProps) {
  return (
    <>
      <Words className="door-place">{place}</Words>
      <Sign secret={secret} now={now} />
      <Lately news={news} />
      <Counts news={news} />
    </>
  );
}

function Sign({ secret, now }: Pick<DoorScreenProps, 'secret' | 'now'>) {
  const say = useText(doorText);
  const words = useText(doorWords);
  const slot = doorSlotAt(now);
  const sign = doorSignOf(secret, slot);
  const word = words.word[sign.word] ?? '';
  const left = 1 - (now - doorSlotStart(slot)) / (doorSlotSeconds * 1000);
  const style: CSSProperties & Record<'--left', string> = { '--left': `${Math.round(left * 1000) / 10}%` };
  return (
    <Box as="image" label={say.spoken(word, words.symbol[sign.symbol] ?? '')} className="door-sign">
      <Box className="door-ring" style={style}>
        <Box className="door-symbol-huge">
          <DoorSymbol place={sign.symbol} />
        </Box>
      </Box>
      <Heading level={1} className={word.length > 8 ? 'door-big-word door-long-word' : 'door-big-word'}>
        {word}
      </Heading>
    </Box>
  );
}

function Lately({ news: { lately } }: Pick<DoorScreenProps, 'news'>) {
  const say = useText(doorText);
  const everywhere = useText(everywhereText);
  return (
    <Box as="list" label={say.lately} live="when-quiet" className="door-lately">
      {lately.length === 0 ? <Words className="door-quiet">{say.nobodyYet}</Words> : null}
      {lately.map((event) => {
        const sign = signOfEvent(event);
        return (
          <Box as="item" key={event.number} label={everywhere.outcome[event.outcome]} className={`door-event door-event-${sign}`}>
            <StateMark sign={sign} size="large" />
          </Box>
        );
      })}
    </Box>
  );
}

function Counts({ news }: Pick<DoorScreenProps, 'news'>) {
  const say = useText(doorText);
  return (
    <Box className="door-counts">
      <Words>{say.admittedToday(news.admittedToday)}</Words>
      {news.refusedToday > 0 ? <Words>{say.refusedToday(news.refusedToday)}</Words> : null}
      {news.offline ? (
        <Paragraph className="door-offline">{news.heardAt === null ? say.offline : say.offlineSince(tickingClock(news.heardAt))}</Paragraph>
      ) : null}
    </Box>
  );
}
