/**
 * People who do not exist, for trying a rule set on: a city of nine facts a head in an outbreak of about one in two hundred
 * close contacts. The shares are ours, chosen so that every rule meets thousands in a million; they are no statistic.
 */
import type { DutyGroup, Fact, MedicineClass, StayLevel, TestResult } from '../../domain/health-code/facts';
import { type Instant, instant, millisecondsPerDay, millisecondsPerHour, millisecondsPerMinute } from '../../domain/time';
import { type Draw, drawOf } from './draw';

export type SyntheticPerson = { readonly facts: readonly Fact[]; readonly division: string };

/** Hulunbuir's counties, Manzhouli (150781) first: six in ten live there. */
const divisions = ['150781', '150702', '150703', '150721', '150722', '150725', '150726', '150782', '150783', '150784', '150785'];

/** Person `number` of the city of `seed`, with the facts there would be at `now`. */
export function syntheticPerson(seed: number, number: number, now: Instant): SyntheticPerson {
  const draw = drawOf(seed, number);
  const facts: Fact[] = [];
  const add = (fact: Fact): void => void facts.push(fact);
  const ago = (minutes: number): Instant => instant(now - Math.floor(minutes) * millisecondsPerMinute);
  const daysAgo = (most: number): Instant => ago(draw.next() * most * minutesPerDay);
  const id = (): string => `f${facts.length}`;

  addDoses({ draw, add, id, now });
  const everyHours = addDuty({ draw, add, id, now });
  addTests({ draw, add, id, now }, everyHours);
  const exposed = addExposure({ draw, add, id, daysAgo });
  addTroubles({ draw, add, id, daysAgo });
  if (exposed !== undefined) addIsolation({ draw, add, id, now }, exposed);
  const place = draw.chance(0.6) ? 0 : draw.upTo(divisions.length - 1);
  return { facts, division: divisions[place] ?? '150781' };
}

const minutesPerDay = 1_440;
const minutesPerHour = 60;

type Making = { readonly draw: Draw; readonly add: (fact: Fact) => void; readonly id: () => string };
type MakingAt = Making & { readonly now: Instant };
type MakingSince = Making & { readonly daysAgo: (most: number) => Instant };

const back = (now: Instant, minutes: number): Instant => instant(now - Math.floor(minutes) * millisecondsPerMinute);

function addDoses({ draw, add, id, now }: MakingAt): void {
  const doses = draw.chance(0.1) ? draw.upTo(1) : 2 + draw.upTo(1);
  for (let dose = 1; dose <= doses; dose++) {
    const minutes = (420 - dose * 90 + draw.next() * 60) * minutesPerDay;
    add({ id: id(), kind: 'vaccination.dose', at: back(now, minutes), dose, source: 'clinic' });
  }
}

const work: readonly { readonly group: DutyGroup; readonly share: number; readonly everyHours: number }[] = [
  { group: 'port', share: 0.02, everyHours: 24 },
  { group: 'cold-chain', share: 0.01, everyHours: 24 },
  { group: 'courier', share: 0.02, everyHours: 84 },
  { group: 'medical', share: 0.03, everyHours: 84 },
  { group: 'transport', share: 0.04, everyHours: 84 },
  { group: 'city-72h', share: 0.7, everyHours: 72 },
];

/** How often the person ought to be tested, in hours; who has no duty goes when they need it. */
function addDuty({ draw, add, id, now }: MakingAt): number {
  let left = draw.next();
  for (const { group, share, everyHours } of work) {
    if (left < share) {
      const at = back(now, (10 + draw.next() * 50) * minutesPerDay);
      add({ id: id(), kind: 'duty.group', at, group, from: at, source: 'duty-feed' });
      return everyHours;
    }
    left -= share;
  }
  return 120;
}

