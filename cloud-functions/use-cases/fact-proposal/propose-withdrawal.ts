import type { Caller } from '../../domain/caller';
import type { ProposedRow } from '../../domain/grounds/fact-proposal';
import type { Fact, UnreadableFact } from '../../domain/health-code/facts';
import type { PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { instant } from '../../domain/time';
import { actingAs } from '../../domain/tracing/district-scope';
import { showFact } from '../health-code/show-fact';
import type { PersonKnown } from '../tracing/find-person';
import { type PersonMeantNeeds, personMeant } from './person-meant';
import { refuseOnRecord } from './refuse-on-record';
import type { ProposalShown } from './show-proposal';
import { type SubmitProposalNeeds, submitProposal } from './submit-proposal';

export type ProposeWithdrawalInput = {
  readonly caller: Caller;
  readonly body: {
    readonly proposalId: string;
    readonly person: PersonKnown;
    readonly caseNumber: string;
    readonly purpose: string;
    readonly factId: string;
    readonly evidence: string;
  };
};
export type ProposeWithdrawalNeeds = SubmitProposalNeeds & PersonMeantNeeds;

/**
 * Proposes that a fact no longer counts; it stays on record with the moment of its withdrawal. Refused: a fact this person
 * does not have (`not-found`, also where nobody registered the document), one that is withdrawn already.
 */
export async function proposeWithdrawal(
  { caller, body }: ProposeWithdrawalInput,
  needs: ProposeWithdrawalNeeds,
): Promise<Result<ProposalShown, Refusal>> {
  const acting = actingAs(['officer', 'tracer'], caller);
  if (!acting.ok) return acting;
  const { district, role } = acting.value;
  const meant = await personMeant(body.person, district, needs);
  if (!meant.ok) return meant;
  const { personId, maskedDocumentNumber } = meant.value;
  if (personId === undefined) return refused({ code: 'not-found' });
  const { proposalId, caseNumber, purpose } = body;
  const { facts } = await needs.people.getFacts(personId, 'newest');
  const fact = facts.find(({ id }) => id === body.factId);
  const about = [personId];
  const refusal = refusalFor(fact);
  if (!fact || refusal) {
    const act = { operation: 'proposeWithdrawal', role, caseNumber, purpose, target: 'a fact', about } as const;
    return refuseOnRecord(caller, { act, refusal: refusal ?? { code: 'not-found' } }, needs);
  }
  const row = withdrawalRow(fact, { personId, maskedDocumentNumber, evidence: body.evidence });
  const division = district;
  const proposal = { proposalId, act: 'withdraw', division, ground: 'withdrawal', caseNumber, purpose, sender: caseNumber } as const;
  const submitted = await submitProposal(caller, { proposal, rows: [row], operation: 'proposeWithdrawal', role, about }, needs);
  return submitted.ok ? done(submitted.value.shown) : submitted;
}

const refusalFor = (fact: Fact | UnreadableFact | undefined): Refusal | undefined => {
  if (!fact) return { code: 'not-found' };
  return fact.withdrawnAt === undefined ? undefined : { code: 'already-withdrawn' };
};

type Withdrawing = {
  readonly personId: PersonId;
  readonly maskedDocumentNumber: string | undefined;
  readonly evidence: string;
};

/** A fact that cannot be read can be withdrawn too: that is its cure (decision 0002). */
export function withdrawalRow(fact: Fact | UnreadableFact, { personId, maskedDocumentNumber, evidence }: Withdrawing): ProposedRow {
  const { kind, at, until } = fact.kind === 'unreadable' ? { ...fact, kind: 'unreadable' as const, until: undefined } : fact;
  const { source, details, evidence: factEvidence } = showFact(fact);
  return {
    who: { by: 'person', personId, ...(maskedDocumentNumber !== undefined && { maskedDocumentNumber }) },
    kind,
    at: at ?? instant(0),
    ...(until !== undefined && { until }),
    evidence,
    factId: fact.id,
    details: { ...details, source, ...(factEvidence !== null && { factEvidence }) },
  };
}
