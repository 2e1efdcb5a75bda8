import { type Instant, parseInstant } from '../time';
import type { RuleSet } from './rule-set';

/** The set whose dates cover `at`; where several do, the one that took effect last. `undefined`: none was in force. */
export function ruleSetInForce(ruleSets: readonly RuleSet[], at: Instant): RuleSet | undefined {
  let inForce: { readonly ruleSet: RuleSet; readonly from: Instant } | undefined;
  for (const ruleSet of ruleSets) {
    const { from, until } = effectiveTimes(ruleSet);
    if (from === undefined || at < from || (until !== undefined && at >= until)) continue;
    if (inForce === undefined || from > inForce.from) inForce = { ruleSet, from };
  }
  return inForce?.ruleSet;
}

type EffectiveTimes = { readonly from: Instant | undefined; readonly until: Instant | undefined };
const parsed = new WeakMap<RuleSet, EffectiveTimes>();

/** Parsed once: every check-in asks. */
function effectiveTimes(ruleSet: RuleSet): EffectiveTimes {
  const known = parsed.get(ruleSet);
  if (known !== undefined) return known;
  const times = {
    from: parseInstant(ruleSet.effectiveFrom),
    until: ruleSet.effectiveUntil === null ? undefined : parseInstant(ruleSet.effectiveUntil),
  };
  parsed.set(ruleSet, times);
  return times;
}
