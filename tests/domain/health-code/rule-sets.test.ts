/** The shipped sets as a whole: dates without a gap, a hash that names the content, doubtful figures marked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson, contentHash } from '../../../cloud-functions/domain/health-code/canonical-json';
import { decide } from '../../../cloud-functions/domain/health-code/decide';
import type { BothLanguages } from '../../../cloud-functions/domain/health-code/rule-set';
import { ruleSetInForce } from '../../../cloud-functions/domain/health-code/rule-set-in-force';
import { publishedRuleSets, publishedRuleSetsOf } from '../../../cloud-functions/domain/health-code/rule-sets/published';
import { addMilliseconds } from '../../../cloud-functions/domain/time';
import { at, closeContact } from '../../builders/facts';

const manzhouli = publishedRuleSetsOf('150781');
const shanghai = publishedRuleSetsOf('310000');

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
])('in Manzhouli at %s %s is in force', (now, id) => {
  expect(ruleSetInForce(manzhouli, at(now))?.id).toBe(id);
});

test.each([
  ['2022-03-31T23:59:59.999+08:00', undefined],
  ['2022-04-01T00:00:00+08:00', '310000@2022-04-01'],
  ['2022-06-27T23:59:59.999+08:00', '310000@2022-04-01'],
  ['2022-06-28T00:00:00+08:00', '310000@2022-06-28'],
  ['2022-11-10T23:59:59.999+08:00', '310000@2022-06-28'],
  ['2022-11-11T00:00:00+08:00', '310000@2022-11-11'],
  ['2022-12-07T00:00:00+08:00', '310000@2022-12-07'],
  ['2030-01-01T00:00:00+08:00', '310000@2022-12-07'],
])('in Shanghai at %s %s is in force', (now, id) => {
  expect(ruleSetInForce(shanghai, at(now))?.id).toBe(id);
});

test('every shipped set belongs to one jurisdiction, and none is left out', () => {
  expect([...manzhouli, ...shanghai]).toEqual(publishedRuleSets);
  for (const sets of [manzhouli, shanghai])
    for (const [index, { effectiveUntil }] of sets.entries()) expect(effectiveUntil).toBe(sets[index + 1]?.effectiveFrom ?? null);
});

test('the two jurisdictions ask for different tests of the same people', () => {
  const at20220405 = at('2022-04-05');
  const courier = [{ id: 'd', kind: 'duty.group', group: 'courier', at: at('2022-04-03') }] as const;
  const missed = [manzhouli, shanghai].map((sets) => {
    const ruleSet = ruleSetInForce(sets, at20220405);
    return ruleSet && decide(courier, ruleSet, at20220405).missedTest;
  });
  expect(missed).toEqual([false, true]);
});

test('where two sets cover an instant, the one that took effect last is in force, whatever their order', () => {
  const [older, newer] = manzhouli.slice(2, 4);
  if (older === undefined || newer === undefined) throw new Error('no two sets');
  const endless = { ...older, effectiveUntil: null };
  for (const sets of [
    [endless, newer],
    [newer, endless],
  ])
    expect(ruleSetInForce(sets, at('2022-11-20'))?.id).toBe(newer.id);
});

test('a set is no longer in force at its end, also where none follows', () => {
  expect(ruleSetInForce(manzhouli.slice(0, 1), at('2021-05-11T00:00:00+08:00'))).toBeUndefined();
});

test('a new set judges the same facts by its own rules', () => {
  const before = at('2022-11-11T00:00:00+08:00');
  const facts = [closeContact('2022-11-02')];
  const colours = [addMilliseconds(before, -1), before].map((now) => {
    const ruleSet = ruleSetInForce(manzhouli, now);
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

test('a published set is never edited: people were judged by it under this hash', () => {
  const published = JSON.parse(readFileSync(join(__dirname, '../../vectors/rule-set-hashes.json'), 'utf8'));
  expect(Object.fromEntries(publishedRuleSets.map((ruleSet) => [ruleSet.id, contentHash(ruleSet)]))).toEqual(published);
});

test('the hash is SHA-256 of the canonical JSON', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: true, left: undefined })).toBe('{"a":true,"b":[1,{"c":"é","d":null}]}');
  // printf '{"a":1}' | sha256sum
  expect(contentHash({ a: 1 })).toBe('015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862');
});

test('figures the policy could not confirm are marked in the basis, and only those', () => {
  const isMarked = ({ basis }: { readonly basis: BothLanguages }) => basis['zh-CN'].includes('（m：') && basis.en.includes('(m: ');
  const marked = publishedRuleSets.flatMap(({ id, rules, admission }) => [
    ...rules.filter(isMarked).map((rule) => `${id} ${rule.id}`),
    ...admission.filter(isMarked).map(({ asks }) => `${id} admission ${asks}`),
  ]);
  expect(marked).toEqual([
    '150781@2020-02-11 duty-port',
    '150781@2020-02-11 duty-contact-staff',
    '150781@2020-02-11 admission green',
    '150781@2021-05-11 duty-port',
    '150781@2021-05-11 duty-contact-staff',
    '150781@2021-05-11 admission green',
    '150781@2022-06-28 duty-contact-staff',
    '150781@2022-11-11 duty-contact-staff',
    '150781@2022-12-07 duty-contact-staff',
    '310000@2022-04-01 duty-port',
    '310000@2022-04-01 duty-contact-staff',
    '310000@2022-06-28 duty-contact-staff',
    '310000@2022-11-11 duty-contact-staff',
    '310000@2022-12-07 duty-contact-staff',
  ]);
});
