/** Rows of a laboratory as a city's would send them: well-formed numbers, evenly made up. */
import { checkCharacterOf } from '../../cloud-functions/domain/identity/citizen-number';
import {
  addMilliseconds,
  formatInstant,
  type Instant,
  millisecondsPerHour,
  millisecondsPerMinute,
} from '../../cloud-functions/domain/time';

export type LabRow = Readonly<Record<'documentType' | 'documentNumber' | 'sampleId' | 'sampledAt' | 'reportedAt' | 'result', string>>;

/** Someone born on one of 2,000 days; the same number is the same person. */
export function citizenNumber(person: number): string {
  const born = new Date(Date.UTC(1960, 0, 1 + (person % 2_000)));
  const order = String(Math.floor(person / 2_000)).padStart(3, '0');
  const first = `150781${born.toISOString().slice(0, 10).replaceAll('-', '')}${order}`;
  return `${first}${checkCharacterOf(first)}`;
}

/** `rows` samples of `people` people in turn, taken over the last days before `now`; one in a thousand is positive. */
export function* labRows(rows: number, people: number, now: Instant): Generator<LabRow> {
  for (let place = 0; place < rows; place++) {
    const sampledAt = addMilliseconds(now, -30 * millisecondsPerHour - (place % 5_000) * millisecondsPerMinute);
    yield {
      documentType: '居民身份证',
      documentNumber: citizenNumber(place % people),
      sampleId: `MZL-${String(place).padStart(7, '0')}`,
      sampledAt: formatInstant(sampledAt),
      reportedAt: formatInstant(addMilliseconds(sampledAt, 6 * millisecondsPerHour)),
      result: place % 1_000 === 999 ? '阳性' : '阴性',
    };
  }
}
