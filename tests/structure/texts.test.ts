/** Nobody is told something in one language only. */
import { fieldProblems, problemCodes } from '../../cloud-functions/contract/problem-codes';
import { publishedRuleSets } from '../../cloud-functions/domain/health-code/rule-sets/published';
import { demoResidents } from '../../cloud-functions/local/demo-city/residents';

const chinese = /[\u4e00-\u9fff]/;
const isSaid = (texts: { readonly 'zh-CN': string; readonly en: string }) =>
  chinese.test(texts['zh-CN']) && /[A-Za-z]/.test(texts.en) && !chinese.test(texts.en);

it.each(Object.entries(problemCodes))('problem %s has a sentence in Chinese and in English', (_, problem) => {
  expect(isSaid(problem)).toBe(true);
  expect(problem['zh-CN']).toMatch(/[。？]$/);
  expect(problem.en).toMatch(/[.?]$/);
});

it.each(Object.entries(fieldProblems))('field problem %s is said in Chinese and in English', (_, texts) => {
  expect(isSaid(texts)).toBe(true);
});

it.each(publishedRuleSets.flatMap((ruleSet) => ruleSet.rules.map((rule) => [`${ruleSet.id} ${rule.id}`, rule] as const)))(
  'rule %s says its reason and its legal basis in both',
  (_, rule) => {
    expect([isSaid(rule.text), isSaid(rule.basis)]).toEqual([true, true]);
  },
);

it.each(demoResidents.map((resident) => [resident.key, resident] as const))(
  '%s of the demo city is introduced in both',
  (_, { name, says }) => {
    expect([isSaid(name), isSaid(says)]).toEqual([true, true]);
  },
);
