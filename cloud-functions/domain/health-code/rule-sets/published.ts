/** The rule sets this product ships with. A published set is never edited: a change of policy is a new file with its date. */

import type { RuleSet } from '../rule-set';
import { ruleSet20200211 } from './150781/2020-02-11';
import { ruleSet20210511 } from './150781/2021-05-11';
import { ruleSet20220628 } from './150781/2022-06-28';
import { ruleSet20221111 } from './150781/2022-11-11';
import { ruleSet20221207 } from './150781/2022-12-07';

export const publishedRuleSets: readonly RuleSet[] = [ruleSet20200211, ruleSet20210511, ruleSet20220628, ruleSet20221111, ruleSet20221207];
