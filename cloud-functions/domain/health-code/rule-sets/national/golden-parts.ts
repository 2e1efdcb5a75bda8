/** How golden cases are told: one record, and what it comes to at several moments. */

import { addDays, formatDay, parseDay } from '../../../time';
import type { FactKind } from '../../facts';
import type { GoldenCase } from '../../rule-set';

type FactJson = GoldenCase['facts'][number];

/** `2022-08-01` is noon of that day in Shanghai, `2022-08-01 23:59:59` that second; the cases are read by people. */
export function instantOf(time: string): string {
  const [day = '', clock = '12:00:00'] = time.split(' ');
  return `${day}T${clock}+08:00`;
}

export const fact = (kind: FactKind, time: string, own: FactJson = {}): FactJson => ({
  id: `${kind} ${time}`,
  kind,
  at: instantOf(time),
  ...own,
});

/** Sampled at 09:00 of each day, reported at 18:00. */
const tested = (result: 'negative' | 'positive', days: readonly string[]): readonly FactJson[] =>
  days.map((day) => fact('test.result', `${day} 18:00:00`, { id: `${result} ${day}`, sampledAt: instantOf(`${day} 09:00:00`), result }));
export const negativeOn = (...days: readonly string[]): readonly FactJson[] => tested('negative', days);
export const positiveOn = (...days: readonly string[]): readonly FactJson[] => tested('positive', days);

/** Isolation check-ins at 08:00 of so many days in a row. */
export function checkedInFrom(firstDay: string, count: number): readonly FactJson[] {
  const first = parseDay(firstDay);
  if (first === undefined) throw new Error(`no day: ${firstDay}`);
  return Array.from({ length: count }, (_, index) => fact('isolation.check-in', `${formatDay(addDays(first, index))} 08:00:00`));
}

export const dutyFrom = (group: string, time: string): FactJson => fact('duty.group', time, { id: `duty ${group}`, group });

/** `until` is written like every time here; null: the reason ends by a fact only. */
export type Moment = {
  readonly at: string;
  readonly colour?: GoldenCase['expect']['colour'];
  readonly rules?: readonly string[];
  readonly missedTest?: boolean;
  readonly until?: string | null;
};

/** One case per moment. Without a colour green, without rules none. */
export const story = (zh: string, en: string, facts: readonly FactJson[]) => ({
  told: (...moments: readonly Moment[]): readonly GoldenCase[] =>
    moments.map(({ at, colour = 'green', rules = [], missedTest = false, until }) => ({
      name: { 'zh-CN': `${zh}（${at}）`, en: `${en} (${at})` },
      at: instantOf(at),
      facts,
      expect: {
        colour,
        missedTest,
        rules,
        ...(until === undefined ? {} : { until: until === null ? null : instantOf(until) }),
      },
    })),
});
