/** Facts as one would tell them: `negative('2022-09-05')`, `closeContact('2022-09-01')`, `stayed('high', { until: '2022-09-04' })`. */
import type {
  CaseFact,
  ContactFact,
  Fever,
  RiskStay,
  StayLevel,
  TestReported,
  TestResult,
  TestSampled,
} from '../../cloud-functions/domain/health-code/facts';
import { addMilliseconds, type Instant, instant, millisecondsPerHour } from '../../cloud-functions/domain/time';

/** `2022-09-05` is noon of that day in Shanghai; anything longer is an ISO instant. */
export function at(text: string): Instant {
  const milliseconds = Date.parse(text.length === 10 ? `${text}T12:00:00+08:00` : text);
  if (Number.isNaN(milliseconds)) throw new Error(`no time: ${text}`);
  return instant(milliseconds);
}

/** Named by what it says, so that the same words are the same fact. */
const idOf = (...words: string[]): string => words.join('/');

const tested = (result: TestResult, sampledAt: string): TestReported => {
  const reportedAt = addMilliseconds(at(sampledAt), 6 * millisecondsPerHour);
  return { id: idOf(result, sampledAt), kind: 'test.result', at: reportedAt, sampledAt: at(sampledAt), reportedAt, result, source: 'lab' };
};
/** Sampled then, reported six hours later. */
export const negative = (sampledAt: string): TestReported => tested('negative', sampledAt);
export const positive = (sampledAt: string): TestReported => tested('positive', sampledAt);
export const inconclusive = (sampledAt: string): TestReported => tested('inconclusive', sampledAt);
/** Sampled then, no result yet. */
export const sampled = (sampledAt: string): TestSampled => ({
  id: idOf('sampled', sampledAt),
  kind: 'test.sampled',
  at: at(sampledAt),
  sampledAt: at(sampledAt),
  source: 'lab',
});

export const confirmed = (day: string): CaseFact => ({ id: idOf('confirmed', day), kind: 'case.confirmed', at: at(day), source: 'lab' });
export const recovered = (day: string): CaseFact => ({
  id: idOf('recovered', day),
  kind: 'case.recovered',
  at: at(day),
  source: 'hospital',
});
/** `day`: the last exposure. */
export const closeContact = (day: string): ContactFact => ({
  id: idOf('close', day),
  kind: 'contact.close',
  at: at(day),
  source: 'tracing',
});
export const fever = (day: string, celsius = 37.3): Fever => ({
  id: idOf('fever', day),
  kind: 'symptom.fever',
  at: at(day),
  celsiusHundredths: Math.round(celsius * 100),
  source: 'self',
});
/** Without `until` the person is still there. */
export const stayed = (level: StayLevel, { area = '某小区', from, until }: { area?: string; from: string; until?: string }): RiskStay => ({
  id: idOf('stay', level, from),
  kind: 'stay.risk',
  at: at(until ?? from),
  level,
  area,
  from: at(from),
  ...(until === undefined ? {} : { to: at(until) }),
  source: 'self',
});
