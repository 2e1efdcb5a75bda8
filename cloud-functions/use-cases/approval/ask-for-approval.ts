import type { Approval } from '../../domain/approval/approval';
import type { Caller } from '../../domain/caller';
import { isSiteId, type PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { actingAs, coversSite } from '../../domain/tracing/district-scope';
import { readWindow } from '../../domain/tracing/read-window';
import { type ExportSourceNeeds, exportSourceOf } from '../export/export-source-of';
import { nameShown } from '../fact-proposal/submit-proposal';
import type { Approvals } from '../ports/approvals';
import type { PeopleStore } from '../ports/people-store';
import { type FindPersonNeeds, findPerson } from '../tracing/find-person';
import { visitReaders } from '../tracing/read-site-visits';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { type Question, questionHash, questionShown } from './question';
import { type ApprovalShown, showApproval } from './show-approval';

export type AskForApprovalInput = {
  readonly caller: Caller;
  readonly body: { readonly approvalId: string; readonly what: Question; readonly caseNumber: string; readonly purpose: string };
};
export type AskForApprovalNeeds = AuditNeeds &
  FindPersonNeeds &
  ExportSourceNeeds & {
    readonly approvals: Pick<Approvals, 'add' | 'get'>;
    readonly people: Pick<PeopleStore, 'getFacts' | 'findPersonByDocument'>;
  };

/**
 * Puts a question before a colleague with the approver's role: more than one may read or take away alone. Sent again it is the
 * one that is there. In the audit record before it is kept. Refused: what would be refused anyway (a site or person that is not
 * theirs, a window that is none); somebody else's id (`not-found`).
 */
export async function askForApproval(
  { caller, body }: AskForApprovalInput,
  needs: AskForApprovalNeeds,
): Promise<Result<ApprovalShown, Refusal>> {
  const acting = actingAs(visitReaders, caller);
  if (!acting.ok) return acting;
  const { approvalId, what, caseNumber, purpose } = body;
  const meant = await whatIsMeant(what, { caller, acting: acting.value }, needs);
  if (!meant.ok) return meant;
  const there = await needs.approvals.get(approvalId);
  if (there) return ownOne(there, caller);
  const { about, target } = meant.value;
  const { role, district } = acting.value;
  const act = { operation: 'askForApproval', role, caseNumber, purpose, target: `approval ${approvalId}, ${target}` };
  await writeAuditEntry(caller, { ...act, about: about === undefined ? [] : [about] }, needs);
  const kept = await needs.approvals.add({
    approvalId,
    what: questionShown(what),
    parametersHash: questionHash(what, needs.lookupKeys),
    division: district,
    caseNumber,
    purpose,
    state: 'waiting',
    askedBy: caller.personId,
    askedByName: await nameShown(caller, needs),
    askedAs: role,
    askedAt: needs.clock.now(),
    ...(about !== undefined && { about }),
    revision: 1,
  });
  return ownOne(kept, caller);
}

const ownOne = (approval: Approval, caller: Caller): Result<ApprovalShown, Refusal> =>
  approval.askedBy === caller.personId ? done(showApproval(approval, caller)) : refused({ code: 'not-found' });

type Meant = { readonly target: string; readonly about?: PersonId };
type Asker = { readonly caller: Caller; readonly acting: { readonly district: string; readonly subDistrict?: string } };

/** Whether it could be asked at all, and what the audit record says of it. */
async function whatIsMeant(what: Question, { caller, acting }: Asker, needs: AskForApprovalNeeds): Promise<Result<Meant, Refusal>> {
  if (what.kind === 'export') {
    const source = exportSourceOf(what.what, needs);
    const checked = await source.check(caller);
    if (!checked.ok) return checked;
    const { target, about } = checked.value;
    return done({ target: `export of ${target}`, ...(about !== undefined && { about }) });
  }
  const window = readWindow(what);
  if (!window.ok) return window;
  if (what.kind === 'site-visits') {
    const site = isSiteId(what.siteId) ? await needs.sites.get(what.siteId) : undefined;
    return site && coversSite(acting, site)
      ? done({ target: `site ${site.siteId}, ${what.from} to ${what.to}` })
      : refused({ code: 'not-found' });
  }
  const person = await findPerson(what.person, acting.district, needs);
  if (!person.ok) return person;
  const { personId } = person.value;
  return done({ target: `person by ${what.person.by}, ${what.from} to ${what.to}`, ...(personId !== undefined && { about: personId }) });
}
