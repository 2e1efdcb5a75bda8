import { compileRuleSet } from '../../domain/health-code/compile-rule-set';
import type { Refusal } from '../../domain/refusal';
import { done, refused } from '../../domain/result';
import type { RuleSets } from '../ports/rule-sets';

export type GetRuleSetInput = { readonly params: { readonly ruleSetId: string } };

export type GetRuleSetNeeds = { readonly ruleSets: Pick<RuleSets, 'find'> };

/** A published rule set in words, by id or hash: every reason with its text and legal basis. Refused: there is none. */
export async function getRuleSet({ params }: GetRuleSetInput, { ruleSets }: GetRuleSetNeeds) {
  const ruleSet = await ruleSets.find(params.ruleSetId);
  if (!ruleSet) return refused<Refusal>({ code: 'not-found' });
  const { id, jurisdiction, version, effectiveFrom, effectiveUntil, rules } = ruleSet;
  return done({
    id,
    jurisdiction,
    version,
    hash: compileRuleSet(ruleSet).name.hash,
    effectiveFrom,
    effectiveUntil,
    rules: rules.map(({ id: ruleId, reason, text, basis }) => ({ id: ruleId, reason, text, basis })),
  });
}
