import type { RuleSet } from '../../domain/health-code/rule-set';
import type { PersonId } from '../../domain/ids';
import type { Instant } from '../../domain/time';

/** A set that judges, and the instant from which another one might. */
export type SetInForce = { readonly ruleSet: RuleSet; readonly until?: Instant };

/**
 * The published rule sets: those the product ships with and those released since. Answers may be 10 seconds old.
 * `undefined`: none was in force, nobody can be judged.
 */
export type RuleSets = {
  /** The set of the jurisdiction this system answers for that judges this person at `at`. */
  inForce(personId: PersonId, at: Instant): Promise<SetInForce | undefined>;
  /** The set for everyone of the jurisdiction that `division` (GB/T 2260, any level) belongs to. */
  inForceAt(division: string, at: Instant): Promise<(SetInForce & { readonly jurisdiction: string }) | undefined>;
  /** By id (`150781@2022-06-28`) or hash, whether in force or not. */
  find(idOrHash: string): Promise<RuleSet | undefined>;
};
