/**
 * People nobody would think of, from a seed: each record is built around one instant, with the times rules turn on
 * (midnights, whole test intervals, the same instant twice, a millisecond to either side) met far more often than by chance.
 */
import { dayNumber, type FactJson, hour, midnightOf } from './known-facts';

export type RandomPerson = { readonly seed: number; readonly facts: readonly FactJson[]; readonly instants: readonly number[] };

const day = 24 * hour;
const minute = 60_000;
const versions = ['2020-02-11', '2021-05-11', '2022-06-28', '2022-11-11', '2022-12-07'].map(midnightOf);
const first = versions[0] ?? 0;
const kinds = [
  ['case.confirmed', 'case.asymptomatic', 'case.suspected', 'case.excluded', 'case.recovered', 'contact.close', 'contact.secondary'],
  ['entry.overseas', 'stay.risk', 'stay.risk', 'symptom.fever', 'symptom.other', 'declaration.mismatch', 'declaration.corrected'],
  ['mass-test.missed', 'medicine.purchase', 'isolation.check-in', 'duty.group', 'duty.group', 'vaccination.dose'],
  ['test.result', 'test.result', 'test.result', 'test.sampled', 'test.sampled'],
].flat();
const groups = ['port', 'cold-chain', 'entry', 'courier', 'medical', 'transport', 'city-48h', 'city-72h', 'city-7d'];
/** The intervals and phase lengths of the policy, and a few that are nobody's. */
const intervals = [24, 48, 72, 84, 168].map((hours) => hours * hour);

type Draw = {
  readonly upTo: (max: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(values: readonly T[]) => T;
};

/** Mulberry32: the same seed is the same person on every machine. */
function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (max: number) => Math.floor(next() * (max + 1));
  return {
    upTo,
    chance: (share) => next() < share,
    pick: (values) => {
      const value = values[upTo(values.length - 1)];
      if (value === undefined) throw new Error('nothing to pick from');
      return value;
    },
  };
}

/** In Shanghai's offset or in UTC: both name the same instant. */
const written = (at: number, draw: Draw): string =>
  draw.chance(0.8) ? `${new Date(at + 8 * hour).toISOString().slice(0, 23)}+08:00` : new Date(at).toISOString();

export function randomPerson(seed: number): RandomPerson {
  const draw = drawFrom(Math.imul(seed, 0x9e3779b1));
  const version = draw.pick(versions);
  // Within seven weeks of a change of policy; two in three after it.
  const centre = version + draw.upTo(draw.chance(0.66) ? 49 * day : 10 * day) - draw.upTo(9 * day);
  const times: number[] = [centre, version];
  const anyTime = (): number => {
    const known = draw.pick(times);
    const roll = draw.upTo(9);
    let at = centre - 30 * day + draw.upTo(36 * 24) * hour;
    if (roll === 0) at = known;
    if (roll === 1) at = known + draw.pick(intervals) * (draw.chance(0.7) ? 1 : -1);
    if (roll === 2) at = midnight(known, draw.upTo(30) - 15);
    if (roll === 3) at = centre - draw.upTo(30 * day);
    if (draw.chance(0.15)) at += draw.pick([-minute, -1, 1, minute]);
    times.push(at);
    return at;
  };
  const facts: FactJson[] = [];
  const add = (kind: string, at: number = anyTime()) => facts.push(damagedAtTimes(oneFact(kind, at), draw));
  const oneFact = (kind: string, at: number): FactJson => {
    const common = { id: idOf(facts.length, draw), kind, at: written(at, draw), ...laterEnds(at, { draw, times }) };
    return { ...common, ...ownFields(kind, at, { draw, times }) };
  };
  for (let more = draw.upTo(9); more > 0; more -= 1) add(draw.pick(kinds));
  const isFollowed = draw.chance(0.7);
  if (isFollowed) {
    // Somebody who does nearly everything asked after one trigger: daily samples and check-ins, some left out.
    const trigger = draw.pick(['contact.close', 'contact.secondary', 'entry.overseas', 'stay.risk', 'symptom.other', 'symptom.fever']);
    const start = anyTime();
    add(trigger, start);
    const kept = draw.pick([0.5, 0.8, 0.95, 1]);
    const asked = draw.pick(['isolation.check-in', 'test.result', 'test.result', 'test.result']);
    for (let number = draw.upTo(1); number <= 15; number += 1)
      if (draw.chance(kept)) add(asked, draw.chance(0.2) ? midnight(start, number) : start + number * day + draw.upTo(12) * hour);
  }
  const asked = Array.from({ length: 6 }, () => askedAt(draw, centre, times));
  return { seed, facts, instants: [...new Set(asked.map((at) => Math.max(first, at)))] };
}