/** The tests of two weeks, as regularly as people are: every twentieth interval is twice as long, one test in 600 is positive. */
function addTests({ draw, add, id, now }: MakingAt, everyHours: number): void {
  const testsMax = 3 + draw.upTo(5);
  let hoursAgo = draw.next() * everyHours * (draw.chance(0.05) ? 2 : 1);
  for (let test = 0; test < testsMax && hoursAgo < 336; test++) {
    const sampledAt = back(now, hoursAgo * minutesPerHour);
    const reportedAt = instant(sampledAt + Math.floor((3 + draw.next() * 9) * millisecondsPerHour));
    const result: TestResult = draw.chance(0.0017) ? 'positive' : draw.chance(0.003) ? 'inconclusive' : 'negative';
    if (test === 0 || draw.chance(0.05)) add({ id: id(), kind: 'test.sampled', at: sampledAt, sampledAt, source: 'lab' });
    if (reportedAt <= now) add({ id: id(), kind: 'test.result', at: reportedAt, sampledAt, reportedAt, result, source: 'lab' });
    hoursAgo += everyHours * (draw.chance(0.05) ? 2 : 0.8 + draw.next() * 0.2);
  }
}

/** When isolation began, for those who are to isolate. */
function addExposure({ draw, add, id, daysAgo }: MakingSince): Instant | undefined {
  if (draw.chance(0.005)) return added(add, { id: id(), kind: 'contact.close', at: daysAgo(20), source: 'tracing' });
  if (draw.chance(0.008)) return added(add, { id: id(), kind: 'contact.secondary', at: daysAgo(14), source: 'tracing' });
  if (draw.chance(0.003)) return added(add, { id: id(), kind: 'entry.overseas', at: daysAgo(24), country: 'RU', source: 'port' });
  if (draw.chance(0.03)) {
    const level: StayLevel = draw.chance(0.15) ? 'high' : draw.chance(0.4) ? 'medium' : 'low';
    const at = daysAgo(15);
    const from = instant(at - (1 + draw.upTo(4)) * millisecondsPerDay);
    return added(add, { id: id(), kind: 'stay.risk', at, level, from, to: at, source: 'self' });
  }
  return undefined;
}
const added = (add: (fact: Fact) => void, fact: Fact): Instant => {
  add(fact);
  return fact.at;
};

const medicines: readonly MedicineClass[] = ['fever', 'cough', 'antiviral', 'antibiotic'];

function addTroubles({ draw, add, id, daysAgo }: MakingSince): void {
  if (draw.chance(0.001)) {
    const at = daysAgo(40);
    add({ id: id(), kind: draw.chance(0.5) ? 'case.confirmed' : 'case.asymptomatic', at, source: 'lab' });
    const recoveredAt = instant(at + (8 + draw.upTo(8)) * millisecondsPerDay);
    if (draw.chance(0.7)) add({ id: id(), kind: 'case.recovered', at: recoveredAt, source: 'hospital' });
  }
  if (draw.chance(0.01))
    add({ id: id(), kind: 'symptom.fever', at: daysAgo(6), celsiusHundredths: 3_690 + draw.upTo(150), source: 'gate' });
  if (draw.chance(0.01)) add({ id: id(), kind: 'symptom.other', at: daysAgo(6), source: 'self' });
  if (draw.chance(0.004)) add({ id: id(), kind: 'declaration.mismatch', at: daysAgo(10), source: 'travel-card' });
  if (draw.chance(0.01)) add({ id: id(), kind: 'mass-test.missed', at: daysAgo(10), source: 'mass-test' });
  if (draw.chance(0.02)) {
    const bought = medicines[draw.upTo(3)] ?? 'fever';
    add({ id: id(), kind: 'medicine.purchase', at: daysAgo(9), class: bought, source: 'pharmacy' });
  }
}

/** Who isolates is tested and tells their temperature nearly every day. */
function addIsolation({ draw, add, id, now }: MakingAt, since: Instant): void {
  const days = Math.min(14, Math.floor((now - since) / millisecondsPerDay));
  for (let day = 1; day <= days; day++) {
    const sampledAt = instant(since + day * millisecondsPerDay + draw.upTo(8) * millisecondsPerHour);
    const reportedAt = instant(sampledAt + 6 * millisecondsPerHour);
    if (reportedAt > now || !draw.chance(0.9)) continue;
    add({ id: id(), kind: 'isolation.check-in', at: sampledAt, celsiusHundredths: 3_650 + draw.upTo(30), source: 'self' });
    if (draw.chance(0.7)) add({ id: id(), kind: 'test.result', at: reportedAt, sampledAt, reportedAt, result: 'negative', source: 'lab' });
  }
}
