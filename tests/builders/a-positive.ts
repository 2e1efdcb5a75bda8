import { randomBytes } from 'node:crypto';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { startPositive } from '../../cloud-functions/domain/positives/change-positive';
import type { Positive, PositiveSample } from '../../cloud-functions/domain/positives/positive';
import { addMilliseconds, type Instant, instant, millisecondsPerMinute } from '../../cloud-functions/domain/time';
import { uuidAt } from '../../cloud-functions/local/demo-city/uuid-at';

const found = instant(Date.parse('2022-09-06T08:30:00+08:00'));
const somebody = (): PersonId => randomBytes(16).toString('hex') as PersonId;

export const minutesAfter = (at: Instant, minutes: number): Instant => addMilliseconds(at, minutes * millisecondsPerMinute);

export const aSample = (rest: Partial<PositiveSample> = {}): PositiveSample => ({
  sampleId: `lab-${randomBytes(12).toString('hex')}`,
  evidence: '满洲里市核酸检测实验室 20220906-0001',
  reportedAt: found,
  ...rest,
});

/** Found by an officer this morning, unless said otherwise. */
export function aPositive({ foundAt = found, ...rest }: Partial<Positive> = {}): Positive {
  const started = startPositive({
    positiveId: uuidAt(foundAt, randomBytes(8).toString('hex')),
    division: '150781',
    who: { personId: somebody() },
    source: 'officer',
    caseNumber: '150781-2022-0001',
    foundAt,
    samples: [],
    actor: { by: somebody(), byName: '周**' },
    recordedAt: foundAt,
  });
  return { ...started, ...rest };
}