const midnight = (at: number, days: number): number => (dayNumber(at) + days) * day - 8 * hour;

/** Now and then two records share an id, and its order is not that of the list. */
const idOf = (position: number, draw: Draw): string =>
  draw.chance(0.02) ? `fact-${Math.max(0, position - 1)}` : `${draw.pick(['fact', 'a', 'z'])}-${position}`;

type About = { readonly draw: Draw; readonly times: number[] };

function laterEnds(at: number, { draw, times }: About): FactJson {
  const later = () => {
    const end = at + draw.pick([1, hour, ...intervals, draw.upTo(20) * day + 1, midnight(at, 1 + draw.upTo(9)) - at]);
    times.push(end);
    return written(end, draw);
  };
  return { ...(draw.chance(0.12) ? { until: later() } : {}), ...(draw.chance(0.08) ? { withdrawnAt: later() } : {}) };
}

function ownFields(kind: string, at: number, about: About): FactJson {
  const { draw, times } = about;
  switch (kind) {
    case 'test.sampled':
      return { sampledAt: written(draw.chance(0.8) ? at : at - draw.upTo(30) * hour, draw) };
    case 'test.result': {
      const earlier = times.filter((time) => time <= at && time > at - 4 * day);
      const sampledAt = draw.chance(0.3) && earlier.length > 0 ? draw.pick(earlier) : at - draw.upTo(draw.chance(0.9) ? 12 : 60) * hour;
      times.push(sampledAt);
      const reportedAt = draw.chance(0.3) ? { reportedAt: written(at + draw.upTo(30) * hour, draw) } : {};
      const result = draw.chance(0.8) ? 'negative' : draw.pick(['positive', 'inconclusive']);
      return { sampledAt: written(sampledAt, draw), ...reportedAt, result };
    }
    case 'stay.risk':
      return { level: draw.pick(['high', 'medium', 'low']), ...stayFrom(at, about) };
    case 'symptom.fever':
      return { celsius: draw.pick([36.9, 37.29, 37.3, 37.31, 38.5]), source: draw.pick(['self', 'gate']) };
    case 'medicine.purchase':
      return { class: draw.pick(['fever', 'cough', 'antiviral', 'antibiotic']) };
    case 'isolation.check-in':
      return draw.chance(0.5) ? {} : { celsius: draw.pick([36.5, 37.3, 39]), symptoms: draw.chance(0.5) ? [] : ['cough'] };
    case 'duty.group':
      return dutySpan(at, about);
    default:
      return {};
  }
}

function stayFrom(at: number, { draw }: About): FactJson {
  if (draw.chance(0.15)) return {};
  const from = written(at - 1 - draw.upTo(9 * 24) * hour, draw);
  if (draw.chance(0.25)) return { from };
  if (draw.chance(0.1)) return { to: written(at, draw) };
  return { from, to: draw.chance(0.1) ? written(at, draw).slice(0, 10) : written(at, draw) };
}

/** Duties are renewed: some begin where another ended, some with a gap of a moment, some are told in days. */
function dutySpan(at: number, { draw, times }: About): FactJson {
  const group = draw.chance(0.5) ? draw.pick(groups.slice(0, 3)) : draw.pick(groups);
  if (draw.chance(0.15)) return { group };
  const from = draw.chance(0.4) ? draw.pick(times) : at + (draw.upTo(9) - 7) * day;
  const to = from + draw.pick([1, ...intervals, (1 + draw.upTo(15)) * day]);
  times.push(from, to);
  if (draw.chance(0.3)) return { group, from: written(from, draw) };
  if (draw.chance(0.2))
    return { group, from: new Date(from).toISOString().slice(0, 10), to: new Date(to + day).toISOString().slice(0, 10) };
  return { group, from: written(from, draw), to: written(to, draw) };
}

/** One record in fifty cannot be understood. */
function damagedAtTimes(json: FactJson, draw: Draw): FactJson {
  if (!draw.chance(0.02)) return json;
  const damage: FactJson = draw.pick<FactJson>([
    { kind: 'contact.third' },
    { kind: undefined },
    { levl: 'high' },
    { at: 'yesterday' },
    { at: undefined },
    { withdrawnAt: 'never' },
    { until: '2020-01-01T00:00:00+08:00' },
    { sampledAt: '2030-01-01T00:00:00+08:00' },
    { celsius: 99 },
    { level: 'none' },
    { group: '' },
    { result: 'perhaps' },
  ]);
  return Object.fromEntries(Object.entries({ ...json, ...damage }).filter(([, value]) => value !== undefined));
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
