/** A rule on a calendar of days counted from its trigger: day 0 is the trigger's date, a phase of n days runs to the end of its n-th. */
import { isRecord, type Json, listAt, textAt, valueAt } from '../json';

export type Bar = {
  readonly kind: 'yellow' | 'red' | 'duty';
  /** First column; `until` is the first column after it, `null` when it runs on. */
  readonly from: number;
  readonly until: number | null;
  readonly days: number | null;
};
export type Mark = { readonly kind: 'test' | 'check-in' | 'due' /** In days from the trigger, halves included. */; readonly day: number };
export type RuleCalendar = { readonly bars: readonly Bar[]; readonly marks: readonly Mark[] };

const hoursOfDay = 24;
const columnsMin = 11;
const columnsMax = 43;

export const calendarOf = (rule: Json, columns: number): RuleCalendar =>
  textAt(rule, 'type') === 'cadence' ? cadenceCalendar(rule, columns) : holdCalendar(rule, columns);

function holdCalendar(rule: Json, columns: number): RuleCalendar {
  const bars: Bar[] = [];
  let from = 0;
  for (const phase of listAt(rule, 'phases')) {
    const colour = textAt(phase, 'colour');
    const days = daysOf(phase);
    if (colour !== 'yellow' && colour !== 'red') continue;
    // The trigger's own day belongs to the first phase.
    const until = days === null ? null : (from === 0 ? 1 : from) + days;
    bars.push({ kind: colour, from, until, days });
    if (until === null) break;
    from = until;
  }
  return { bars, marks: listAt(rule, 'clears').flatMap((requirement) => marksOf(requirement, columns)) };
}

function marksOf(requirement: Json, columns: number): readonly Mark[] {
  switch (textAt(requirement, 'need')) {
    case 'negative-tests-on-days':
      return listAt(requirement, 'days').flatMap((day) => (typeof day === 'number' ? [{ kind: 'test' as const, day }] : []));
    case 'negative-tests': {
      const count = Math.min(Number(textAt(requirement, 'count')) || 0, 20);
      const gap = (Number(textAt(requirement, 'gapHoursMin')) || 0) / hoursOfDay;
      return Array.from({ length: count }, (_none, at) => ({ kind: 'test' as const, day: at * gap }));
    }
    case 'check-ins':
      return Array.from({ length: Math.min(Number(textAt(requirement, 'days')) || 0, columns) }, (_none, at) => ({
        kind: 'check-in' as const,
        day: at + 1,
      }));
    default:
      return [];
  }
}

function cadenceCalendar(rule: Json, columns: number): RuleCalendar {
  const hours = Number(textAt(rule, 'duty', 'of') === 'fact' ? textAt(rule, 'duty', 'withinHours') : textAt(rule, 'duty', 'everyHours'));
  if (!(hours > 0)) return { bars: [], marks: [] };
  const step = hours / hoursOfDay;
  if (textAt(rule, 'duty', 'of') === 'fact')
    return { bars: [{ kind: 'duty', from: 0, until: Math.min(step, columns), days: step }], marks: [{ kind: 'due', day: step }] };
  const count = Math.floor(columns / step);
  return {
    bars: [{ kind: 'duty', from: 0, until: null, days: null }],
    marks: Array.from({ length: count }, (_none, at) => ({ kind: 'due' as const, day: (at + 1) * step })),
  };
}

/** `null`: open, or nothing that can be drawn to scale. */
function daysOf(phase: Json): number | null {
  const days = isRecord(phase) ? valueAt(phase, ['days']) : null;
  return typeof days === 'number' && days > 0 ? days : null;
}

/** How many columns all rules need together, day 0 included: the longest hold and one day beyond it. */
export function columnsFor(ruleSets: readonly Json[]): number {
  const lengths = ruleSets
    .flatMap((ruleSet) => listAt(ruleSet, 'rules'))
    .flatMap((rule) => (textAt(rule, 'type') === 'cadence' ? [] : [lengthOf(rule)]));
  return Math.min(Math.max(columnsMin, ...lengths.map((days) => days + 2)), columnsMax);
}

const lengthOf = (rule: Json): number => listAt(rule, 'phases').reduce<number>((sum, phase) => sum + (daysOf(phase) ?? 0), 0);
