import { type GateCase, type GateVerdict, gateVerdict } from '../../cloud-functions/domain/gate/gate-verdict';
import type { GatePolicyHeld } from '../../cloud-functions/domain/gate/policy-at';
import { makeSeenSlots, type SeenSlots } from '../../cloud-functions/domain/gate/seen-slots';
import { makeTurnedFilter, type TurnedFilter } from '../../cloud-functions/domain/gate/turned-filter';
import { makeSignatureCheck } from '../../cloud-functions/domain/personal-code/signature-check';
import type { TrustList } from '../../cloud-functions/domain/personal-code/trust-list';
import { addMilliseconds, type Instant } from '../../cloud-functions/domain/time';
import { issuedAt } from './signed-codes';

export const askingGreen: GatePolicyHeld = { from: '2022-06-28T00:00:00+08:00', until: null, asks: 'green', testWithinHours: null };
export const askingForATest = (testWithinHours: number): GatePolicyHeld => ({ ...askingGreen, asks: 'green-and-test', testWithinHours });
export const askingNothing: GatePolicyHeld = { ...askingGreen, asks: 'not-checked' };

/** After `seconds` of the code's life. */
export const later = (seconds: number): Instant => addMilliseconds(issuedAt, seconds * 1000);

const verifySignature = makeSignatureCheck();

export type GateInTests = {
  readonly seen: SeenSlots;
  readonly turned: TurnedFilter;
  /** As a gate does it: whoever is admitted has used the value they showed. */
  check(text: string, change?: Partial<GateCase>): Promise<GateVerdict>;
};

/** A gate that trusts these keys, with a clock of its own: `now` is when the first slot begins unless the check says otherwise. */
export function aGateTrusting(trustList: TrustList, policy: GatePolicyHeld = askingGreen): GateInTests {
  const [seen, turned] = [makeSeenSlots(), makeTurnedFilter()];
  return {
    seen,
    turned,
    async check(text, change = {}) {
      const verdict = await gateVerdict({
        text,
        now: issuedAt,
        clockTrusted: true,
        trustList,
        verifySignature,
        policy,
        turned,
        seen,
        ...change,
      });
      if (verdict.outcome === 'admitted' && verdict.read) seen.use(verdict.read.used);
      return verdict;
    },
  };
}
