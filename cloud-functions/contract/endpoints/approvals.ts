/** Second approval, exports, and large readings. */
import * as z from 'zod';
import type { Endpoint } from '../endpoint';
import { approvalId, approvalRequest, approvalReview, approvalShown, approvals, approvalsAsked } from '../schemas/approval';
import { exportId, exportPart, exportRequest, exportShown, exportsShown } from '../schemas/export';
import { onePage, visitReaders } from './access';

/** Each kind of export says in its source who may have it (use-cases/export). */
const exportMakers = {
  kind: 'roles',
  roles: ['officer', 'tracer', 'approver', 'administrator', 'inspector', 'auditor'],
  scope: 'district',
} as const;

export const approvalsEndpoints = {
  askForApproval: {
    audience: 'district',
    access: visitReaders,
    summary: 'Ask a colleague to approve a reading or export that one may not do alone',
    body: approvalRequest,
    response: approvalShown,
    status: 201,
    problems: ['window-too-large'],
  },
  listApprovals: {
    audience: 'district',
    access: { kind: 'roles', roles: ['officer', 'tracer', 'approver'], scope: 'district' },
    summary: 'Approvals I asked for; for an approver those of the district',
    query: approvalsAsked,
    response: approvals,
    problems: ['page-mark-not-valid'],
  },
  reviewApproval: {
    audience: 'district',
    access: { kind: 'roles', roles: ['approver'], scope: 'district', stepUp: true },
    summary: 'Approve or return what a colleague asked for',
    params: z.strictObject({ approvalId }),
    body: approvalReview,
    response: approvalShown,
    problems: ['second-person-needed', 'already-reviewed', 'changed-meanwhile'],
  },
  makeExport: {
    audience: 'district',
    access: exportMakers,
    summary: 'Open a question for download as files, for a day and one case',
    body: exportRequest,
    response: exportShown,
    status: 201,
    problems: ['window-too-large', 'approval-needed', 'changed-meanwhile'],
  },
  listExports: {
    audience: 'district',
    access: exportMakers,
    summary: 'My exports; for an auditor those of the district',
    query: onePage,
    response: exportsShown,
    problems: ['page-mark-not-valid'],
  },
  downloadExport: {
    audience: 'district',
    access: exportMakers,
    summary: 'One part of an export as a file',
    params: z.strictObject({ exportId }),
    body: exportPart,
    response: 'file',
    problems: ['export-expired', 'window-too-large', 'page-mark-not-valid'],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
