import type { Caller } from '../../domain/caller';
import { describeDecision } from '../../domain/health-code/describe-decision';
import type { PersonId } from '../../domain/ids';
import { decodeBase64url, encodeBase64url } from '../../domain/personal-code/base64url';
import { anchorOf, chainValueBytes, seedBytes, slotSeconds, slotsOfChain } from '../../domain/personal-code/chain';
import { type CodeFacts, codeFactsOf, type Judged } from '../../domain/personal-code/code-facts';
import {
  type CodePayload,
  codeExpiresAt,
  encodeCodePayload,
  lifeSecondsMax,
  testAgeMinutesMax,
} from '../../domain/personal-code/code-payload';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { formatInstant, type Instant, instant, millisecondsPerMinute } from '../../domain/time';
import { type JudgeKeptStaysNeeds, judgeKeptStays } from '../declaration/judge-kept-stays';
import type { ActForNeeds } from '../family/whom-i-act-for';
import type { Clock } from '../ports/clock';
import type { CodeSigner, CodeSubjects, Random } from '../ports/keys';
import type { LiveCodes } from '../ports/live-codes';
import { decideNow } from './decide-now';
import { type CodeAsked, whoseCode } from './whose-code';

export type IssueMyCodeInput = { readonly caller: Caller; readonly body: CodeAsked & { readonly anchor?: string } };
export type IssueMyCodeNeeds = JudgeKeptStaysNeeds &
  ActForNeeds & {
    readonly codeSigner: CodeSigner;
    readonly codeSubjects: Pick<CodeSubjects, 'cover'>;
    readonly liveCodes: Pick<LiveCodes, 'keep'>;
    readonly random: Random;
    readonly clock: Clock;
  };

/**
 * Signs a personal code over the anchor the phone made, or over the one of a seed made here when the phone has no secure random
 * source: the caller's, a dependant's, or one for the caller and dependants together, which says the worst of them and how many they
 * are. It lives six hours, but never past the instant at which a decision may change, and is kept as a live code before it is given
 * out, so that gates can be told when somebody in it turns.
 * Refused: identity not registered; somebody never declared; a guardianship that is not the caller's; an anchor that is not 12 bytes.
 */
export async function issueMyCode({ caller, body }: IssueMyCodeInput, needs: IssueMyCodeNeeds) {
  const whom = await whoseCode(caller.personId, body, needs);
  if (!whom.ok) return whom;
  for (let tries = 1; ; tries += 1) {
    const issued = await issueOnce(whom.value, body.anchor, needs);
    if (!issued.ok) return issued;
    // Whoever wrote a fact before the code was kept could not turn it: then it is made again, from what is known now.
    if (tries === triesMax || (await areUnchanged(issued.value.judged, needs))) return done(issued.value.answer);
  }
}

/** A laboratory, a gate and a phone at the same moment: more than this is something else, and a code is owed. */
const triesMax = 3;

async function areUnchanged(judged: readonly JudgedPerson[], { people }: IssueMyCodeNeeds): Promise<boolean> {
  const now = await Promise.all(judged.map(({ personId }) => people.getFacts(personId, 'newest')));
  return now.every(({ revision }, place) => revision === judged[place]?.revision);
}

async function issueOnce(members: readonly PersonId[], sentAnchor: string | undefined, needs: IssueMyCodeNeeds) {
  const now = needs.clock.now();
  const judged: JudgedPerson[] = [];
  for (const personId of members) {
    const one = await judge(personId, now, needs);
    if (!one.ok) return one;
    judged.push(one.value);
  }
  const [holder] = judged;
  const told = codeFactsOf(judged, now);
  if (!told || !holder) throw new Error('a code for nobody');
  const chain = startChain(sentAnchor, needs.random);
  if (!chain.ok) return chain;
  const { anchor, seed } = chain.value;
  const subject = needs.codeSubjects.cover(holder.personId, anchor);
  const payload = payloadOf(told, { now, anchor, subject, people: judged.length });
  const signed = await needs.codeSigner.sign(encodeCodePayload(payload));
  const until = codeExpiresAt(payload);
  const admits = told.colour === 'green' && !told.missedTest;
  await needs.liveCodes.keep({ code: encodeBase64url(subject.slice(0, codeNameBytes)), until, admits, members });
  const answer = {
    signed: encodeBase64url(signed),
    seed: seed ? encodeBase64url(seed) : null,
    slotSeconds,
    slots: slotsOfChain,
    issuedAt: formatInstant(payload.issuedAt),
    validUntil: formatInstant(until),
    maskedName: holder.maskedName,
    people: judged.length,
    colour: told.colour,
    missedTest: told.missedTest,
    pendingTest: told.pendingTest,
    latestTest: showTest(told.latestTest),
    vaccinationDoses: told.vaccinationDoses,
    decision: describeDecision(told.decision),
    asOf: formatInstant(now),
  };
  return done({ answer, judged });
}

/** How gates name a code: the beginning of its covered subject. */
const codeNameBytes = 6;

type JudgedPerson = Judged & { readonly personId: PersonId; readonly maskedName: string; readonly revision: number };

async function judge(personId: PersonId, now: Instant, needs: IssueMyCodeNeeds): Promise<Result<JudgedPerson, Refusal>> {
  const known = await needs.people.getFacts(personId);
  if (known.maskedName === undefined) return refused({ code: 'identity-needed' });
  if (known.declaredAt === undefined) return refused({ code: 'declaration-needed' });
  const { facts, revision, ...person } = await judgeKeptStays(personId, { person: known, now }, needs);
  const decision = await decideNow(personId, { person: { ...person, facts, revision }, now }, needs.ruleSets);
  return done({ personId, maskedName: known.maskedName, facts, revision, decision });
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

type Issuing = { readonly now: Instant; readonly anchor: Uint8Array; readonly subject: Uint8Array; readonly people: number };

function payloadOf(told: CodeFacts, { now, anchor, subject, people }: Issuing): CodePayload {
  const { colour, missedTest, pendingTest, nextChangeAt, negativeSampledAt } = told;
  const issuedAt = instant(Math.floor(now / 1000) * 1000);
  const secondsToChange = nextChangeAt === null ? lifeSecondsMax : Math.floor((nextChangeAt - issuedAt) / 1000);
  return {
    subject,
    colour,
    missedTest,
    pendingTest,
    paper: false,
    people,
    testAgeMinutes: negativeSampledAt === undefined ? undefined : testAgeMinutes(negativeSampledAt, issuedAt),
    issuedAt,
    // A change within this very second: the shortest life there is.
    lifeSeconds: Math.max(1, Math.min(lifeSecondsMax, secondsToChange)),
    anchor,
    slotSeconds,
  };
}

/** Rounded up, so that no gate takes it for younger. */
function testAgeMinutes(sampledAt: Instant, issuedAt: Instant): number | undefined {
  const minutes = Math.max(0, Math.ceil((issuedAt - sampledAt) / millisecondsPerMinute));
  return minutes <= testAgeMinutesMax ? minutes : undefined;
}

function showTest(test: CodeFacts['latestTest']) {
  if (!test) return null;
  const { result, sampledAt, reportedAt } = test;
  return { result, sampledAt: formatInstant(sampledAt), reportedAt: reportedAt === null ? null : formatInstant(reportedAt) };
}
