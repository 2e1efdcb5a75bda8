import type { GoldenCase } from '../../rule-set';
import { type Calendar, fact, negativeOn, stayed, story } from './golden-parts';
import { standingCases } from './standing-cases';
import { workedExample } from './worked-example';

/** Golden cases of the holds of the twenty measures, from a day 0 on. */
export function twentyMeasuresCases(days: Calendar): readonly GoldenCase[] {
  const { at, startOf, endOf } = days;
  return [
    // Six samples are asked for by day 8; the sixth of the example is of day 10.
    ...workedExample(
      days,
      { at: endOf(8), colour: 'red', rules: ['contact-close'], until: null },
      { at: at(10, '17:59:59'), colour: 'red', rules: ['contact-close'], until: null },
      { at: at(10, '18:00:00') },
    ),
    ...story('密接，第 1、2、3、5、6、8 天检测', 'close contact, tested on days 1, 2, 3, 5, 6 and 8', [
      fact('contact.close', at(0)),
      ...negativeOn(days, 1, 2, 3, 5, 6, 8),
    ]).told({ at: endOf(8), colour: 'red', rules: ['contact-close'], until: startOf(9) }, { at: startOf(9) }),
    ...story('康复后监测', 'monitored after recovery', [fact('case.recovered', at(0))]).told(
      { at: endOf(7), colour: 'yellow', rules: ['case-recovered'], until: startOf(8) },
      { at: startOf(8) },
    ),
    ...story('境外入境', 'arrived from abroad', [fact('entry.overseas', at(0))]).told(
      { at: endOf(8), colour: 'red', rules: ['entry-overseas'], until: startOf(9) },
      { at: startOf(9) },
    ),
    ...story('高风险区旅居，第 1、3、5、7 天检测', 'stayed in a high-risk area, tested on days 1, 3, 5 and 7', [
      stayed('high', at(0)),
      ...negativeOn(days, 1, 3, 5, 7),
    ]).told({ at: endOf(7), colour: 'red', rules: ['stay-high-risk'], until: startOf(8) }, { at: startOf(8) }),
    ...story('次密接和中风险区不再判定', 'contacts of contacts and medium risk are no longer judged', [
      fact('contact.secondary', at(0)),
      stayed('medium', at(0)),
    ]).told({ at: at(0) }),
    ...standingCases(days, { colour: 'yellow', rules: ['case-recovered'] }),
  ];
}
