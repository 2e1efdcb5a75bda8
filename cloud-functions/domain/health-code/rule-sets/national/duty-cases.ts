/** Golden cases of testing duties: the last second before a sample is due, the second itself, and a sample in time. */

import type { GoldenCase } from '../../rule-set';
import { type Calendar, fact, onDuty, sampled, story, tested } from './golden-parts';

export type DutyTold = { readonly group: string; readonly rule: string; readonly everyHours: number };

export const cityDutiesTold: readonly DutyTold[] = [
  { group: 'city-48h', rule: 'duty-city-48h', everyHours: 48 },
  { group: 'city-72h', rule: 'duty-city-72h', everyHours: 72 },
  { group: 'city-7d', rule: 'duty-city-7d', everyHours: 168 },
];
export const portTold = (everyHours: number): DutyTold => ({ group: 'port', rule: 'duty-port', everyHours });
export const contactStaffTold = (everyHours: number): DutyTold => ({ group: 'courier', rule: 'duty-contact-staff', everyHours });

/** On duty from 08:00 of day 0; whoever was sampled then is due as much later. */
export const dutyCases = ({ at }: Calendar, duties: readonly DutyTold[]): readonly GoldenCase[] =>
  duties.flatMap(({ group, rule, everyHours }) => {
    const due = { day: Math.floor((8 + everyHours) / 24), hour: (8 + everyHours) % 24 };
    const clock = (hour: number, rest: string) => `${String(hour).padStart(2, '0')}:${rest}`;
    const missed = { missedTest: true, rules: [rule] };
    const duty = onDuty(group, at(0, '08:00:00'));
    return [
      ...story(`${group}，没有采样`, `${group}, never sampled`, [duty]).told(
        { at: at(due.day, clock(due.hour - 1, '59:59')) },
        { at: at(due.day, clock(due.hour, '00:00')), ...missed },
      ),
      ...story(`${group}，期限前采样`, `${group}, sampled before it was due`, [
        duty,
        tested('negative', at(due.day, clock(due.hour - 2, '00:00')), at(due.day, clock(due.hour - 1, '00:00'))),
      ]).told({ at: at(due.day, clock(due.hour, '00:00')) }),
    ];
  });

/** The laboratory has 24 hours: so long a sample without a result counts. */
export const pendingCases = ({ at }: Calendar): readonly GoldenCase[] =>
  story('city-48h，已采样，结果一直没有出', 'city-48h, sampled, the result never came', [
    onDuty('city-48h', at(0, '08:00:00')),
    sampled(at(2, '07:00:00')),
  ]).told({ at: at(3, '06:59:59') }, { at: at(3, '07:00:00'), missedTest: true, rules: ['duty-city-48h'] });

export function medicineCases({ at }: Calendar): readonly GoldenCase[] {
  const purchase = fact('medicine.purchase', at(0), { class: 'fever' });
  return [
    ...story('购买退热药，没有采样', 'bought fever medicine, not sampled', [purchase]).told(
      { at: at(3, '11:59:59') },
      { at: at(3), missedTest: true, rules: ['medicine-purchase'] },
    ),
    ...story('购买退热药，第 2 天采样', 'bought fever medicine, sampled on day 2', [
      purchase,
      tested('negative', at(2, '09:00:00'), at(2, '18:00:00')),
    ]).told({ at: at(3) }),
  ];
}
