import type { Caller } from '../../domain/caller';
import type { Decision } from '../../domain/health-code/decision';
import { describeDecision } from '../../domain/health-code/describe-decision';
import { latestResult, latestTest, vaccinationDoses } from '../../domain/health-code/latest-test';
import { decodeBase64url, encodeBase64url } from '../../domain/personal-code/base64url';
import { anchorOf, chainValueBytes, seedBytes, slotSeconds, slotsOfChain } from '../../domain/personal-code/chain';
import { type CodePayload, encodeCodePayload, lifeSecondsMax, testAgeMinutesMax } from '../../domain/personal-code/code-payload';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { addMilliseconds, formatInstant, type Instant, instant, millisecondsPerMinute } from '../../domain/time';
import { type JudgeKeptStaysNeeds, judgeKeptStays } from '../declaration/judge-kept-stays';
import type { Clock } from '../ports/clock';
import type { CodeSigner, CodeSubjects, Random } from '../ports/keys';
import type { PersonFacts } from '../ports/people-store';
import { decideNow } from './decide-now';

export type IssueMyCodeInput = { readonly caller: Caller; readonly body: { readonly anchor?: string } };
export type IssueMyCodeNeeds = JudgeKeptStaysNeeds & {
  readonly codeSigner: CodeSigner;
  readonly codeSubjects: Pick<CodeSubjects, 'cover'>;
  readonly random: Random;
  readonly clock: Clock;
};

/**
 * Signs the caller's personal code over the anchor the phone made, or over the one of a seed made here when the phone
 * has no secure random source. It lives six hours, but never past the instant at which the decision may change.
 * Refused: identity not registered, never declared, an anchor that is not 12 bytes.
 */
export async function issueMyCode({ caller, body }: IssueMyCodeInput, needs: IssueMyCodeNeeds) {
  const now = needs.clock.now();
  const known = await needs.people.getFacts(caller.personId);
  if (known.maskedName === undefined) return refused<Refusal>({ code: 'identity-needed' });
  if (known.declaredAt === undefined) return refused<Refusal>({ code: 'declaration-needed' });
  const chain = startChain(body.anchor, needs.random);
  if (!chain.ok) return chain;
  const person = await judgeKeptStays(caller.personId, { person: known, now }, needs);
  const decision = await decideNow(caller.personId, { person, now }, needs.ruleSets);
  const payload = payloadOf({
    decision,
    person,
    now,
    anchor: chain.value.anchor,
    subject: needs.codeSubjects.cover(caller.personId, chain.value.anchor),
  });
  const signed = await needs.codeSigner.sign(encodeCodePayload(payload));
  return done({
    signed: encodeBase64url(signed),
    seed: chain.value.seed ? encodeBase64url(chain.value.seed) : null,
    slotSeconds,
    slots: slotsOfChain,
    issuedAt: formatInstant(payload.issuedAt),
    validUntil: formatInstant(addMilliseconds(payload.issuedAt, payload.lifeSeconds * 1000)),
    maskedName: known.maskedName,
    colour: decision.colour,
    missedTest: decision.missedTest,
    pendingTest: decision.pendingTest,
    latestTest: showLatestTest(person, now),
    vaccinationDoses: vaccinationDoses(person.facts, now),
    decision: describeDecision(decision),
    asOf: formatInstant(now),
  });
}

type Chain = { readonly anchor: Uint8Array; readonly seed?: Uint8Array };

function startChain(sentAnchor: string | undefined, random: Random): Result<Chain, Refusal> {
  if (sentAnchor === undefined) {
    const seed = random.bytes(seedBytes);
    return done({ seed, anchor: anchorOf(seed) });
  }
  const anchor = decodeBase64url(sentAnchor);
  if (anchor?.length === chainValueBytes) return done({ anchor });
  return refused({ code: 'request-not-valid', fields: [{ path: 'anchor', problem: 'wrong-format' }] });
}

type Issuing = {
  readonly decision: Decision;
  readonly person: PersonFacts;
  readonly now: Instant;
  readonly anchor: Uint8Array;
  readonly subject: Uint8Array;
};

function payloadOf({ decision, person, now, anchor, subject }: Issuing): CodePayload {
  const { colour, missedTest, pendingTest, nextChangeAt } = decision;
  const issuedAt = instant(Math.floor(now / 1000) * 1000);
  const secondsToChange = nextChangeAt === null ? lifeSecondsMax : Math.floor((nextChangeAt - issuedAt) / 1000);
  return {
    subject,
    colour,
    missedTest,
    pendingTest,
    paper: false,
    testAgeMinutes: testAgeMinutes(person, now, issuedAt),
    issuedAt,
    // A change within this very second: the shortest life there is.
    lifeSeconds: Math.max(1, Math.min(lifeSecondsMax, secondsToChange)),
    anchor,
    slotSeconds,
  };
}

/** Of the last negative sample, if nothing newer was positive; rounded up, so that no gate takes it for younger. */
function testAgeMinutes({ facts }: PersonFacts, now: Instant, issuedAt: Instant): number | undefined {
  const negative = latestResult(facts, now, 'negative');
  const positive = latestResult(facts, now, 'positive');
  if (!negative || (positive && positive.sampledAt >= negative.sampledAt)) return undefined;
  const minutes = Math.max(0, Math.ceil((issuedAt - negative.sampledAt) / millisecondsPerMinute));
  return minutes <= testAgeMinutesMax ? minutes : undefined;
}

function showLatestTest({ facts }: PersonFacts, now: Instant) {
  const latest = latestTest(facts, now);
  if (!latest) return null;
  const { result, sampledAt, reportedAt } = latest;
  return { result, sampledAt: formatInstant(sampledAt), reportedAt: reportedAt === null ? null : formatInstant(reportedAt) };
}
