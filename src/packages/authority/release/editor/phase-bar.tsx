import { Box, Words } from '../../../../components/element';
import { StateMark } from '../../../../components/state-mark';
import { authorityText } from '../../../../text/authority';
import { useText } from '../../../../text/texts';
import type { Json } from '../json';
import { textAt } from '../json';
import { type Bar, calendarOf, type Mark } from './calendar';

const percent = (part: number, columns: number) => `${Math.round((part / columns) * 10_000) / 100}%`;

/** The numbers of the days above the bars; every day while there is room. */
export function DayTicks({ columns }: { readonly columns: number }) {
  const every = columns > 30 ? 7 : columns > 20 ? 2 : 1;
  return (
    <Box className="days" decorative>
      {Array.from({ length: columns }, (_none, day) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a day is its position
        <Words key={day} className="day" style={{ width: percent(1, columns) }}>
          {day % every === 0 ? String(day) : ''}
        </Words>
      ))}
    </Box>
  );
}

/** The phases of one rule as bars over the days, like a row of a calendar. */
export function PhaseBar({ rule, columns }: { readonly rule: Json; readonly columns: number }) {
  const { bars, marks } = calendarOf(rule, columns);
  const says = useBarWords(rule, bars);
  return (
    <Box as="image" label={says} className="phase-bar" style={{ backgroundSize: `${percent(1, columns)} 100%` }}>
      {bars.map((bar) => (
        <OneBar key={`${bar.kind}${bar.from}`} bar={bar} columns={columns} />
      ))}
      {marks
        .filter(({ day }) => day < columns)
        .map((mark, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two tests may be asked for on one day
          <OneMark key={at} mark={mark} columns={columns} />
        ))}
    </Box>
  );
}

function OneBar({ bar, columns }: { readonly bar: Bar; readonly columns: number }) {
  const { editor } = useText(authorityText);
  const { kind, from, until, days } = bar;
  const end = Math.min(until ?? columns, columns);
  const style = { left: percent(from, columns), width: percent(end - from, columns) };
  if (kind === 'duty') return <Box className="bar bar-duty" style={style} />;
  const room = end - from >= 2;
  return (
    <Box className={`bar bar-${kind} ${until === null ? 'bar-open' : ''}`} style={style}>
      <StateMark sign={kind} size="small" />
      {room ? <Words className="bar-words">{days === null ? editor.open : `${days} ${editor.daysShort}`}</Words> : null}
    </Box>
  );
}

const markShapes = { test: '◆', 'check-in': '●', due: '▽' } as const;

/** In the middle of its day; a duty falls due at the end of so many hours. */
function OneMark({ mark: { kind, day }, columns }: { readonly mark: Mark; readonly columns: number }) {
  const at = kind === 'due' ? day : Math.floor(day) + 0.5;
  return (
    <Words className={`mark mark-${kind}`} style={{ left: percent(at, columns) }}>
      {markShapes[kind]}
    </Words>
  );
}

function useBarWords(rule: Json, bars: readonly Bar[]): string {
  const { editor, comma } = useText(authorityText);
  if (textAt(rule, 'type') === 'cadence') {
    return textAt(rule, 'duty', 'of') === 'fact'
      ? editor.within(Number(textAt(rule, 'duty', 'withinHours')) || 0)
      : editor.every(Number(textAt(rule, 'duty', 'everyHours')) || 0);
  }
  return bars
    .flatMap(({ kind, days }) => {
      if (kind === 'duty') return [];
      return [days === null ? editor.phaseOpenWords(editor.colours[kind]) : editor.phaseWords(editor.colours[kind], days)];
    })
    .join(comma);
}
