/** What each class of site asks, as rows of a rule set. A class for which no figure is published asks for green alone. */

import type { AdmissionRow, BothLanguages } from '../../rule-set';
import { clause, type Instrument, siteThresholds, unconfirmed } from './instruments';

/** The classes there were when these sets were published, written out: a later class must not change their hash. */
const everyClass = [
  'shop',
  'restaurant',
  'office',
  'compound',
  'mall',
  'market',
  'factory',
  'school',
  'hospital',
  'care-home',
  'station',
  'vehicle',
  'port-closed-loop',
  'other',
] as const;

/** Before thresholds by class were published: a test asked for then would be a rule that nobody made. */
export const greenEverywhere = (instrument: Instrument): readonly AdmissionRow[] => [
  {
    classes: everyClass,
    asks: 'green',
    basis: unconfirmed(
      instrument,
      '凭绿码通行，未见分场所的核酸时限',
      'a green code; no sample limit by class of site is known to have been published',
    ),
  },
];

export type CrowdedPlaces = { readonly testWithinHours: number; readonly basis: BothLanguages };

/** Transport, malls and offices differ by city; the rest of the table is the same. */
export const thresholds = ({ testWithinHours, basis }: CrowdedPlaces): readonly AdmissionRow[] => [
  {
    classes: ['port-closed-loop'],
    asks: 'green-and-test',
    testWithinHours: 24,
    basis: clause(siteThresholds, '口岸闭环场所：绿码加 24 小时内采样', 'closed-loop port sites: green and a sample within 24 hours'),
  },
  { classes: ['station', 'vehicle', 'mall', 'office'], asks: 'green-and-test', testWithinHours, basis },
  {
    classes: ['hospital'],
    asks: 'green-and-test',
    testWithinHours: 48,
    separateDoor: {
      'zh-CN': '发热门诊和急诊另设通道，不论颜色都接诊。',
      en: 'The fever clinic and emergency have a separate door and admit any colour.',
    },
    basis: clause(siteThresholds, '医院：绿码加 48 小时内采样', 'hospitals: green and a sample within 48 hours'),
  },
  {
    classes: ['school'],
    asks: 'green-and-test',
    testWithinHours: 48,
    basis: clause(siteThresholds, '学校：绿码加 48 小时内采样', 'schools: green and a sample within 48 hours'),
  },
  { classes: ['compound'], asks: 'green', basis: clause(siteThresholds, '居民小区：绿码', 'residential compounds: green') },
  {
    classes: ['shop', 'restaurant', 'market', 'factory', 'care-home', 'other'],
    asks: 'green',
    basis: clause(siteThresholds, '未列明的场所：绿码', 'classes without a published figure: green'),
  },
];

export const within72Hours: CrowdedPlaces = {
  testWithinHours: 72,
  basis: clause(
    siteThresholds,
    '交通、商场、写字楼：绿码加 72 小时内采样',
    'transport, malls and offices: green and a sample within 72 hours',
  ),
};
