import { ruleSetInForce } from '../domain/health-code/rule-set-in-force';
import { publishedRuleSets } from '../domain/health-code/rule-sets/published';
import type { RuleSets } from '../use-cases/ports/rule-sets';

/** The rule sets shipped with the program, of one jurisdiction (GB/T 2260). */
export function compiledRuleSets(jurisdiction: string): RuleSets {
  const own = publishedRuleSets.filter((ruleSet) => ruleSet.jurisdiction === jurisdiction);
  return { inForce: (at) => ruleSetInForce(own, at) };
}
