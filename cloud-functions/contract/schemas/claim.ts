/** A claim 申诉: a person says that a reason, or a fact behind it, is wrong. */
import * as z from 'zod';
import { isoInstant, pageMark, typedText } from './basics';
import { factProposalId } from './fact-proposal';
import { factShown } from './person';

export const claimRequest = z.strictObject({
  /** A UUIDv7 made by the phone: sent twice, filed once. */
  claimId: factProposalId,
  rule: z.string().min(1).max(60),
  factIds: z.array(z.string().min(1).max(120)).max(20),
  text: typedText(500),
});
export const claimState = z.enum(['waiting', 'accepted', 'refused']);
export const claimShown = z.strictObject({
  claimId: z.string(),
  rule: z.string(),
  text: z.string(),
  state: claimState,
  filedAt: isoInstant,
  /** By when somebody will have looked. */
  dueAt: isoInstant,
  reviewedAt: isoInstant.nullable(),
  answer: z.string().nullable(),
  facts: z.array(factShown),
});
export const myClaims = z.strictObject({ claims: z.array(claimShown) });
export const claims = z.strictObject({
  claims: z.array(claimShown.extend({ maskedName: z.string().nullable(), mayReview: z.boolean() })),
  nextPage: pageMark.nullable(),
});
/** Accepted: a withdrawal of the named facts is proposed in the same act, and waits for a second person. */
export const claimReview = z.strictObject({
  outcome: z.enum(['accept', 'refuse']),
  answer: typedText(500),
  factIds: z.array(z.string()).max(20),
});
