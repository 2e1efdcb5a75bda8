import type { GoldenCase } from '../../rule-set';
import { type Calendar, checkedInDaily, fact, type Moment, negativeOn, story } from './golden-parts';

/** The policy's worked example: a close contact of day 0, tested on days 1, 2, 3, 5, 7 and 10, checking in every day. */
export const workedExample = (days: Calendar, ...moments: readonly Moment[]): readonly GoldenCase[] =>
  story('密接，第 1、2、3、5、7、10 天检测，每天打卡', 'close contact, tested on days 1, 2, 3, 5, 7 and 10, checking in every day', [
    fact('contact.close', days.at(0)),
    ...negativeOn(days, 1, 2, 3, 5, 7, 10),
    ...checkedInDaily(days, 14),
  ]).told(...moments);
