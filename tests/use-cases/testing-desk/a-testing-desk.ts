import { randomBytes } from 'node:crypto';
import type { PersonId } from '../../../cloud-functions/domain/ids';
import { addMilliseconds, millisecondsPerHour } from '../../../cloud-functions/domain/time';
import type { PersonProfile } from '../../../cloud-functions/use-cases/ports/people-store';
import { at } from '../../builders/facts';
import { personIdNamed } from '../../builders/people';
import { fakeTestLists } from '../../fakes/fake-test-lists';
import { watchedAudit } from '../watched-audit';

export const now = at('2022-09-06T08:30:00+08:00');
export const aCase = { caseNumber: '满疾控〔2022〕17号', purpose: '催检' };
const zhang = personIdNamed('zhang');
const identity = {
  documentType: 'passport',
  maskedName: '张**',
  maskedDocumentNumber: 'E*******1',
  sealed: '',
  registeredAt: now,
} as const;

/** The lists of Manzhouli, made at half past eight, and who may read them. */
export function aTestingDesk() {
  const time = { at: now };
  const clock = { now: () => time.at };
  const audit = watchedAudit(clock);
  const testLists = fakeTestLists(clock);
  const getProfile = async (personId: PersonId): Promise<PersonProfile> => {
    return { personId, roles: ['resident'], createdAt: now, ...(personId === zhang && { identity }) };
  };
  const list = async (missed: number, late: number) => {
    const dueAt = (place: number) => addMilliseconds(now, -(place + 1) * millisecondsPerHour);
    const personId = (place: number) => (place === 0 ? zhang : personIdNamed(`person ${place}`));
    await testLists.addMissedTests(
      '150781',
      now,
      Array.from({ length: missed }, (_, place) => ({ personId: personId(place), group: 'city-72h', dueAt: dueAt(missed - place) })),
    );
    await testLists.addLateSamples(
      '150781',
      now,
      Array.from({ length: late }, (_, place) => ({
        personId: zhang,
        factId: `sample ${place}`,
        laboratory: '市医院检验科',
        sampledAt: addMilliseconds(now, -30.5 * millisecondsPerHour),
        evidence: `市医院检验科 ${place}`,
      })),
    );
    const byLaboratory = [
      { laboratory: '市医院检验科', samples: late, oldestSampledAt: addMilliseconds(now, -30.5 * millisecondsPerHour) },
    ];
    await testLists.finish('150781', { asOf: now, missedTests: missed, lateSamples: late, byLaboratory: late > 0 ? byLaboratory : [] });
  };
  const random = { bytes: (length: number) => randomBytes(length) };
  return { needs: { people: { getProfile }, testLists, audit, clock, random }, audit, list, time };
}
export { zhang };
