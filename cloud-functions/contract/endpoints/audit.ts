/** The audit record: search, proofs, published roots, alerts. */
import * as z from 'zod';
import type { Endpoint } from '../endpoint';
import {
  alertClosing,
  alertId,
  auditAlertShown,
  auditAlerts,
  auditId,
  auditRootShown,
  auditRootsShown,
  auditSearch,
  auditSearched,
  entryProof,
  readProof,
  rootNumber,
} from '../schemas/audit';
import { pageMark } from '../schemas/basics';
import { anyone, onePage, self } from './access';

const auditor = { kind: 'roles', roles: ['auditor'], scope: 'district' } as const;
const oneEntry = z.strictObject({ auditId });

export const auditEndpoints = {
  searchAuditEntries: {
    audience: 'district',
    access: auditor,
    summary: 'Search the audit record of my district, at most 31 days',
    body: auditSearch,
    response: auditSearched,
    problems: ['window-too-large', 'page-mark-not-valid'],
  },
  proveAuditEntry: {
    audience: 'district',
    access: auditor,
    summary: 'Proof that an entry of my district is in the record as it was first written',
    params: oneEntry,
    response: entryProof,
    problems: [],
  },
  listAuditAlerts: {
    audience: 'district',
    access: { kind: 'roles', roles: ['auditor', 'administrator'], scope: 'district' },
    summary: 'Unusual reading in my district; an administrator sees how many alerts are open',
    query: z.strictObject({ state: z.enum(['open', 'closed']).default('open'), page: pageMark.optional() }),
    response: auditAlerts,
    problems: ['page-mark-not-valid'],
  },
  closeAuditAlert: {
    audience: 'district',
    access: auditor,
    summary: 'Close an alert, with what came of it',
    params: z.strictObject({ alertId }),
    body: alertClosing,
    response: auditAlertShown,
    problems: ['already-reviewed', 'changed-meanwhile', 'second-person-needed'],
  },
  listAuditRoots: {
    audience: 'public',
    access: anyone,
    summary: 'Signed roots of the audit record, newest first',
    query: onePage,
    response: auditRootsShown,
    problems: ['page-mark-not-valid'],
  },
  getAuditRoot: {
    audience: 'public',
    access: anyone,
    summary: 'One signed root of the audit record',
    params: z.strictObject({ number: rootNumber }),
    response: auditRootShown,
    problems: [],
  },
  proveReadOfMyRecord: {
    audience: 'resident',
    access: self,
    summary: 'Proof that an entry about me is in the record as it was first written',
    params: oneEntry,
    response: readProof,
    problems: [],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
