/** Who works for a district, as what and until when; sessions and proving oneself anew. */
import type { Endpoint } from '../endpoint';
import { session } from '../schemas/session';
import { proofOfSelf } from '../schemas/staff';
import { self } from './access';

export const staffEndpoints = {
  stepUpSession: {
    audience: 'resident',
    access: self,
    summary: 'Prove anew who I am, within this session; good for ten minutes',
    body: proofOfSelf,
    response: session,
    problems: ['sign-in-code-wrong', 'sign-in-refused', 'sign-in-provider-unreachable', 'not-same-person'],
  },
  stepUpAsDemoPerson: {
    audience: 'resident',
    access: self,
    summary: 'Prove anew who I am, as a person of the demo city',
    response: session,
    problems: ['not-same-person'],
    localOnly: true,
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
