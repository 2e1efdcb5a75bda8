import type { Caller } from '../../domain/caller';
import { checkGround } from '../../domain/grounds/check-ground';
import type { ProposedRow } from '../../domain/grounds/fact-proposal';
import { makeFact, proposedFactId } from '../../domain/grounds/proposed-fact';
import type { FieldRefusal, Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { type Instant, parseInstant } from '../../domain/time';
import { actingAs } from '../../domain/tracing/district-scope';
import type { PersonKnown } from '../tracing/find-person';
import { type PersonMeant, type PersonMeantNeeds, personMeant } from './person-meant';
import { refuseOnRecord } from './refuse-on-record';
import type { ProposalShown } from './show-proposal';
import { type SubmitProposalNeeds, submitProposal } from './submit-proposal';

export type ProposeFactInput = {
  readonly caller: Caller;
  readonly body: {
    readonly proposalId: string;
    readonly person: PersonKnown;
    readonly caseNumber: string;
    readonly purpose: string;
    readonly ground: string;
    readonly kind: string;
    readonly at: string;
    readonly until: string | null;
    readonly evidence: string;
    readonly details?: Readonly<Record<string, string | number>>;
  };
};
export type ProposeFactNeeds = SubmitProposalNeeds & PersonMeantNeeds;

/**
 * Proposes one fact about one person. Refused, and on record with the person it was about: a ground that is not published
 * for officers or does not permit the kind; an end date that is missing or too far off; evidence without a number;
 * details the kind does not have. What comes of it waits for another officer.
 */
export async function proposeFact({ caller, body }: ProposeFactInput, needs: ProposeFactNeeds): Promise<Result<ProposalShown, Refusal>> {
  const acting = actingAs(['officer', 'tracer'], caller);
  if (!acting.ok) return acting;
  const { district, role } = acting.value;
  const meant = await personMeant(body.person, district, needs);
  if (!meant.ok) return meant;
  const about = meant.value.personId === undefined ? [] : [meant.value.personId];
  const { proposalId, caseNumber, purpose, ground } = body;
  const row = proposedRow(body, meant.value, needs.clock.now());
  if (!row.ok) {
    const target = `ground ${ground}, kind ${body.kind}`.slice(0, 160);
    const act = { operation: 'proposeFact', role, caseNumber, purpose, target, about } as const;
    return refuseOnRecord(caller, { act, refusal: row.error }, needs);
  }
  const proposal = { proposalId, act: 'add', division: district, ground, caseNumber, purpose, sender: caseNumber } as const;
  const submitted = await submitProposal(caller, { proposal, rows: [row.value], operation: 'proposeFact', role, about }, needs);
  return submitted.ok ? done(submitted.value.shown) : submitted;
}

function proposedRow(body: ProposeFactInput['body'], { who }: PersonMeant, now: Instant): Result<ProposedRow, Refusal> {
  const at = parseInstant(body.at);
  const until = body.until === null ? undefined : parseInstant(body.until);
  if (at === undefined) return faulty({ path: 'at', problem: 'wrong-format' });
  if (body.until !== null && until === undefined) return faulty({ path: 'until', problem: 'wrong-format' });
  const { evidence, details = {} } = body;
  const grounded = checkGround({ ground: body.ground, kind: body.kind, way: 'officer', at, until, evidence, now });
  if (!grounded.ok) return grounded;
  const { kind, source } = grounded.value;
  const fact = { kind, source, at, until, evidence, details };
  const factId = proposedFactId(body.proposalId, fact);
  const made = makeFact({ ...fact, id: factId });
  return made.ok ? done({ who, kind, at, ...(until !== undefined && { until }), evidence, factId, details }) : faulty(made.error);
}

const faulty = (field: FieldRefusal): Result<never, Refusal> => refused({ code: 'request-not-valid', fields: [field] });
