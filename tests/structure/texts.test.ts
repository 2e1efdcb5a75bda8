/** Nobody is told something in one language only. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fieldProblems, problemCodes } from '../../cloud-functions/contract/problem-codes';
import { ruleSetFaultSentence, ruleSetFaults } from '../../cloud-functions/contract/rule-set-faults';
import { ruleSetFaultProblems } from '../../cloud-functions/domain/health-code/rule-set-fault';
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

it('every problem that has a sentence is told by somebody', () => {
  const files = execFileSync('git', ['ls-files', '--', 'cloud-functions']).toString().split('\n');
  const telling = files.filter((file) => file.endsWith('.ts') && !/^cloud-functions\/(contract\/|domain\/refusal\.ts$)/.test(file));
  const source = telling.map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')).join('\n');
  expect(Object.keys(problemCodes).filter((code) => !source.includes(`'${code}'`))).toEqual([]);
});

it.each(Object.entries(fieldProblems))('field problem %s is said in Chinese and in English', (_, texts) => {
  expect(isSaid(texts)).toBe(true);
});

const placeholders = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

it('the faults of a rule set that the contract says are those that the domain finds', () => {
  expect(Object.keys(ruleSetFaults).sort()).toEqual(Object.keys(ruleSetFaultProblems).sort());
});

it.each(Object.entries(ruleSetFaults))(
  'fault %s of a rule set has a sentence in both, with the values that the fault has',
  (code, said) => {
    expect(isSaid({ 'zh-CN': said['zh-CN'].replace(/\{\w+\}/g, ''), en: said.en.replace(/\{\w+\}/g, '') })).toBe(true);
    expect([said['zh-CN'].endsWith('。'), said.en.endsWith('.')]).toEqual([true, true]);
    expect(placeholders(said.en)).toEqual(placeholders(said['zh-CN']));
    const known = Object.entries(ruleSetFaultProblems).find(([known]) => known === code)?.[1] ?? '';
    expect(placeholders(said.en)).toEqual(expect.arrayContaining(placeholders(known)));
  },
);

it('a fault of a rule set is said with its values, colours as words', () => {
  const fault = { code: 'worsens', values: { from: 'yellow', to: 'red' } } as const;
  expect(ruleSetFaultSentence(fault, 'zh-CN')).toBe('颜色不能随时间变重：从 黄色 变为 红色。');
  expect(ruleSetFaultSentence(fault, 'en')).toBe('A colour may not worsen with time alone: from yellow to red.');
});

it.each(publishedRuleSets.map((ruleSet) => [ruleSet.id, ruleSet] as const))(
  '%s names its golden cases and its admission in both',
  (_, ruleSet) => {
    for (const { name } of ruleSet.goldenCases) expect([name, isSaid(name)]).toEqual([name, true]);
    for (const row of ruleSet.admission) {
      expect([row.basis, isSaid(row.basis)]).toEqual([row.basis, true]);
      if ('separateDoor' in row && row.separateDoor) expect(isSaid(row.separateDoor)).toBe(true);
    }
  },
);

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
