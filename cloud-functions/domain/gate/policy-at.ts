/** What the site's class asks at an instant, of the policies a gate was given beforehand. Runs on the phone. */
import { addMilliseconds, type Instant, parseInstant } from '../time';
import { clockOffMaxMs } from './gate-clock';

/** As the contract's `gatePolicy`; instants in ISO 8601. */
export type GatePolicyHeld = {
  readonly from: string;
  readonly until: string | null;
  readonly asks: 'green' | 'green-and-test' | 'not-checked';
  readonly testWithinHours: number | null;
};

/**
 * `undefined`: none of them covers `at`; a gate that does not know what to ask admits nobody. The first is told as from the
 * server's now: a clock a little behind that is in it already.
 */
export const policyAt = <Policy extends GatePolicyHeld>(policies: readonly Policy[], at: Instant): Policy | undefined =>
  policies.find(({ from, until }, index) => {
    const begins = index === 0 ? addMilliseconds(at, clockOffMaxMs) : at;
    return isFrom(from, begins) && (until === null || !isFrom(until, at));
  });

/** A date that cannot be read has not begun. */
const isFrom = (text: string, at: Instant): boolean => (parseInstant(text) ?? Number.POSITIVE_INFINITY) <= at;
