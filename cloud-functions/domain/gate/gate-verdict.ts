/**
 * The verdict on a personal code at a gate, with no network: the code itself (verify-code), whether it was used before or
 * its holder has turned, and what the site asks at this moment. Runs on the phone.
 */
import { decodeBase45 } from '../personal-code/base45';
import { encodeBase64url } from '../personal-code/base64url';
import { chainValueBytes } from '../personal-code/chain';
import { type CodePayload, testAgeMinutesAt } from '../personal-code/code-payload';
import { codePrefix } from '../personal-code/code-text';
import type { TrustList } from '../personal-code/trust-list';
import { type CodeRefusal, slotsOff, type VerifiedCode, type VerifySignature, verifyCode } from '../personal-code/verify-code';
import { addMilliseconds, type Instant } from '../time';
import type { GateReason } from './gate-record';
import { codeTellsWho } from './known-holder';
import type { GatePolicyHeld } from './policy-at';
import type { SeenSlot, SeenSlots } from './seen-slots';
import type { TurnedFilter } from './turned-filter';

export type GateCase = {
  readonly text: string;
  readonly now: Instant;
  /** False: the clock was moved and `now` is a guess (gate-clock). */
  readonly clockTrusted: boolean;
  /** undefined: the gate has none. */
  readonly trustList: TrustList | undefined;
  readonly verifySignature: VerifySignature;
  /** What the site asks now; undefined: the gate was not told. */
  readonly policy: GatePolicyHeld | undefined;
  readonly turned: Pick<TurnedFilter, 'has'>;
  readonly seen: Pick<SeenSlots, 'usedAt'>;
};

/** A genuine code of this moment, as the gate names it. */
export type CodeRead = {
  /** base64url of the first 6 bytes of the covered subject: the code's name, the same in each of its slots. */
  readonly code: string;
  /** base64url: 16 and 12 bytes, and the first 6 bytes of the slot value. */
  readonly subject: string;
  readonly anchor: string;
  readonly kid: string;
  readonly used: SeenSlot;
};

export type GateVerdict = {
  readonly outcome: 'admitted' | 'refused';
  /** Gravest first; empty when admitted. */
  readonly reasons: readonly GateReason[];
  /** Only of a code that is genuine, of this moment, used for the first time and not turned. */
  readonly says: CodePayload | undefined;
  /** Minutes since the last negative sample, rounded up; undefined: none counts. */
  readonly testAgeMinutes: number | undefined;
  /** Of a genuine code of this moment; undefined otherwise, and of one used twice where codes are not checked. */
  readonly read: CodeRead | undefined;
};

/**
 * Never throws for any text. Where the site checks no codes everybody is admitted, whatever they show; a gate that does not
 * know what its site asks, or what time it is, or whose keys to trust, admits nobody and says which.
 */
export async function gateVerdict(given: GateCase): Promise<GateVerdict> {
  const judged = await judge(given);
  if (given.policy?.asks !== 'not-checked') return judged;
  // A picture admits whoever shows it here, but it must not say that its holder came.
  return { ...judged, outcome: 'admitted', reasons: [], read: codeTellsWho(judged.reasons) ? judged.read : undefined };
}

async function judge({ text, now, clockTrusted, trustList, verifySignature, policy, turned, seen }: GateCase): Promise<GateVerdict> {
  if (!text.startsWith(codePrefix)) return unread('code-not-ours');
  if (!clockTrusted) return unread('clock-wrong');
  if (!trustList) return unread('trust-list-too-old');
  const verified = await verifyCode(text, { trustList, verifySignature, now });
  if (!verified.ok) return unread(reasonOf(verified.error));
  const read = readOf(text, verified.value);
  const usedAt = seen.usedAt(read.used.slot, now);
  const alarms: readonly GateReason[] = [
    ...(turned.has(read.code, now) ? (['code-turned'] as const) : []),
    ...(usedAt === undefined ? [] : ([usedAt === 'here' ? 'code-used-here' : 'code-used-elsewhere'] as const)),
  ];
  if (alarms.length > 0) return { ...unread(...alarms), read };
  return judgePayload(verified.value.payload, { read, policy, now });
}

