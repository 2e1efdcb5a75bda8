import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { ContactLine } from '../../domain/tracing/contact-line';
import type { ContactSelection } from '../../domain/tracing/contact-selection';
import { refuseOnRecord } from '../fact-proposal/refuse-on-record';
import { nameShown } from '../fact-proposal/submit-proposal';
import type { TracingOpener } from '../ports/keys';
import type { ContactSelections } from '../ports/tracing-cases';
import { type ActsOnWordOfNeeds, actsOnWordOf } from '../staff/acts-on-word-of';
import type { AuditNeeds } from '../tracing/write-audit-entry';
import { auditPeople } from './audit-people';
import { type CarryOutSelectionNeeds, carryOutSelection } from './carry-out-selection';
import { peopleOfLines } from './list-contacts';
import { ownSelection } from './own-selection';
import { isOpenSelection, type SelectionShown, showSelection } from './show-selection';

export type ReviewSelectionInput = {
  readonly caller: Caller;
  readonly params: { readonly selectionId: string };
  readonly body: { readonly outcome: 'approve' | 'return'; readonly note: string; readonly purpose: string };
};
export type ReviewSelectionNeeds = AuditNeeds &
  CarryOutSelectionNeeds &
  ActsOnWordOfNeeds & {
    readonly selections: Pick<ContactSelections, 'get' | 'linesOf' | 'replace' | 'saveUnlocked'>;
    readonly tracingOpener: TracingOpener;
  };

/**
 * The second person's word. Approved: exactly these lines are unlocked, their facts written by rule and their people told;
 * after a crash in between the selection is `writing`, and approving it again goes on under the first approval's
 * instant. Refused: another district's (`not-found`); one's own, one that one is among, or one chosen by whoever lent the caller
 * the role (`second-person-needed`, on record); one that has been reviewed. In the record of everyone behind the lines before anything is done.
 */
export async function reviewSelection(
  { caller, params, body }: ReviewSelectionInput,
  needs: ReviewSelectionNeeds,
): Promise<Result<SelectionShown, Refusal>> {
  const own = await ownSelection({ caller, selectionId: params.selectionId, roles: ['approver'] }, needs);
  if (!own.ok) return own;
  const { selection, role } = own.value;
  const lines = await needs.selections.linesOf(selection.selectionId);
  if (!lines) return refused({ code: 'not-found' });
  const { people } = await peopleOfLines(lines, needs.tracingOpener);
  const target = `selection ${selection.selectionId}, ${selection.kind}, ${lines.length} contacts`;
  const act = { operation: 'reviewSelection', role, caseNumber: selection.caseNumber, purpose: body.purpose, target };
  const { submittedBy } = selection;
  const isFirstPerson = submittedBy === caller.personId || people.includes(caller.personId);
  if (isFirstPerson || (await actsOnWordOf(submittedBy, { caller, roles: ['approver'], now: needs.clock.now() }, needs))) {
    return refuseOnRecord(caller, { act: { ...act, about: [] }, refusal: { code: 'second-person-needed' } }, needs);
  }
  if (!isOpenSelection(selection) || (selection.state === 'writing' && body.outcome === 'return')) {
    return refused({ code: 'already-reviewed' });
  }
  await auditPeople(caller, { act: { ...act, target: `${target}, ${body.outcome}` }, people }, needs);
  const review = { by: caller.personId, byName: await nameShown(caller, needs), at: needs.clock.now(), note: body.note };
  const reviewed =
    body.outcome === 'return' ? await giveBack(selection, review, needs) : await approve({ selection, review, lines }, needs);
  return reviewed ? done(showSelection(reviewed, caller)) : refused({ code: 'changed-meanwhile' });
}

type Review = NonNullable<ContactSelection['review']>;

const giveBack = (selection: ContactSelection, review: Review, { selections }: ReviewSelectionNeeds) =>
  selections.replace({ ...selection, state: 'returned', review }, selection.revision);

async function approve(
  { selection, review, lines }: { readonly selection: ContactSelection; readonly review: Review; readonly lines: readonly ContactLine[] },
  needs: ReviewSelectionNeeds,
): Promise<ContactSelection | undefined> {
  const writing =
    selection.state === 'writing'
      ? selection
      : await needs.selections.replace({ ...selection, state: 'writing', review }, selection.revision);
  if (!writing) return undefined;
  const outcome = await carryOutSelection({ selection: writing, review: writing.review ?? review, lines }, needs);
  return needs.selections.replace({ ...writing, state: 'approved', outcome }, writing.revision);
}
