/** Any person's record, for properties: times on a grid of hours around one month, so that boundaries are met often. */
import * as fc from 'fast-check';
import {
  dutyGroups,
  type Fact,
  factKinds,
  medicineClasses,
  riskLevels,
  testResults,
  type UnreadableFact,
} from '../../cloud-functions/domain/health-code/facts';
import { type Instant, instant, millisecondsPerHour } from '../../cloud-functions/domain/time';
import { at } from './facts';

const origin = at('2022-08-01T00:00:00+08:00');
const hourOfMonth = (from: number, to: number): fc.Arbitrary<Instant> =>
  fc.integer({ min: from, max: to }).map((hour) => instant(origin + hour * millisecondsPerHour));
export const anyInstant = hourOfMonth(-24, 40 * 24);
const hours = (max: number) => fc.integer({ min: 0, max }).map((count) => count * millisecondsPerHour);
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 5 });

type Lot = {
  readonly id: string;
  readonly at: Instant;
  readonly lag: number;
  readonly length: number;
  readonly pick: number;
  readonly open: boolean;
  readonly until: Instant | undefined;
  readonly withdrawnAt: Instant | undefined;
  readonly recordedAt: Instant | undefined;
};

const lot: fc.Arbitrary<Lot> = fc
  .record({
    id: fc.uuid(),
    at: hourOfMonth(0, 30 * 24),
    lag: hours(40),
    length: hours(200),
    pick: fc.nat(1000),
    open: fc.boolean(),
    lapses: sometimes(hours(300)),
    withdrawn: sometimes(hours(300)),
    recordedAfter: sometimes(hours(60)),
  })
  .map(({ lapses, withdrawn, recordedAfter, ...rest }) => ({
    ...rest,
    until: lapses === undefined ? undefined : instant(rest.at + lapses + 1),
    withdrawnAt: withdrawn === undefined ? undefined : instant(rest.at + withdrawn),
    recordedAt: recordedAfter === undefined ? undefined : instant(rest.at + recordedAfter),
  }));

const oneOf = <T>(values: readonly T[], pick: number): T => {
  const value = values[pick % values.length];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
};

function factOf(kind: Fact['kind'], { lag, length, pick, open, ...common }: Lot): Fact {
  const before = (milliseconds: number) => instant(common.at - milliseconds);
  switch (kind) {
    case 'test.sampled':
      return { ...common, kind, sampledAt: common.at };
    case 'test.result':
      // Negative more often than not, or nothing would ever be cleared.
      return { ...common, kind, sampledAt: before(lag), result: pick % 2 === 0 ? 'negative' : oneOf(testResults, pick) };
    case 'stay.risk':
      return { ...common, kind, level: oneOf(riskLevels, pick), from: before(length + 1), ...(open ? {} : { to: common.at }) };
    case 'symptom.fever':
      return { ...common, kind, celsiusHundredths: 3700 + (pick % 60) };
    case 'medicine.purchase':
      return { ...common, kind, class: oneOf(medicineClasses, pick) };
    case 'duty.group': {
      const from = pick % 3 === 0 ? instant(common.at + lag) : before(lag);
      return { ...common, kind, group: oneOf(dutyGroups, pick), from, ...(open ? {} : { to: instant(from + length + 1) }) };
    }
    default:
      return { ...common, kind };
  }
}

// Tests make up most of a real record.
const anyKind = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...factKinds) },
  { weight: 2, arbitrary: fc.constantFrom('test.result' as const, 'test.sampled' as const) },
);
export const anyFact: fc.Arbitrary<Fact> = fc.tuple(anyKind, lot).map(([kind, drawn]) => factOf(kind, drawn));
export const anyRecord: fc.Arbitrary<readonly Fact[]> = fc.uniqueArray(anyFact, { maxLength: 14, selector: ({ id }) => id });
export const anyUnreadable: fc.Arbitrary<UnreadableFact> = fc
  .record({ id: fc.uuid(), at: sometimes(hourOfMonth(0, 30 * 24)) })
  .map(({ id, at: readAt }) => ({ id, kind: 'unreadable', field: 'kind', problem: 'unknown', at: readAt }));
export const anyNegative: fc.Arbitrary<Fact> = lot.map(({ lag, id, at: reportedAt }) => ({
  id,
  kind: 'test.result',
  at: reportedAt,
  sampledAt: instant(reportedAt - lag),
  result: 'negative',
}));
