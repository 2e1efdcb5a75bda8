import type { RuleSet } from '../../domain/health-code/rule-set';
import type { Instant } from '../../domain/time';

/** The published rule sets of the jurisdiction this system answers for. */
export type RuleSets = {
  /** A fault, not a refusal, before the first one took effect: nobody can be judged then. */
  inForce(at: Instant): RuleSet;
  /** `150781@2022-06-28` */
  find(ruleSetId: string): RuleSet | undefined;
};
