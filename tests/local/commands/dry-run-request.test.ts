import { publishedRuleSets } from '../../../cloud-functions/domain/health-code/rule-sets/published';
import { readCandidate, readDryRunWords, setsFor } from '../../../cloud-functions/local/commands/dry-run-request';
import { aRuleSet } from '../../builders/a-rule-set';
import { at } from '../../builders/facts';

const wordsOf = (text: string) => readDryRunWords(text.split(' '));
const errorOf = (text: string) => {
  const read = wordsOf(text);
  return read.ok ? 'understood' : read.error;
};

it('a file is enough: a million people of seed 1', () => {
  expect(wordsOf('--rule-set c.json')).toEqual({
    ok: true,
    value: { ruleSet: 'c.json', people: 1_000_000, seed: 1, ofStore: false, asJson: false },
  });
});

it('everything else may be named, in any order', () => {
  expect(wordsOf('--json --seed 7 --people 12 --at 2022-09-06T00:00:00Z --store --against 150781@2022-06-28 --rule-set c.json')).toEqual({
    ok: true,
    value: {
      ruleSet: 'c.json',
      against: '150781@2022-06-28',
      at: at('2022-09-06T08:00:00+08:00'),
      people: 12,
      seed: 7,
      ofStore: true,
      asJson: true,
    },
  });
});

it.each([
  ['', 'not understood: '],
  ['--json', '--rule-set is missing'],
  ['--rule-set', '--rule-set needs a value'],
  ['--rule-set --json', '--rule-set needs a value'],
  ['--rule-set c.json --people 0', '--people must be a whole number from 1 to 100000000'],
  ['--rule-set c.json --people 1e6', '--people must be a whole number from 1 to 100000000'],
  ['--rule-set c.json --seed -1', '--seed must be a whole number from 0 to 4294967295'],
  ['--rule-set c.json --at yesterday', '--at must be an instant with an offset, such as 2022-09-06T08:30:00+08:00'],
  ['--rule-set c.json more', 'not understood: more'],
])('"%s" is refused: %s', (text, error) => expect(errorOf(text)).toBe(error));

it('a candidate that may not be published is refused with the place of each fault', () => {
  const { effectiveFrom: _, ...without } = aRuleSet();
  expect(readCandidate('{')).toEqual({ ok: false, error: ['not JSON'] });
  expect(readCandidate(JSON.stringify(without))).toEqual({ ok: false, error: ['effectiveFrom: is missing'] });
  const misspelt = JSON.stringify(aRuleSet()).replace('"overstay"', '"overstays"');
  expect(readCandidate(misspelt)).toMatchObject({ ok: false, error: expect.arrayContaining(['rules[0].overstays: unknown field']) });
  expect(readCandidate(`\uFEFF${JSON.stringify(aRuleSet())}`)).toMatchObject({ ok: true });
});

it('unless named, it is compared with the shipped set it takes over from, when it takes effect', () => {
  const candidate = { ...aRuleSet(), effectiveFrom: '2022-11-11T00:00:00+08:00' };
  const found = setsFor(candidate, {}, publishedRuleSets);
  expect(found).toMatchObject({ ok: true, value: { before: { id: '150781@2022-06-28' }, at: at('2022-11-11T00:00:00+08:00') } });
  const then = setsFor(candidate, { at: at('2021-06-01') }, publishedRuleSets);
  expect(then).toMatchObject({ ok: true, value: { before: { id: '150781@2021-05-11' }, at: at('2021-06-01') } });
  const named = setsFor(candidate, { against: '150781@2020-02-11' }, publishedRuleSets);
  expect(named).toMatchObject({ ok: true, value: { before: { id: '150781@2020-02-11' } } });
});

it('a set nobody knows, or none in force then, is said to be so', () => {
  expect(setsFor(aRuleSet(), { against: '150781@1999' }, publishedRuleSets)).toMatchObject({
    ok: false,
    error: expect.stringContaining('no such rule set: 150781@1999; there are 150781@2020-02-11'),
  });
  expect(setsFor(aRuleSet(), { at: at('2019-01-01') }, publishedRuleSets)).toMatchObject({
    ok: false,
    error: expect.stringContaining('no set of 150781 was in force then'),
  });
});
