import { decide } from '../../domain/health-code/decide';
import type { Decision } from '../../domain/health-code/decision';
import type { PersonId } from '../../domain/ids';
import { type Instant, instant } from '../../domain/time';
import type { PersonFacts } from '../ports/people-store';
import type { RuleSets, SetInForce } from '../ports/rule-sets';

export type ToDecide = { readonly person: PersonFacts; readonly now: Instant };

/** The decision on a person's facts by the rule set that judges them now. Without one nobody can be judged, which is never green. */
export const decideNow = async (personId: PersonId, { person, now }: ToDecide, ruleSets: Pick<RuleSets, 'inForce'>): Promise<Decision> =>
  decideBy(await ruleSets.inForce(personId, now), { person, now });

/** The same by a rule set already at hand. Another set may judge from `until` on, so the decision may change then. */
export function decideBy(inForce: SetInForce | undefined, { person, now }: ToDecide): Decision {
  if (inForce === undefined) return withoutRuleSet(now);
  const decision = decide(person.facts, inForce.ruleSet, now);
  if (inForce.until === undefined) return decision;
  return { ...decision, nextChangeAt: instant(Math.min(decision.nextChangeAt ?? inForce.until, inForce.until)) };
}

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
