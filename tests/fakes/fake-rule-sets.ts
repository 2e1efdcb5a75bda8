import { makeRegistryRuleSets } from '../../cloud-functions/adapters/registry-rule-sets';
import type { RuleSet } from '../../cloud-functions/domain/health-code/rule-set';
import { type Instant, instant } from '../../cloud-functions/domain/time';
import type { RuleSets, SetInForce } from '../../cloud-functions/use-cases/ports/rule-sets';
import { fakeReleaseStore } from './fake-release-store';

/** The sets the product ships with, nothing released. */
export const shippedRuleSets = (): RuleSets =>
  makeRegistryRuleSets({ releases: fakeReleaseStore(), jurisdiction: '150781', clock: { now: () => instant(0) } });

/** One answer for everybody and everywhere, whoever asks. */
export const ruleSetsThatSay = (inForce: (at: Instant) => SetInForce | RuleSet | undefined): RuleSets => {
  const setAt = (at: Instant): SetInForce | undefined => {
    const said = inForce(at);
    return said === undefined || 'ruleSet' in said ? said : { ruleSet: said };
  };
  return {
    inForce: async (_, at) => setAt(at),
    inForceAt: async (_, at) => {
      const said = setAt(at);
      return said && { jurisdiction: said.ruleSet.jurisdiction, ...said };
    },
    find: async () => setAt(instant(Number.MAX_SAFE_INTEGER))?.ruleSet,
  };
};
