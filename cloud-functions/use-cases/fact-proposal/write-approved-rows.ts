/** What an approval does. Every part can be done again: the ids and instants are the proposal's, whoever finishes it. */
import type { FactProposal, ProposedRow } from '../../domain/grounds/fact-proposal';
import { factOfRow } from '../../domain/grounds/proposed-fact';
import { findGround } from '../../domain/grounds/published-grounds';
import type { Fact } from '../../domain/health-code/facts';
import type { PersonId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { FactProposals } from '../ports/fact-proposals';
import type { MassTestRounds } from '../ports/mass-test-rounds';
import type { FactsChange, PeopleStore } from '../ports/people-store';

export type WriteApprovedRowsNeeds = {
  readonly proposals: Pick<FactProposals, 'rowsOf'>;
  readonly people: Pick<PeopleStore, 'appendFacts' | 'appendFactsOfDocuments' | 'getFacts'>;
  readonly massTestRounds: Pick<MassTestRounds, 'save'>;
};

/** As many rows as are held in memory and sent on together. */
const rowsAtOnce = 200;

export async function writeApprovedRows(proposal: FactProposal, approvedAt: Instant, needs: WriteApprovedRowsNeeds): Promise<void> {
  for (let from = 0; from < proposal.rowCount; from += rowsAtOnce) {
    const rows = await needs.proposals.rowsOf(proposal.proposalId, { from, rowsMax: rowsAtOnce });
    switch (proposal.act) {
      case 'add':
        await addFacts(rows, { proposal, approvedAt }, needs);
        break;
      case 'withdraw':
        for (const row of rows) await withdraw(row, approvedAt, needs);
        break;
      case 'mass-test-round':
        for (const row of rows) await saveRound(row, needs);
        break;
    }
  }
}

type Approved = { readonly proposal: FactProposal; readonly approvedAt: Instant };

async function addFacts(rows: readonly ProposedRow[], { proposal, approvedAt }: Approved, needs: WriteApprovedRowsNeeds): Promise<void> {
  const ofDocuments = rows.flatMap((row) =>
    row.who.by === 'document' ? [{ documentKey: row.who.documentKey, facts: [factOfRow(row, sourceOf(proposal, row), approvedAt)] }] : [],
  );
  if (ofDocuments.length > 0) await needs.people.appendFactsOfDocuments(ofDocuments);
  for (const row of rows) {
    if (row.who.by === 'person') await appendTo(row.who.personId, [factOfRow(row, sourceOf(proposal, row), approvedAt)], needs);
  }
}

/** The fact's id begins with the source it was proposed under; a ground that has been taken off the list writes nothing. */
function sourceOf({ ground }: FactProposal, { factId }: ProposedRow): string {
  const source = Object.values(findGround(ground)?.ways ?? {}).find((named) => factId.startsWith(`${named}-`));
  if (source === undefined) throw new Error(`the ground ${ground} is not published any more`);
  return source;
}

const appendTo = (personId: PersonId, facts: readonly Fact[], needs: WriteApprovedRowsNeeds): Promise<void> =>
  changeFacts(personId, { facts }, needs);

async function withdraw({ who, factId }: ProposedRow, at: Instant, needs: WriteApprovedRowsNeeds): Promise<void> {
  if (who.by !== 'person') throw new Error('a fact is withdrawn from a person');
  await changeFacts(who.personId, { facts: [], withdrawn: [{ factId, at }] }, needs);
}

/** Two phones of one person, a gate and a laboratory at the same moment: more than this is something else. */
const attemptsMax = 8;

async function changeFacts(personId: PersonId, change: Omit<FactsChange, 'revision'>, { people }: WriteApprovedRowsNeeds): Promise<void> {
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const { revision } = await people.getFacts(personId, 'newest');
    if (await people.appendFacts(personId, { ...change, revision })) return;
  }
  throw new Error('a person’s facts keep changing');
}

async function saveRound({ factId, at, until, evidence, details }: ProposedRow, { massTestRounds }: WriteApprovedRowsNeeds): Promise<void> {
  const { division } = details;
  if (typeof division !== 'string' || until === undefined) throw new Error('an approved round cannot be read');
  await massTestRounds.save({ roundId: factId, division, opensAt: at, closesAt: until, evidence });
}
