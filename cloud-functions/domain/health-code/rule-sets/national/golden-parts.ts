/** How golden cases are told: one record, and what it comes to at several moments, in days after a day 0 as the policy counts. */

import { addDays, formatDay, parseDay } from '../../../time';
import type { FactKind } from '../../facts';
import type { GoldenCase } from '../../rule-set';

type FactJson = GoldenCase['facts'][number];

export type Calendar = {
  /** `at(1)` is noon of day 1, `at(1, '09:00:00')` that second of it. */
  readonly at: (day: number, clock?: string) => string;
  /** 00:00:00, with which a phase begins. */
  readonly startOf: (day: number) => string;
  /** 23:59:59, the last second of a phase. */
  readonly endOf: (day: number) => string;
};

/** Days of Shanghai, counted from `dayZero`. */
export function countedFrom(dayZero: string): Calendar {
  const zero = parseDay(dayZero);
  if (zero === undefined) throw new Error(`no day: ${dayZero}`);
  const at = (day: number, clock = '12:00:00') => `${formatDay(addDays(zero, day))}T${clock}+08:00`;
  return { at, startOf: (day) => at(day, '00:00:00'), endOf: (day) => at(day, '23:59:59') };
}

export const fact = (kind: FactKind, at: string, own: FactJson = {}): FactJson => ({ id: `${kind} ${at}`, kind, at, ...own });

/** Sampled at 09:00 of each day, reported at 18:00. */
export const negativeOn = ({ at }: Calendar, ...days: readonly number[]): readonly FactJson[] =>
  days.map((day) => tested('negative', at(day, '09:00:00'), at(day, '18:00:00')));
export const tested = (result: 'negative' | 'positive', sampledAt: string, reportedAt: string): FactJson =>
  fact('test.result', reportedAt, { id: `${result} ${sampledAt}`, sampledAt, result });
export const sampled = (sampledAt: string): FactJson => fact('test.sampled', sampledAt, { sampledAt });

/** Isolation check-ins at 08:00 of days 1 to `days`. */
export const checkedInDaily = ({ at }: Calendar, days: number): readonly FactJson[] =>
  Array.from({ length: days }, (_, index) => fact('isolation.check-in', at(index + 1, '08:00:00')));

/** The stay ended then. */
export const stayed = (level: 'high' | 'medium' | 'low', at: string): FactJson => fact('stay.risk', at, { level });
export const onDuty = (group: string, from: string): FactJson => fact('duty.group', from, { id: `duty ${group}`, group });

export type Moment = {
  readonly at: string;
  readonly colour?: GoldenCase['expect']['colour'];
  readonly rules?: readonly string[];
  readonly missedTest?: boolean;
  /** null: the reason ends by a fact only. */
  readonly until?: string | null;
};

/** One case per moment. A moment without a colour is green, one without rules has none. */
export const story = (zh: string, en: string, facts: readonly FactJson[]) => ({
  told: (...moments: readonly Moment[]): readonly GoldenCase[] =>
    moments.map(({ at, colour = 'green', rules = [], missedTest = false, until }) => {
      const clock = `${at.slice(0, 10)} ${at.slice(11, 19)}`;
      return {
        name: { 'zh-CN': `${zh}（${clock}）`, en: `${en} (${clock})` },
        at,
        facts,
        expect: { colour, missedTest, rules, ...(until === undefined ? {} : { until }) },
      };
    }),
});
