/** Attempts at the district's desk; see attempts.ts. */
import type { OperationName } from '../../cloud-functions/contract/routes';
import { type Line, officerElsewhere, smuggle, victim } from './attempts';
import { sampleRequests } from './sample-requests';

export const deskLines: Partial<Record<OperationName, Line>> = {
  stepUpSession: {
    attempts: [
      {
        says: 'with a code that was never sent',
        by: 'officer',
        sample: sampleRequests.stepUpSession,
        refused: { code: 'sign-in-code-wrong' },
        unrecorded: true,
      },
    ],
  },
  registerPositive: {
    attempts: [
      smuggle('registerPositive', 'tracer', { colour: 'red' }),
      smuggle('registerPositive', 'officer', { facts: [{ kind: 'case.confirmed' }] }),
      smuggle('registerPositive', 'officer', { person: { by: 'name', name: '王秀英' } }),
      smuggle('registerPositive', 'officer', { person: victim, caseNumber: '' }),
      smuggle('registerPositive', 'officer', { person: victim, foundAt: '2022-09-30T08:00:00+08:00' }),
    ],
  },
  listPositives: { attempts: [smuggle('listPositives', 'officer', { person: victim })] },
  getPositive: {
    attempts: [
      { says: 'one that is not there', by: 'tracer', sample: sampleRequests.getPositive, refused: { code: 'not-found' } },
      { says: 'another district’s', by: officerElsewhere, sample: sampleRequests.getPositive, refused: { code: 'not-found' } },
    ],
  },
  takePositiveStep: {
    attempts: [
      smuggle('takePositiveStep', 'tracer', { step: 'found' }),
      smuggle('takePositiveStep', 'tracer', { state: 'released' }),
      smuggle('takePositiveStep', 'tracer', { note: '王秀英 150781195603120020' }),
      { says: 'of one that is not there', by: 'tracer', sample: sampleRequests.takePositiveStep, refused: { code: 'not-found' } },
    ],
  },
};
