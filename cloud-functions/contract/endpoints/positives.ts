/** The register of positives and their transfer. */
import type { Endpoint } from '../endpoint';
import {
  onePositive,
  positiveRead,
  positiveRegistration,
  positiveShown,
  positiveStepTaken,
  positivesListed,
  positivesRead,
} from '../schemas/positive';

/** Tracers keep the register; officers go on doing what they did. */
const positivesDesk = { kind: 'roles', roles: ['tracer', 'officer'], scope: 'district' } as const;

export const positivesEndpoints = {
  registerPositive: {
    audience: 'district',
    access: positivesDesk,
    summary: 'Enter somebody who was found positive',
    body: positiveRegistration,
    response: positiveShown,
    status: 201,
    problems: [],
  },
  listPositives: {
    audience: 'district',
    access: positivesDesk,
    summary: 'Positives of my district by what is due first, with counts; masked',
    body: positivesRead,
    response: positivesListed,
    problems: ['page-mark-not-valid'],
  },
  getPositive: {
    audience: 'district',
    access: positivesDesk,
    summary: 'One positive: steps, household, hand-overs',
    params: onePositive,
    body: positiveRead,
    response: positiveShown,
    problems: [],
  },
  takePositiveStep: {
    audience: 'district',
    access: positivesDesk,
    summary: 'Record the next step of a positive: notified, transferred, admitted or released',
    params: onePositive,
    body: positiveStepTaken,
    response: positiveShown,
    problems: ['step-not-possible', 'changed-meanwhile'],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
