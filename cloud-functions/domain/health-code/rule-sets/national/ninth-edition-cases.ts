import type { GoldenCase } from '../../rule-set';
import { type Calendar, fact, negativeOn, stayed, story } from './golden-parts';
import { standingCases } from './standing-cases';
import { workedExample } from './worked-example';

/** Golden cases of the ninth edition's holds, from a day 0 on. */
export const ninthEditionCases = (days: Calendar): readonly GoldenCase[] => [
  ...ofExposure(days),
  ...ofStays(days),
  ...standingCases(days, { colour: 'yellow', rules: ['case-recovered'] }),
];

function ofExposure(days: Calendar): readonly GoldenCase[] {
  const { at, startOf, endOf } = days;
  return [
    ...workedExample(
      days,
      { at: endOf(7), colour: 'red', rules: ['contact-close'], until: null },
      { at: startOf(8), colour: 'yellow', rules: ['contact-close'], until: null },
      { at: endOf(10), colour: 'yellow', rules: ['contact-close'], until: startOf(11) },
      { at: startOf(11) },
    ),
    ...story('密接，缺第 10 天的居家检测', 'close contact without the home test of day 10', [
      fact('contact.close', at(0)),
      ...negativeOn(days, 1, 2, 3, 5, 7),
    ]).told({ at: at(20), colour: 'yellow', rules: ['contact-close'], until: null }),
    ...story('康复后监测', 'monitored after recovery', [fact('case.recovered', at(0))]).told(
      { at: endOf(7), colour: 'yellow', rules: ['case-recovered'], until: startOf(8) },
      { at: startOf(8) },
    ),
    ...story('次密接，第 1、4、7 天检测', 'contact of a contact, tested on days 1, 4 and 7', [
      fact('contact.secondary', at(0)),
      ...negativeOn(days, 1, 4, 7),
    ]).told({ at: endOf(7), colour: 'yellow', rules: ['contact-secondary'], until: startOf(8) }, { at: startOf(8) }),
    ...story('境外入境，按时检测', 'arrived from abroad, tested on time', [
      fact('entry.overseas', at(0)),
      ...negativeOn(days, 1, 2, 3, 5, 7, 10),
    ]).told(
      { at: endOf(7), colour: 'red', rules: ['entry-overseas'] },
      { at: startOf(8), colour: 'yellow', rules: ['entry-overseas'] },
      { at: endOf(10), colour: 'yellow', rules: ['entry-overseas'], until: startOf(11) },
      { at: startOf(11) },
    ),
  ];
}

function ofStays(days: Calendar): readonly GoldenCase[] {
  const { at, startOf, endOf } = days;
  return [
    ...story('高风险区旅居，第 1、2、3、5、7 天检测', 'stayed in a high-risk area, tested on days 1, 2, 3, 5 and 7', [
      stayed('high', at(0)),
      ...negativeOn(days, 1, 2, 3, 5, 7),
    ]).told({ at: endOf(7), colour: 'red', rules: ['stay-high-risk'], until: startOf(8) }, { at: startOf(8) }),
    ...story('高风险区旅居，没有检测', 'stayed in a high-risk area, never tested', [stayed('high', at(0))]).told({
      at: startOf(8),
      colour: 'red',
      rules: ['stay-high-risk'],
      until: null,
    }),
    ...story('中风险区旅居，第 1、4、7 天检测', 'stayed in a medium-risk area, tested on days 1, 4 and 7', [
      stayed('medium', at(0)),
      ...negativeOn(days, 1, 4, 7),
    ]).told({ at: endOf(7), colour: 'yellow', rules: ['stay-medium-risk'], until: startOf(8) }, { at: startOf(8) }),
    ...story('低风险区旅居，三天两检', 'stayed in a low-risk area, two tests in three days', [
      stayed('low', at(0)),
      ...negativeOn(days, 1, 3),
    ]).told({ at: at(3, '17:59:59'), colour: 'yellow', rules: ['stay-low-risk'], until: null }, { at: at(3, '18:00:00') }),
    ...story('低风险区旅居，两次检测超过三天', 'stayed in a low-risk area, two tests not within three days', [
      stayed('low', at(0)),
      ...negativeOn(days, 1, 4),
    ]).told({ at: at(5), colour: 'yellow', rules: ['stay-low-risk'] }),
  ];
}
