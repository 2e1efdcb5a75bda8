import type { GoldenCase } from '../../rule-set';
import { cityDutiesTold, contactStaffTold, dutyCases, pendingCases, portTold } from '../national/duty-cases';
import { checkedInDaily, countedFrom, fact, stayed, story } from '../national/golden-parts';
import { standingCases } from '../national/standing-cases';
import { workedExample } from '../national/worked-example';

const days = countedFrom('2020-05-01');
const { at, startOf, endOf } = days;

export const goldenCases: readonly GoldenCase[] = [
  ...workedExample(days, { at: endOf(14), colour: 'red', rules: ['contact-close'], until: startOf(15) }, { at: startOf(15) }),
  ...story('密接，只打卡 13 天', 'close contact who checked in on 13 days only', [
    fact('contact.close', at(0)),
    ...checkedInDaily(days, 13),
  ]).told({ at: at(20), colour: 'red', rules: ['contact-close'], until: null }),
  ...story('境外入境，打卡 14 天', 'arrived from abroad, checked in on 14 days', [
    fact('entry.overseas', at(0)),
    ...checkedInDaily(days, 14),
  ]).told({ at: endOf(14), colour: 'red', rules: ['entry-overseas'], until: startOf(15) }, { at: startOf(15) }),
  ...story('高风险区旅居', 'stayed in a high-risk area', [stayed('high', at(0))]).told(
    { at: endOf(14), colour: 'red', rules: ['stay-high-risk'], until: startOf(15) },
    { at: startOf(15) },
  ),
  ...story('中风险区旅居', 'stayed in a medium-risk area', [stayed('medium', at(0))]).told(
    { at: endOf(7), colour: 'yellow', rules: ['stay-medium-risk'], until: startOf(8) },
    { at: startOf(8) },
  ),
  ...standingCases(days, {}),
  ...dutyCases(days, [portTold(168), contactStaffTold(84), ...cityDutiesTold]),
  ...pendingCases(days),
];
