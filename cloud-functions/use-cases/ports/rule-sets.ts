import type { RuleSet } from '../../domain/health-code/rule-set';
import type { Instant } from '../../domain/time';

/** The published rule sets of the jurisdiction this system answers for. `undefined`: none was in force, nobody can be judged. */
export type RuleSets = { inForce(at: Instant): RuleSet | undefined };
