import { contentHash } from '../../domain/health-code/canonical-json';
import { publishedRuleSets } from '../../domain/health-code/rule-sets/published';
import type { Refusal } from '../../domain/refusal';
import { done, refused } from '../../domain/result';

export type GetRuleSetInput = { readonly params: { readonly ruleSetId: string } };

/** A published rule set in words: every reason with its text and legal basis. Refused: none has that id. */
export async function getRuleSet({ params }: GetRuleSetInput) {
  const ruleSet = publishedRuleSets.find(({ id }) => id === params.ruleSetId);
  if (!ruleSet) return refused<Refusal>({ code: 'not-found' });
  const { id, jurisdiction, version, effectiveFrom, effectiveUntil, rules } = ruleSet;
  return done({
    id,
    jurisdiction,
    version,
    hash: contentHash(ruleSet),
    effectiveFrom,
    effectiveUntil,
    rules: rules.map(({ id: ruleId, reason, text, basis }) => ({ id: ruleId, reason, text, basis })),
  });
}
