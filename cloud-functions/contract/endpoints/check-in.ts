/** The hot path, alone. */
import type { Endpoint } from '../endpoint';
import { checkInRecorded, checkInRequest } from '../schemas/check-in';
import { self } from './access';

export const checkInEndpoints = {
  checkInToSite: {
    audience: 'check-in',
    access: self,
    summary: 'Record a visit and answer admitted or not',
    body: checkInRequest,
    bodyBytesMax: 2_048,
    response: checkInRecorded,
    problems: [
      'check-in-time-out-of-bounds',
      'check-in-already-used',
      'site-code-not-genuine',
      'site-code-replaced',
      'site-suspended',
      'site-revoked',
      'site-door-closed',
    ],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
