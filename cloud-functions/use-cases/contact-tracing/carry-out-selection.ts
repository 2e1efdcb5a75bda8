/**
 * What the approval of a selection does. Every part can be done again: ids and instants are the selection's and its first
 * approval's, whoever finishes it. Facts get in the one way an officer's do: as a proposal that two people have agreed on.
 */
import { latestEnd } from '../../domain/grounds/check-ground';
import type { FactProposal, ProposedRow } from '../../domain/grounds/fact-proposal';
import { proposedFactId } from '../../domain/grounds/proposed-fact';
import { findGround } from '../../domain/grounds/published-grounds';
import { contentHash } from '../../domain/health-code/canonical-json';
import type { PersonId } from '../../domain/ids';
import { instant } from '../../domain/time';
import type { ContactLine } from '../../domain/tracing/contact-line';
import {
  type ContactSelection,
  groundOfContact,
  proposalIdOfSelection,
  type SelectionOutcome,
  type Unlocked,
} from '../../domain/tracing/contact-selection';
import { type WriteApprovedRowsNeeds, writeApprovedRows } from '../fact-proposal/write-approved-rows';
import type { FactProposals } from '../ports/fact-proposals';
import type { TracingOpener } from '../ports/keys';
import type { Notices } from '../ports/notices';
import type { PeopleStore } from '../ports/people-store';
import type { ContactSelections } from '../ports/tracing-cases';
import { severalAtOnce } from '../several-at-once';
import { peopleOfLines } from './list-contacts';

export type CarryOutSelectionNeeds = WriteApprovedRowsNeeds & {
  readonly proposals: Pick<FactProposals, 'add' | 'replace' | 'rowsOf'>;
  readonly people: WriteApprovedRowsNeeds['people'] & Pick<PeopleStore, 'getProfile'>;
  readonly selections: Pick<ContactSelections, 'saveUnlocked'>;
  readonly notices: Pick<Notices, 'add'>;
  readonly tracingOpener: TracingOpener;
};

export type ApprovedSelection = {
  readonly selection: ContactSelection;
  readonly review: NonNullable<ContactSelection['review']>;
  readonly lines: readonly ContactLine[];
};

const requestsAtOnce = 20;

export async function carryOutSelection(approved: ApprovedSelection, needs: CarryOutSelectionNeeds): Promise<SelectionOutcome> {
  const { selection, review, lines } = approved;
  const { opened, notOpened } = await peopleOfLines(lines, needs.tracingOpener);
  const met = mergedPeople(approved, opened);
  const registered = new Set<PersonId>();
  await severalAtOnce(requestsAtOnce, met, async ({ personId }) => {
    // A visit at a gate may be under what stands for a document (domain/gate/record-names): a fact there would be nobody's.
    if (await needs.people.getProfile(personId)) registered.add(personId);
  });
  const unlocked = met.filter(({ personId }) => registered.has(personId));
  await writeFacts(approved, unlocked, needs);
  await needs.selections.saveUnlocked(selection.selectionId, unlocked);
  await severalAtOnce(requestsAtOnce, unlocked, async ({ personId, lastAt }) => {
    await needs.notices.add({
      noticeId: `${selection.selectionId}-${contentHash([selection.selectionId, personId]).slice(0, 16)}`,
      personId,
      kind: selection.kind,
      exposedAt: lastAt,
      division: selection.division,
      at: review.at,
      revision: 1,
    });
  });
  const merged = lines.length - notOpened - met.length;
  return { people: unlocked.length, merged, unregistered: met.length - unlocked.length, notOpened };
}

/** Two lines of one person are one contact, who was exposed last at the later of the two; a stay that is not over yet counts until now. */
function mergedPeople({ lines, review }: ApprovedSelection, opened: readonly (PersonId | undefined)[]): readonly Unlocked[] {
  const people = new Map<PersonId, Unlocked>();
  lines.forEach(({ exposure }, place) => {
    const personId = opened[place];
    if (personId === undefined) return;
    const before = people.get(personId);
    const lastAt = instant(Math.min(exposure.lastAt, review.at));
    people.set(personId, {
      personId,
      lines: [...(before?.lines ?? []), place],
      lastAt: instant(Math.max(before?.lastAt ?? lastAt, lastAt)),
    });
  });
  return [...people.values()];
}

async function writeFacts(
  { selection, review }: ApprovedSelection,
  people: readonly Unlocked[],
  needs: CarryOutSelectionNeeds,
): Promise<void> {
  if (people.length === 0) return;
  const rows = people.map((person) => rowOf(person, selection));
  const { selectionId, caseNumber, division, kind, submittedBy, submittedByName, submittedAt, dueAt, note } = selection;
  const proposal: FactProposal = {
    proposalId: proposalIdOfSelection(selectionId),
    act: 'add',
    state: 'writing',
    division,
    ground: groundOfContact[kind],
    caseNumber,
    purpose: note,
    sender: caseNumber,
    submittedBy,
    submittedByName,
    submittedAt,
    dueAt,
    review,
    rowCount: rows.length,
    revision: 1,
  };
  const kept = await needs.proposals.add(proposal, rows);
  if (kept.state === 'approved') return;
  await writeApprovedRows(kept, review.at, needs);
  await needs.proposals.replace({ ...kept, state: 'approved' }, kept.revision);
}

function rowOf({ personId, lastAt: at }: Unlocked, { selectionId, kind, evidence }: ContactSelection): ProposedRow {
  const ground = findGround(groundOfContact[kind]);
  const source = ground?.ways.officer;
  if (ground?.daysMax === undefined || ground.daysMax === null || source === undefined) {
    throw new Error(`the ground of ${kind} is not published any more`);
  }
  const until = latestEnd(at, ground.daysMax);
  const factId = proposedFactId(selectionId, { kind, source, at, until, evidence, details: {} });
  return { who: { by: 'person', personId }, kind, at, until, evidence, factId, details: {} };
}
