/** What each class of site asks of a visitor: the rule set says it, dated like everything else it says. */

import type { AdmissionRow, BothLanguages, RuleSet } from '../health-code/rule-set';
import type { SiteClass } from '../site-code/site';

/** One row of a rule set's `admission`: green, green and a sample no older than `testWithinHours`, or nothing at all. */
export type AdmissionPolicy = AdmissionRow;

/** A class the set does not name (the publication check refuses such a set) asks for green: never for nothing. */
export const admissionPolicyOf = (ruleSet: Pick<RuleSet, 'admission'> | undefined, siteClass: SiteClass): AdmissionPolicy =>
  ruleSet?.admission.find(({ classes }) => classes.includes(siteClass)) ?? unnamed;

/** Hours the newest sample may be old; undefined: no sample is asked for. */
export const testWithinHoursOf = (policy: AdmissionPolicy): number | undefined =>
  policy.asks === 'green-and-test' ? policy.testWithinHours : undefined;

/** Words for a door of the site that admits any colour, if it has one. */
export const separateDoorOf = (policy: AdmissionPolicy): BothLanguages | undefined =>
  policy.asks === 'not-checked' ? undefined : policy.separateDoor;

const unnamed: AdmissionPolicy = {
  classes: ['other'],
  asks: 'green',
  basis: {
    'zh-CN': '系统规则：规则集没有写明要求的场所，凭绿码通行。',
    en: 'System rule: a site for which the rule set says nothing asks for a green code.',
  },
};
