import type { GoldenCase } from '../../rule-set';
import { type Calendar, fact, stayed, story } from './golden-parts';
import { standingCases } from './standing-cases';
import { workedExample } from './worked-example';

/** Golden cases of the eighth edition's holds, from a day 0 on. */
export function eighthEditionCases(days: Calendar): readonly GoldenCase[] {
  const { at, startOf, endOf } = days;
  return [
    ...workedExample(
      days,
      { at: endOf(14), colour: 'red', rules: ['contact-close'], until: startOf(22) },
      { at: startOf(15), colour: 'yellow', rules: ['contact-close'], until: startOf(22) },
      { at: endOf(21), colour: 'yellow', rules: ['contact-close'], until: startOf(22) },
      { at: startOf(22) },
    ),
    ...standingCases(days, { colour: 'red', rules: ['case-recovered'] }),
    ...story('康复后监测', 'monitored after recovery', [fact('case.recovered', at(0))]).told(
      { at: endOf(14), colour: 'red', rules: ['case-recovered'], until: startOf(29) },
      { at: startOf(15), colour: 'yellow', rules: ['case-recovered'], until: startOf(29) },
      { at: endOf(28), colour: 'yellow', rules: ['case-recovered'] },
      { at: startOf(29) },
    ),
    ...story('次密接', 'contact of a contact', [fact('contact.secondary', at(0))]).told(
      { at: endOf(7), colour: 'red', rules: ['contact-secondary'], until: startOf(8) },
      { at: startOf(8) },
    ),
    ...story('境外入境', 'arrived from abroad', [fact('entry.overseas', at(0))]).told(
      { at: endOf(14), colour: 'red', rules: ['entry-overseas'], until: startOf(22) },
      { at: startOf(15), colour: 'yellow', rules: ['entry-overseas'] },
      { at: endOf(21), colour: 'yellow', rules: ['entry-overseas'] },
      { at: startOf(22) },
    ),
    ...story('高风险区旅居', 'stayed in a high-risk area', [stayed('high', at(0))]).told(
      { at: endOf(14), colour: 'red', rules: ['stay-high-risk'], until: startOf(15) },
      { at: startOf(15) },
    ),
    ...story('中风险区旅居', 'stayed in a medium-risk area', [stayed('medium', at(0))]).told(
      { at: endOf(14), colour: 'yellow', rules: ['stay-medium-risk'], until: startOf(15) },
      { at: startOf(15) },
    ),
  ];
}
