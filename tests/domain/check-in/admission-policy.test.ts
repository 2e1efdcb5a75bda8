/** What every shipped rule set asks at every class of site: POLICY, "Thresholds by site class". */
import { admissionPolicyOf, testWithinHoursOf } from '../../../cloud-functions/domain/check-in/admission-policy';
import { publishedRuleSets } from '../../../cloud-functions/domain/health-code/rule-sets/published';
import { type SiteClass, siteClasses } from '../../../cloud-functions/domain/site-code/site';

type Asked = 'green' | 'not-checked' | number;

/** A number: green, and a sample within so many hours. */
const thresholdsWith = (crowdedPlaces: number): Readonly<Record<SiteClass, Asked>> => ({
  'port-closed-loop': 24,
  station: crowdedPlaces,
  vehicle: crowdedPlaces,
  mall: crowdedPlaces,
  office: crowdedPlaces,
  compound: 'green',
  hospital: 48,
  school: 48,
  'care-home': 'green',
  shop: 'green',
  restaurant: 'green',
  market: 'green',
  factory: 'green',
  other: 'green',
});
const everywhere = (asked: Asked): Readonly<Record<SiteClass, Asked>> => ({
  ...thresholdsWith(72),
  ...Object.fromEntries(siteClasses.map((siteClass) => [siteClass, asked])),
});
const threeClasses = { ...everywhere('not-checked'), 'care-home': 'green', hospital: 'green', school: 'green' } as const;

const tables: Readonly<Record<string, Readonly<Record<SiteClass, Asked>>>> = {
  '150781@2020-02-11': everywhere('green'),
  '150781@2021-05-11': everywhere('green'),
  '150781@2022-06-28': thresholdsWith(72),
  '150781@2022-11-11': thresholdsWith(72),
  '150781@2022-12-07': threeClasses,
  '310000@2022-04-01': thresholdsWith(48),
  '310000@2022-06-28': thresholdsWith(72),
  '310000@2022-11-11': thresholdsWith(72),
  '310000@2022-12-07': threeClasses,
};

test('every shipped set has its table here', () => {
  expect(Object.keys(tables)).toEqual(publishedRuleSets.map(({ id }) => id));
});

test.each(publishedRuleSets)('$id asks at every class of site what the policy says', (ruleSet) => {
  const asked = siteClasses.map((siteClass): [SiteClass, Asked] => {
    const policy = admissionPolicyOf(ruleSet, siteClass);
    return [siteClass, testWithinHoursOf(policy) ?? (policy.asks === 'not-checked' ? 'not-checked' : 'green')];
  });
  expect(Object.fromEntries(asked)).toEqual(tables[ruleSet.id]);
});

test.each(publishedRuleSets.filter(({ id }) => /2022-0|2022-11/.test(id)))(
  'by $id the fever clinic and emergency of a hospital have a door of their own, and no other class has',
  (ruleSet) => {
    const withDoor = siteClasses.filter((siteClass) => 'separateDoor' in admissionPolicyOf(ruleSet, siteClass));
    expect(withDoor).toEqual(['hospital']);
  },
);

test('without a rule set, or without a row for the class, a green code is asked for: never nothing', () => {
  for (const siteClass of siteClasses) {
    expect(admissionPolicyOf(undefined, siteClass).asks).toBe('green');
    expect(admissionPolicyOf({ admission: [] }, siteClass).asks).toBe('green');
  }
});
