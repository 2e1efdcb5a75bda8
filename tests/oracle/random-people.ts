/**
 * People nobody would think of, from a seed: each record is built around one instant, with the times rules turn on
 * (midnights, whole test intervals, the same instant twice, a millisecond to either side) met far more often than by chance.
 */
import { type Draw, drawFrom } from './draw';
import { type FactJson, hour, midnightOf } from './known-facts';
import { datedPolicies } from './policies';
import { type Chance, day, dutyGroups, intervals, midnight, randomFact, written } from './random-facts';

export type RandomPerson = { readonly facts: readonly FactJson[]; readonly instants: readonly number[] };

const minute = 60_000;
const versions = datedPolicies.map(({ from }) => midnightOf(from));
const firstVersion = Math.min(...versions);
const kinds = [
  ['case.confirmed', 'case.asymptomatic', 'case.suspected', 'case.excluded', 'case.recovered', 'contact.close', 'contact.secondary'],
  ['entry.overseas', 'stay.risk', 'stay.risk', 'symptom.fever', 'symptom.other', 'declaration.mismatch', 'declaration.corrected'],
  ['mass-test.missed', 'medicine.purchase', 'isolation.check-in', 'duty.group', 'duty.group', 'vaccination.dose'],
  ['test.result', 'test.result', 'test.result', 'test.sampled', 'test.sampled'],
].flat();

type Builder = Chance & { readonly anyTime: () => number; readonly add: (kind: string, at: number, fields?: FactJson) => void };

/** `instants`: when to ask about the person. */
export function randomPerson(seed: number): RandomPerson {
  const draw = drawFrom(seed);
  const version = draw.pick(versions);
  // Around a change of policy, two in three well after it.
  const centre = version + draw.upTo(draw.chance(0.66) ? 49 * day : 10 * day) - draw.upTo(9 * day);
  const times: number[] = [centre, version];
  const facts: FactJson[] = [];
  const anyTime = () => timeNear(centre, { draw, times });
  const add = (kind: string, at: number, fields: FactJson = {}) => {
    times.push(at);
    facts.push({ ...randomFact(kind, at, { draw, times, position: facts.length }), ...fields });
  };
  for (let more = draw.upTo(7); more > 0; more -= 1) add(draw.pick(kinds), anyTime());
  draw.pick([nothingMore, doWhatIsAsked, doWhatIsAsked, sampleTwice, renewDuties, repeatOneKind])({ draw, times, anyTime, add });
  const asked = Array.from({ length: 6 }, () => askedAt(draw, centre, times));
  return { facts, instants: [...new Set(asked.map((at) => Math.max(firstVersion, at)))] };
}

function timeNear(centre: number, { draw, times }: Chance): number {
  const known = draw.pick(times);
  const at = draw.pick([
    known,
    known + draw.pick(intervals) * draw.pick([1, 1, -1]),
    midnight(known, draw.upTo(30) - 15),
    centre - draw.upTo(30 * day),
    centre - 30 * day + draw.upTo(36 * 24) * hour,
    centre - draw.upTo(15 * 24) * hour,
  ]);
  return draw.chance(0.15) ? at + draw.pick([-minute, -1, 1, minute]) : at;
}

const nothingMore = (): void => {};

/** Somebody who does nearly everything asked after one trigger: daily samples or check-ins, some left out, some at midnight. */
function doWhatIsAsked(builder: Builder): void {
  const { draw, anyTime, add } = builder;
  const start = anyTime();
  add(draw.pick(['contact.close', 'contact.secondary', 'entry.overseas', 'stay.risk', 'symptom.other', 'symptom.fever']), start);
  const kept = draw.pick([0.5, 0.8, 0.95, 1]);
  const act = draw.chance(0.3) ? (at: number) => add('isolation.check-in', at) : sampledBy(builder);
  if (draw.chance(0.3)) act(start);
  for (let number = 1 + draw.upTo(1); number <= 15; number += 1)
    if (draw.chance(kept)) act(draw.chance(0.2) ? midnight(start, number) : start + number * day + draw.upTo(12) * hour);
}

/** Negative, reported within half a day. */
const sampledBy =
  ({ draw, add }: Builder) =>
  (at: number): void =>
    add('test.result', at + draw.upTo(12) * hour, { sampledAt: written(at, draw), result: 'negative' });

/** Two or three samples whose distance is just enough, or just not. */
function sampleTwice(builder: Builder): void {
  const { draw, anyTime, add } = builder;
  const start = anyTime();
  if (draw.chance(0.5)) add('symptom.other', start);
  else add('stay.risk', start, { level: 'low' });
  let at = start + draw.upTo(30) * hour;
  for (let samples = 2 + draw.upTo(1); samples > 0; samples -= 1) {
    sampledBy(builder)(at);
    at = draw.pick([at + day, midnight(at, 3), midnight(at, 3), at + draw.upTo(70) * hour]) + draw.pick([-1, 0, 0, 1]);
  }
}

/** One group's duty, renewed several times: by circular or by ground, without a gap, with one, or overlapping; samples in between. */
function renewDuties({ draw, times, anyTime, add }: Builder): void {
  const group = draw.pick(dutyGroups);
  let from = anyTime();
  for (let renewals = 1 + draw.upTo(4); renewals > 0; renewals -= 1) {
    const to = from + draw.pick([...intervals, hour, (1 + draw.upTo(5)) * day]);
    times.push(to);
    const recorded = draw.pick([from, from, from - draw.upTo(5) * day, from + draw.upTo(3) * day]);
    const span = { group, from: written(from, draw) };
    if (recorded < to && draw.chance(0.4)) add('duty.group', recorded, { ...span, to: undefined, until: written(to, draw) });
    else add('duty.group', recorded, { ...span, to: written(to, draw) });
    if (draw.chance(0.4)) add(draw.pick(['test.result', 'test.sampled']), draw.pick([from, to, to - draw.upTo(48) * hour]));
    from = to + draw.pick([0, 0, 0, 0, 1, -1, hour, -day, day]);
  }
}

/** The same trigger again and again, and what ends it before, at and after. */
function repeatOneKind({ draw, anyTime, add }: Builder): void {
  const kind = draw.pick(kinds);
  const end = draw.pick(['case.recovered', 'case.excluded', 'declaration.corrected', 'test.result', 'test.sampled', kind]);
  for (let times = 2 + draw.upTo(3); times > 0; times -= 1) {
    const at = anyTime();
    add(kind, at);
    if (draw.chance(0.6)) add(end, at + draw.pick([0, 0, -1, 1, day, -day, draw.upTo(20) * day]));
  }
}

/** Mostly where something may change: an instant of the record, the midnights and intervals after it, or right beside it. */
function askedAt(draw: Draw, centre: number, times: readonly number[]): number {
  const known = draw.pick(times);
  const at = draw.pick([
    centre + draw.upTo(20 * 24 * 60) * minute,
    known,
    midnight(known, 1 + draw.upTo(29)),
    known + draw.pick(intervals),
    known + draw.upTo(21) * day,
  ]);
  return at + draw.pick([0, 0, 0, -1, 1]);
}
