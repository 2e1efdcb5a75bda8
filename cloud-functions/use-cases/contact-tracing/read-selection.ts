import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { TracingOpener } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';
import type { ContactSelections } from '../ports/tracing-cases';
import type { AuditNeeds, AuditReceipt } from '../tracing/write-audit-entry';
import { auditPeople } from './audit-people';
import { peopleOfLines, sitesOfLines } from './list-contacts';
import { ownSelection } from './own-selection';
import { type ContactShown, showContact } from './show-contact';
import { type SelectionShown, showSelection } from './show-selection';

export type ReadSelectionInput = {
  readonly caller: Caller;
  readonly params: { readonly selectionId: string };
  readonly body: { readonly purpose: string };
};
export type ReadSelectionNeeds = AuditNeeds & {
  readonly selections: Pick<ContactSelections, 'get' | 'linesOf'>;
  readonly sites: Pick<SiteStore, 'get'>;
  readonly tracingOpener: TracingOpener;
};
export type SelectionRead = {
  readonly selection: SelectionShown;
  readonly contacts: readonly ContactShown[];
  readonly audit: AuditReceipt;
};

/** What a second person looks at before they decide: the chosen lines, still under pseudonyms. Gone 28 days after they were chosen. */
export async function readSelection(
  { caller, params, body }: ReadSelectionInput,
  needs: ReadSelectionNeeds,
): Promise<Result<SelectionRead, Refusal>> {
  const own = await ownSelection({ caller, selectionId: params.selectionId, roles: ['approver', 'tracer'] }, needs);
  if (!own.ok) return own;
  const { selection, role } = own.value;
  const lines = await needs.selections.linesOf(selection.selectionId);
  if (!lines) return refused({ code: 'not-found' });
  const { people, notOpened } = await peopleOfLines(lines, needs.tracingOpener);
  const target = `selection ${selection.selectionId}, ${lines.length} contacts${notOpened > 0 ? `, ${notOpened} seals not opened` : ''}`;
  const act = { operation: 'readSelection', role, caseNumber: selection.caseNumber, purpose: body.purpose, target };
  const audit = await auditPeople(caller, { act, people }, needs);
  const sites = await sitesOfLines(lines, needs.sites);
  const contacts = lines.map((line, place) => showContact(String(place), line, sites));
  return done({ selection: showSelection(selection, caller), contacts, audit });
}
