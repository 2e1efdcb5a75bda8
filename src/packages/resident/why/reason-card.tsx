import { Box, Heading, Paragraph, Words } from '../../../components/element';
import { Icon } from '../../../components/icon';
import { StateMark } from '../../../components/state-mark';
import { serverDay } from '../../../services/server-day';
import { useServerClock } from '../../../services/use-server-clock';
import { everywhereText } from '../../../text/everywhere';
import { factText } from '../../../text/fact';
import type { FactShown } from '../../../text/fact-words';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { whyText } from '../../../text/why';
import { wordsOf } from './entry-words';
import { RuleNotes } from './rule-notes';
import { type Entry, type Reason, timeLineOf } from './time-line';

type ReasonCardProps = { readonly reason: Reason; readonly facts: ReadonlyMap<string, FactShown> };

/** One reason: its sentence, its line through time, and who is behind it. */
export function ReasonCard({ reason, facts }: ReasonCardProps) {
  const say = useText(whyText);
  const language = useLanguage();
  const now = useServerClock(false);
  const { before, ways, end } = timeLineOf(reason, now, serverDay());
  return (
    <Box as="section" label={reason.text[language]} className="reason">
      <Heading level={2} className="reason-text">
        {reason.text[language]}
      </Heading>
      <Box as="list" label={say.line.label} className={`line line-${reason.colour}`}>
        <Entries entries={before} facts={facts} />
        {ways.length > 1 ? (
          <Box as="item" className="line-ways">
            {say.line.eitherWay}
          </Box>
        ) : null}
        {ways.map(({ way, entries }, index) => (
          <Entries key={way} entries={entries} facts={facts} title={ways.length > 1 ? say.line.way(index + 1) : undefined} />
        ))}
        <Entries entries={end ? [end] : []} facts={facts} />
      </Box>
      <RuleNotes {...reason} />
    </Box>
  );
}

type EntriesProps = { readonly entries: readonly Entry[]; readonly facts: ReasonCardProps['facts']; readonly title?: string };

function Entries({ entries, facts, title }: EntriesProps) {
  return (
    <>
      {title ? (
        <Box as="item" className="line-way">
          {title}
        </Box>
      ) : null}
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its position on the line
        <LineEntry key={index} entry={entry} facts={facts} />
      ))}
    </>
  );
}

function LineEntry({ entry, facts }: { readonly entry: Entry; readonly facts: ReasonCardProps['facts'] }) {
  const why = useText(whyText);
  const words = wordsOf(entry, { why, fact: useText(factText), everywhere: useText(everywhereText), language: useLanguage(), facts });
  const tag = tagOf(entry, why.line);
  return (
    <Box as="item" className={`line-entry line-entry-${entry.when} line-entry-${entry.kind} ${colourOf(entry)}`}>
      <Box className="line-mark" decorative>
        <Mark entry={entry} />
      </Box>
      <Box className="line-words">
        {tag ? <Words className="line-tag">{tag}</Words> : null}
        <Words className="line-title">{words.title}</Words>
        {words.lines.map((line) => (
          <Paragraph key={line} className="line-says">
            {line}
          </Paragraph>
        ))}
      </Box>
    </Box>
  );
}

function tagOf({ kind, when }: Entry, say: (typeof whyText)['zh-CN']['line']): string | undefined {
  if (kind === 'fact') return say.fact;
  if (kind === 'green') return undefined;
  if (kind === 'phase' && when === 'ahead') return say.afterwards;
  return { past: say.done, now: say.now, ahead: say.ahead }[when];
}

const colourOf = (entry: Entry): string => (entry.kind === 'phase' ? `line-entry-${entry.phase.colour}` : '');

/** The same shapes as the code itself; a tick where something is done. */
function Mark({ entry }: { readonly entry: Entry }) {
  if (entry.kind === 'green') return <StateMark sign="green" size="small" />;
  if (entry.kind === 'phase') return <StateMark sign={entry.phase.colour} size="small" />;
  return entry.when === 'past' ? <Icon name="check" /> : null;
}
