/** The shipped sets as a whole: dates without a gap, a hash that names the content, doubtful figures marked. */
import { canonicalJson, contentHash } from '../../../cloud-functions/domain/health-code/canonical-json';
import { decide } from '../../../cloud-functions/domain/health-code/decide';
import { ruleSetInForce } from '../../../cloud-functions/domain/health-code/rule-set-in-force';
import { publishedRuleSets } from '../../../cloud-functions/domain/health-code/rule-sets/published';
import { addMilliseconds } from '../../../cloud-functions/domain/time';
import { at, closeContact } from '../../builders/facts';

test.each([
  ['2020-02-10T23:59:59.999+08:00', undefined],
  ['2020-02-11T00:00:00+08:00', '150781@2020-02-11'],
  ['2021-05-10T23:59:59.999+08:00', '150781@2020-02-11'],
  ['2021-05-11T00:00:00+08:00', '150781@2021-05-11'],
  ['2022-06-27T23:59:59.999+08:00', '150781@2021-05-11'],
  ['2022-06-27T16:00:00Z', '150781@2022-06-28'],
  ['2022-11-10T23:59:59.999+08:00', '150781@2022-06-28'],
  ['2022-11-11T00:00:00+08:00', '150781@2022-11-11'],
  ['2022-12-06T23:59:59.999+08:00', '150781@2022-11-11'],
  ['2022-12-07T00:00:00+08:00', '150781@2022-12-07'],
  ['2030-01-01T00:00:00+08:00', '150781@2022-12-07'],
])('at %s %s is in force', (now, id) => {
  expect(ruleSetInForce(publishedRuleSets, at(now))?.id).toBe(id);
});

test('where two sets cover an instant, the one that took effect last is in force, whatever their order', () => {
  const [older, newer] = publishedRuleSets.slice(2, 4);
  if (older === undefined || newer === undefined) throw new Error('no two sets');
  const endless = { ...older, effectiveUntil: null };
  for (const sets of [
    [endless, newer],
    [newer, endless],
  ])
    expect(ruleSetInForce(sets, at('2022-11-20'))?.id).toBe(newer.id);
});

test('a set is no longer in force at its end, also where none follows', () => {
  expect(ruleSetInForce(publishedRuleSets.slice(0, 1), at('2021-05-11T00:00:00+08:00'))).toBeUndefined();
});

test('a new set judges the same facts by its own rules', () => {
  const before = at('2022-11-11T00:00:00+08:00');
  const facts = [closeContact('2022-11-02')];
  const colours = [addMilliseconds(before, -1), before].map((now) => {
    const ruleSet = ruleSetInForce(publishedRuleSets, now);
    return ruleSet === undefined ? 'none' : decide(facts, ruleSet, now).colour;
  });
  // Day 9: yellow by "7 + 3"; by "5 + 3" red stays, as tests are missing.
  expect(colours).toEqual(['yellow', 'red']);
});

test('the hash is of the content: any key order, any copy, but not one letter else', () => {
  for (const ruleSet of publishedRuleSets) {
    const reordered = Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(ruleSet))).reverse());
    expect(contentHash(reordered)).toBe(contentHash(ruleSet));
    expect(contentHash({ ...ruleSet, pendingHoursMax: 25 })).not.toBe(contentHash(ruleSet));
    expect(decide([], ruleSet, at('2022-08-01')).ruleSet).toEqual({ id: ruleSet.id, version: ruleSet.version, hash: contentHash(ruleSet) });
  }
});

test('the hash is SHA-256 of the canonical JSON', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: true, left: undefined })).toBe('{"a":true,"b":[1,{"c":"é","d":null}]}');
  // printf '{"a":1}' | sha256sum
  expect(contentHash({ a: 1 })).toBe('015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862');
});

test('figures the policy could not confirm are marked in the basis, and only those', () => {
  const marked = publishedRuleSets.flatMap(({ id, rules }) =>
    rules.filter(({ basis }) => basis['zh-CN'].includes('（m：') && basis.en.includes('(m: ')).map((rule) => `${id} ${rule.id}`),
  );
  expect(marked).toEqual([
    '150781@2020-02-11 duty-port',
    '150781@2020-02-11 duty-contact-staff',
    '150781@2021-05-11 duty-port',
    '150781@2021-05-11 duty-contact-staff',
    '150781@2022-06-28 duty-contact-staff',
    '150781@2022-11-11 duty-contact-staff',
    '150781@2022-12-07 duty-contact-staff',
  ]);
});
