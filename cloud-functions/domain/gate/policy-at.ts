/** What the site's class asks at an instant, of the policies a gate was given beforehand. Runs on the phone. */
import { type Instant, parseInstant } from '../time';

/** As the contract's `gatePolicy`; instants in ISO 8601. */
export type GatePolicyHeld = {
  readonly from: string;
  readonly until: string | null;
  readonly asks: 'green' | 'green-and-test' | 'not-checked';
  readonly testWithinHours: number | null;
};

/** `undefined`: none of them covers `at`; a gate that does not know what to ask admits nobody. */
export const policyAt = <Policy extends GatePolicyHeld>(policies: readonly Policy[], at: Instant): Policy | undefined =>
  policies.find(({ from, until }) => isFrom(from, at) && (until === null || !isFrom(until, at)));

/** A date that cannot be read has not begun. */
const isFrom = (text: string, at: Instant): boolean => (parseInstant(text) ?? Number.POSITIVE_INFINITY) <= at;
