/** What exposure holds have in common: phases that run by the calendar, and the last colour stays until everything asked for is there. */
import type { HoldRule } from '../../rule-set';

export const byCalendar = { type: 'hold', clearsEarly: false, overstay: 'last-colour', decider: 'rule' } as const;

type Phase = HoldRule['phases'][number];
export const red = (days: number, place?: Phase['place']): Phase => ({ colour: 'red', days, place });
export const yellow = (days: number): Phase => ({ colour: 'yellow', days });

type Clears = NonNullable<HoldRule['clears']>;
export const testsOnDays = (...days: readonly number[]): Clears => [{ need: 'negative-tests-on-days', days }];
export const dailyCheckIns = (days: number): Clears => [{ need: 'check-ins', days }];

export const closeContact = { ...byCalendar, id: 'contact-close', reason: 'contact-close', trigger: { kinds: ['contact.close'] } } as const;
export const secondaryContact = {
  ...byCalendar,
  id: 'contact-secondary',
  reason: 'contact-secondary',
  trigger: { kinds: ['contact.secondary'] },
} as const;
export const overseasArrival = {
  ...byCalendar,
  id: 'entry-overseas',
  reason: 'entry-overseas',
  trigger: { kinds: ['entry.overseas'] },
} as const;
export const recovered = { ...byCalendar, id: 'case-recovered', reason: 'case-recovered', trigger: { kinds: ['case.recovered'] } } as const;
export const highRiskStay = {
  ...byCalendar,
  id: 'stay-high-risk',
  reason: 'stay-high-risk',
  trigger: { kinds: ['stay.risk'], where: { level: 'high' } },
} as const;
export const mediumRiskStay = {
  ...byCalendar,
  id: 'stay-medium-risk',
  reason: 'stay-medium-risk',
  trigger: { kinds: ['stay.risk'], where: { level: 'medium' } },
} as const;
