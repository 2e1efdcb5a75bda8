import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import { readWindow } from '../../domain/tracing/read-window';
import { formatVisitHandle, parseVisitHandle } from '../../domain/tracing/visit-handle';
import { needsSecondApproval } from '../../domain/tracing/window-caps';
import type { VisitorNamed } from '../approval/question';
import { type SecondApprovalNeeds, secondApproval } from '../approval/second-approval';
import { type FindPersonNeeds, findPerson } from './find-person';
import { type PersonVisitRowsNeeds, personVisitRows } from './person-visit-rows';
import { type CaseNamed, type VisitsRead, visitReaders, visitsPerPage, windowText } from './read-site-visits';
import { type AuditNeeds, writeAuditEntry } from './write-audit-entry';

export type ReadPersonVisitsInput = {
  readonly caller: Caller;
  readonly body: CaseNamed & {
    readonly person: VisitorNamed;
    readonly from: string;
    readonly to: string;
    readonly page?: string;
    readonly approvalId?: string;
  };
};

export type ReadPersonVisitsNeeds = AuditNeeds & FindPersonNeeds & SecondApprovalNeeds & PersonVisitRowsNeeds;

/**
 * Visits of one person to sites of the caller's district in [from, to), newest first, with their exits. Sites elsewhere are left
 * out: another district reads those under a case of its own. A document nobody registered gives the visits its holder
 * made at gates, mostly none, told and audited like any other, so that the answer does not say who is in the system. Refused:
 * a longer window than one may read alone, without a colleague's approval of exactly this question.
 */
export async function readPersonVisits(input: ReadPersonVisitsInput, needs: ReadPersonVisitsNeeds): Promise<Result<VisitsRead, Refusal>> {
  const { caller, body } = input;
  const acting = actingAs(visitReaders, caller);
  if (!acting.ok) return acting;
  const { district, role } = acting.value;
  const window = readWindow(body);
  if (!window.ok) return window;
  const found = await findPerson(body.person, district, needs);
  if (!found.ok) return found;
  const { from, to, person, caseNumber, purpose, approvalId } = body;
  if (needsSecondApproval(window.value, 'person')) {
    const question = { kind: 'person-visits', person, from, to } as const;
    const approved = await secondApproval({ caller, division: district, caseNumber, purpose, approvalId, question }, needs);
    if (!approved.ok) return approved;
  }
  const { personId, standIn } = found.value;
  const asked = { personId: personId ?? standIn, acting: acting.value, window: window.value, after: body.page, rowsMax: visitsPerPage };
  const page = await personVisitRows(asked, needs);
  if (!page) return refused({ code: 'page-mark-not-valid' });
  const target = `${targetText(person)}, ${windowText(window.value)}, ${page.visits.length} visits`;
  const about = personId === undefined ? [] : [personId];
  const audit = await writeAuditEntry(caller, { operation: 'readPersonVisits', role, caseNumber, purpose, target, about }, needs);
  return done({ visits: page.visits, nextPage: page.next ?? null, audit });
}

/** A document number is personal data and stays out of the record; whose it was is in `about`. */
export function targetText(named: VisitorNamed): string {
  if (named.by === 'document') return `person by ${named.documentType}`;
  const place = parseVisitHandle(named.visit);
  return place ? `person by visit ${formatVisitHandle(place)}` : 'person by visit';
}