type Judging = { readonly read: CodeRead; readonly policy: GatePolicyHeld | undefined; readonly now: Instant };

function judgePayload(says: CodePayload, { read, policy, now }: Judging): GateVerdict {
  const testAgeMinutes = testAgeMinutesAt(says, now);
  const reasons = policy === undefined ? (['cloud-needed'] as const) : policyReasons(says, testAgeMinutes, policy);
  return { outcome: reasons.length === 0 ? 'admitted' : 'refused', reasons, says, testAgeMinutes, read };
}

/** As check-in/admission judges the same person by their facts; a group's code only tells that one of them is not admitted. */
function policyReasons(says: CodePayload, testAgeMinutes: number | undefined, policy: GatePolicyHeld): readonly GateReason[] {
  const reasons = [
    colourReason(says.colour),
    says.missedTest ? ('missed-test' as const) : undefined,
    testReason(says, testAgeMinutes, policy),
  ];
  const holding = reasons.filter((reason) => reason !== undefined);
  return holding.length > 0 && says.people > 1 ? ['code-of-a-group', ...holding] : holding;
}

function colourReason(colour: CodePayload['colour']): GateReason | undefined {
  switch (colour) {
    case 'green':
      return undefined;
    case 'yellow':
    case 'red':
      return 'colour-not-accepted';
    case 'unverifiable':
      return 'unverifiable';
  }
}

/** A pending sample counts as long as the code says so: its grace is never longer than what any site asks, and ends the code with it. */
function testReason({ pendingTest }: CodePayload, testAgeMinutes: number | undefined, policy: GatePolicyHeld): GateReason | undefined {
  if (policy.asks !== 'green-and-test' || policy.testWithinHours === null || pendingTest) return undefined;
  if (testAgeMinutes === undefined) return 'test-missing';
  return testAgeMinutes <= policy.testWithinHours * 60 ? undefined : 'test-too-old';
}

/** The value stays alive for a slot after its own, and a clock put right meanwhile may give it one more. */
function readOf(text: string, { payload, key, slot }: VerifiedCode): CodeRead {
  const slotValue = (decodeBase45(text.slice(codePrefix.length)) ?? new Uint8Array(0)).slice(-chainValueBytes);
  const deadAt = addMilliseconds(payload.issuedAt, (slot + 1 + 2 * slotsOff) * payload.slotSeconds * 1000);
  return {
    code: encodeBase64url(payload.subject.slice(0, codeNameBytes)),
    subject: encodeBase64url(payload.subject),
    anchor: encodeBase64url(payload.anchor),
    kid: key.kid,
    used: { slot: encodeBase64url(slotValue.slice(0, slotNameBytes)), deadAt },
  };
}

const codeNameBytes = 6;
const slotNameBytes = 6;

const unread = (...reasons: readonly GateReason[]): GateVerdict => ({
  outcome: 'refused',
  reasons,
  says: undefined,
  testAgeMinutes: undefined,
  read: undefined,
});

function reasonOf(refusal: CodeRefusal): GateReason {
  switch (refusal.reason) {
    case 'not-ours':
      return 'code-not-ours';
    case 'damaged':
      return 'code-damaged';
    case 'trust-list-too-old':
      return 'trust-list-too-old';
    case 'unknown-key':
      return 'code-key-unknown';
    case 'key-revoked':
      return 'code-key-revoked';
    case 'key-not-in-force':
      return 'code-key-not-in-force';
    case 'algorithm-mismatch':
      return 'code-algorithm-wrong';
    case 'signature-wrong':
      return 'code-signature-wrong';
    case 'not-yet-valid':
      return 'code-from-the-future';
    case 'expired':
      return 'code-expired';
    case 'slot-wrong':
      return slotReason(refusal.slotsBehind);
  }
}

function slotReason(slotsBehind: number | undefined): GateReason {
  if (slotsBehind === undefined) return 'code-slot-unknown';
  return slotsBehind > 0 ? 'code-screenshot' : 'code-phone-clock-wrong';
}
