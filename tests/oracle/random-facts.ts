/** One random fact as JSON. Its times are remembered, so that later facts and questions can fall on the same instants. */
import type { Draw } from './draw';
import { dayNumber, type FactJson, hour } from './known-facts';

export const day = 24 * hour;
/** The test intervals of the policy. */
export const intervals = [24, 48, 72, 84, 168].map((hours) => hours * hour);
export const dutyGroups = ['port', 'cold-chain', 'entry', 'courier', 'medical', 'transport', 'city-48h', 'city-72h', 'city-7d'];

/** `times`: every instant the record turns on so far. */
export type Chance = { readonly draw: Draw; readonly times: number[] };

/** In Shanghai's offset or in UTC: both name the same instant. */
export const written = (at: number, draw: Draw): string =>
  draw.chance(0.8) ? `${new Date(at + 8 * hour).toISOString().slice(0, 23)}+08:00` : new Date(at).toISOString();
/** 00:00 in Shanghai, so many days after the day of `at`. */
export const midnight = (at: number, days: number): number => (dayNumber(at) + days) * day - 8 * hour;

/** `position` in the record makes the id. */
export function randomFact(kind: string, at: number, { position, ...chance }: Chance & { readonly position: number }): FactJson {
  const { draw } = chance;
  // Ids are not in the order of the list, and now and then two records share one.
  const id = draw.chance(0.02) ? `fact-${Math.max(0, position - 1)}` : `${draw.pick(['fact', 'a', 'z'])}-${position}`;
  // When it was written down is of no consequence, before or after.
  const recorded = draw.chance(0.2) ? { recordedAt: written(at + (draw.upTo(9) - 4) * day, draw) } : {};
  return damagedAtTimes({ id, kind, at: written(at, draw), ...recorded, ...lapses(at, chance), ...ownFields(kind, at, chance) }, draw);
}

function lapses(at: number, { draw, times }: Chance): FactJson {
  const later = () => {
    const end = at + draw.pick([1, hour, ...intervals, draw.upTo(20) * day + 1, midnight(at, 1 + draw.upTo(9)) - at]);
    times.push(end);
    return written(end, draw);
  };
  return { ...(draw.chance(0.12) ? { until: later() } : {}), ...(draw.chance(0.08) ? { withdrawnAt: later() } : {}) };
}

function ownFields(kind: string, at: number, chance: Chance): FactJson {
  const { draw } = chance;
  switch (kind) {
    case 'test.sampled':
      return { sampledAt: written(draw.chance(0.8) ? at : at - draw.upTo(30) * hour, draw) };
    case 'test.result':
      return resultOf(at, chance);
    case 'stay.risk':
      return { level: draw.pick(['high', 'medium', 'low']), ...stayFrom(at, chance) };
    case 'symptom.fever':
      return { celsius: draw.pick([36.9, 37.29, 37.295, 37.3, 37.31, 38.5]), source: draw.pick(['self', 'gate']) };
    case 'medicine.purchase':
      return { class: draw.pick(['fever', 'cough', 'antiviral', 'antibiotic']) };
    case 'isolation.check-in':
      return draw.chance(0.5) ? {} : { celsius: draw.pick([36.5, 37.3, 39]), symptoms: draw.chance(0.5) ? [] : ['cough'] };
    case 'duty.group':
      return dutySpan(at, chance);
    default:
      return {};
  }
}

function resultOf(at: number, { draw, times }: Chance): FactJson {
  const earlier = times.filter((time) => time <= at && time > at - 4 * day);
  const sampledAt = draw.chance(0.3) && earlier.length > 0 ? draw.pick(earlier) : at - draw.upTo(draw.chance(0.9) ? 12 : 60) * hour;
  times.push(sampledAt);
  const reportedAt = draw.chance(0.3) ? { reportedAt: written(at + draw.upTo(30) * hour, draw) } : {};
  const result = draw.chance(0.8) ? 'negative' : draw.pick(['positive', 'inconclusive']);
  return { sampledAt: written(sampledAt, draw), ...reportedAt, result };
}

function stayFrom(at: number, { draw }: Chance): FactJson {
  if (draw.chance(0.15)) return {};
  const from = written(at - 1 - draw.upTo(9 * 24) * hour, draw);
  if (draw.chance(0.25)) return { from };
  if (draw.chance(0.1)) return { to: written(at, draw) };
  return { from, to: draw.chance(0.1) ? written(at, draw).slice(0, 10) : written(at, draw) };
}

/** Some are told in days, some never end, some begin where another ended. */
function dutySpan(at: number, { draw, times }: Chance): FactJson {
  const group = draw.pick(dutyGroups);
  if (draw.chance(0.15)) return { group };
  const from = draw.chance(0.4) ? draw.pick(times) : at + (draw.upTo(9) - 7) * day;
  const to = from + draw.pick([1, ...intervals, (1 + draw.upTo(15)) * day]);
  times.push(from, to);
  if (draw.chance(0.3)) return { group, from: written(from, draw) };
  const inDays = (end: number) => new Date(end).toISOString().slice(0, 10);
  if (draw.chance(0.2)) return { group, from: inDays(from), to: inDays(to + day) };
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
    { recordedAt: 'today' },
    { until: '2020-01-01T00:00:00+08:00' },
    { sampledAt: '2030-01-01T00:00:00+08:00' },
    { celsius: 99 },
    { level: 'none' },
    { group: '' },
    { result: 'perhaps' },
  ]);
  return Object.fromEntries(Object.entries({ ...json, ...damage }).filter(([, value]) => value !== undefined));
}
