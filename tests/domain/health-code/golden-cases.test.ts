/** Cases that travel with a rule set: what it decides of them, and what another set would. */
import { goldenOutcomes } from '../../../cloud-functions/domain/health-code/golden-cases';
import { publishedRuleSets } from '../../../cloud-functions/domain/health-code/rule-sets/published';
import { aRuleSet } from '../../builders/a-rule-set';

test.each(publishedRuleSets)('$id decides its own cases as they say', (ruleSet) => {
  const outcomes = goldenOutcomes(ruleSet);
  expect(outcomes).toHaveLength(ruleSet.goldenCases.length);
  expect(outcomes.filter(({ agrees }) => !agrees)).toEqual([]);
});

test.each(publishedRuleSets)('no two cases of $id have one name', ({ goldenCases }) => {
  for (const language of ['zh-CN', 'en'] as const)
    expect(new Set(goldenCases.map(({ name }) => name[language])).size).toBe(goldenCases.length);
});

test('an outcome holds what was expected and what is decided', () => {
  const [first] = goldenOutcomes(aRuleSet());
  expect(first).toMatchObject({
    at: '2022-09-11T23:59:59+08:00',
    agrees: true,
    expected: { colour: 'red', missedTest: true },
    decided: { colour: 'red', missedTest: true, rules: ['city-tests', 'high-risk-stay'], until: '2022-09-12T00:00:00+08:00' },
  });
});

test('judged by a draft, the cases of the set in force show what the draft changes', () => {
  const before = aRuleSet();
  const draft = { ...before, rules: before.rules.filter(({ id }) => id !== 'high-risk-stay') };
  expect(goldenOutcomes(before, draft).map(({ agrees, decided }) => [agrees, decided?.colour])).toEqual([
    [false, 'green'],
    [true, 'green'],
    [true, 'green'],
  ]);
});

test('an instant is compared as one, however it is written', () => {
  const ruleSet = aRuleSet();
  const [first, ...rest] = ruleSet.goldenCases;
  if (first === undefined) throw new Error('no case');
  const inUtc = { ...first, expect: { ...first.expect, until: '2022-09-11T16:00:00Z' } };
  expect(goldenOutcomes({ ...ruleSet, goldenCases: [inUtc, ...rest] })[0]?.agrees).toBe(true);
});

test('a case that cannot be read agrees with nothing and is not decided', () => {
  const ruleSet = aRuleSet();
  const cases = ruleSet.goldenCases.map((golden) => ({ ...golden, facts: [{ id: 'x', kind: 'stay.risk', at: 'noon' }] }));
  expect(goldenOutcomes({ ...ruleSet, goldenCases: cases }).map(({ agrees, decided }) => ({ agrees, decided }))).toEqual(
    cases.map(() => ({ agrees: false, decided: null })),
  );
});
