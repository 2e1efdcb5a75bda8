import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { contentHash } from '../../../cloud-functions/domain/health-code/canonical-json';
import { ruleSet20220628 } from '../../../cloud-functions/domain/health-code/rule-sets/150781/2022-06-28';
import { publishedRuleSets } from '../../../cloud-functions/domain/health-code/rule-sets/published';
import { checkRuleSet } from '../../../cloud-functions/use-cases/release/check-rule-set';
import { accepted, anAuthority, author } from './an-authority';

const candidate = { ...ruleSet20220628, id: '150781@2022-09-10', version: '2022-09-10', effectiveFrom: '2022-09-10T00:00:00+08:00' };
const check = async (ruleSet: object) =>
  endpoints.checkRuleSet.response.parse(
    accepted(await checkRuleSet({ caller: author, body: { ruleSet: { ...ruleSet } } }, anAuthority().needs)),
  );

test('a sound set has no faults, and is named by its hash', async () => {
  const checked = await check(candidate);
  expect(checked).toMatchObject({ faults: [], hash: contentHash(candidate) });
  expect(checked.goldenOutcomes.map(({ place }) => place)).toContain('goldenCases[0]');
});

test.each([
  ['an id that is another set’s', { ...ruleSet20220628, pendingHoursMax: 7, effectiveFrom: '2022-09-10T00:00:00+08:00' }, 'id', 'id-taken'],
  ['another place’s rules', { ...candidate, id: '310000@2022-09-10', jurisdiction: '310000' }, 'jurisdiction', 'jurisdiction-not-own'],
  ['a day long past', { ...candidate, effectiveFrom: '2022-09-05T08:29:59+08:00' }, 'effectiveFrom', 'starts-too-early'],
  [
    'an end that is past',
    { ...candidate, effectiveFrom: '2022-09-05T09:00:00+08:00', effectiveUntil: '2022-09-06T08:30:00+08:00' },
    'effectiveUntil',
    'ended-already',
  ],
])('names %s', async (_, ruleSet, place, code) => {
  expect((await check(ruleSet)).faults).toContainEqual(expect.objectContaining({ place, code }));
});

test('just within a day is early enough to start', async () => {
  expect((await check({ ...candidate, effectiveFrom: '2022-09-05T08:30:00+08:00' })).faults).toEqual([]);
});

test('a golden case that the rules decide otherwise is shown with both outcomes', async () => {
  const [first, ...rest] = candidate.goldenCases;
  if (!first) throw new Error('there are golden cases');
  const colour = first.expect.colour === 'green' ? 'red' : 'green';
  const checked = await check({ ...candidate, goldenCases: [{ ...first, expect: { ...first.expect, colour } }, ...rest] });
  expect(checked.goldenOutcomes[0]).toMatchObject({ agrees: false, expected: { colour }, decided: { colour: first.expect.colour } });
  expect(checked.faults).toContainEqual(expect.objectContaining({ code: 'case-disagrees' }));
});

test('what is no rule set at all has faults and no hash', async () => {
  expect(await check({ rules: 7 })).toMatchObject({ hash: null, goldenOutcomes: [], faults: expect.arrayContaining([expect.anything()]) });
});

describe('what is sent as a rule set', () => {
  const nested = (levels: number): unknown => JSON.parse(`${'{"rules":'.repeat(levels)}0${'}'.repeat(levels)}`);
  const { body } = endpoints.checkRuleSet;

  test('is refused where it is nested so deeply that nothing could walk it', async () => {
    for (const levels of [33, 100_000]) {
      expect(body.safeParse({ ruleSet: nested(levels) }).error?.issues[0]?.path).toEqual(['ruleSet']);
      expect(endpoints.editRelease.body.safeParse({ revision: 1, ruleSet: nested(levels) }).success).toBe(false);
    }
  });
  test('may be wrong in any other way, and is then told what is wrong', () => {
    expect(body.safeParse({ ruleSet: nested(32) }).success).toBe(true);
    for (const ruleSet of publishedRuleSets) expect(body.safeParse({ ruleSet }).success).toBe(true);
  });
});
