import { decide } from '../../domain/health-code/decide';
import type { Decision } from '../../domain/health-code/decision';
import type { RuleSet } from '../../domain/health-code/rule-set';
import type { Instant } from '../../domain/time';
import type { PersonFacts } from '../ports/people-store';
import type { RuleSets } from '../ports/rule-sets';

/** The decision on a person's facts by the rule set in force. Without one nobody can be judged, which is never green. */
export const decideNow = (person: PersonFacts, ruleSets: RuleSets, now: Instant): Decision => decideBy(ruleSets.inForce(now), person, now);

/** The same by a rule set already at hand. */
export const decideBy = (ruleSet: RuleSet | undefined, { facts }: PersonFacts, now: Instant): Decision =>
  ruleSet ? decide(facts, ruleSet, now) : withoutRuleSet(now);

const withoutRuleSet = (now: Instant): Decision => ({
  colour: 'unverifiable',
  missedTest: false,
  pendingTest: false,
  pendingUntil: null,
  nextChangeAt: null,
  nextTest: null,
  duties: [],
  reasons: [
    {
      rule: 'no-rule-set',
      reason: 'no-rule-set',
      colour: 'unverifiable',
      since: now,
      until: null,
      phases: [{ colour: 'unverifiable', since: now, until: null }],
      facts: [],
      path: [],
      text: {
        'zh-CN': '现在没有生效的防疫规则，暂时不能核验。您不需要做任何事。',
        en: 'No rule set is in force at the moment, so no code can be verified. You need not do anything.',
      },
      basis: { 'zh-CN': '系统规则：没有生效的规则集就不作判定。', en: 'System rule: without a rule set in force nothing is decided.' },
      decider: 'operator',
    },
  ],
  ruleSet: { id: 'none', version: 'none', hash: 'none' },
});
