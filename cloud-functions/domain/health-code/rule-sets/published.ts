/** The rule sets this product ships with. A published set is never edited: a change of policy is a new file with its date. */

import type { RuleSet } from '../rule-set';
import { ruleSet20200211 } from './150781/2020-02-11';
import { ruleSet20210511 } from './150781/2021-05-11';
import { ruleSet20220628 } from './150781/2022-06-28';
import { ruleSet20221111 } from './150781/2022-11-11';
import { ruleSet20221207 } from './150781/2022-12-07';
import { shanghai20220401 } from './310000/2022-04-01';
import { shanghai20220628 } from './310000/2022-06-28';
import { shanghai20221111 } from './310000/2022-11-11';
import { shanghai20221207 } from './310000/2022-12-07';

/** Of every jurisdiction. Who asks which set is in force asks within one: `publishedRuleSetsOf`. */
export const publishedRuleSets: readonly RuleSet[] = [
  ruleSet20200211,
  ruleSet20210511,
  ruleSet20220628,
  ruleSet20221111,
  ruleSet20221207,
  shanghai20220401,
  shanghai20220628,
  shanghai20221111,
  shanghai20221207,
];

/** Of one jurisdiction (GB/T 2260), oldest first. */
export const publishedRuleSetsOf = (jurisdiction: string): readonly RuleSet[] =>
  publishedRuleSets.filter((ruleSet) => ruleSet.jurisdiction === jurisdiction);
