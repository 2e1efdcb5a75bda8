import type { GoldenCase } from '../../rule-set';
import { checkedInFrom, fact, type Moment, negativeOn, story } from './golden-parts';

export type WorkedExample = {
  /** Of the last exposure. */
  readonly day: string;
  /** Days 1, 2, 3, 5, 7 and 10 after it. */
  readonly testDays: readonly string[];
  readonly moments: readonly Moment[];
};

/** The policy's worked example: a close contact, tested on days 1, 2, 3, 5, 7 and 10, checking in every day. */
export const workedExample = ({ day, testDays, moments }: WorkedExample): readonly GoldenCase[] =>
  story('密接，第 1、2、3、5、7、10 天检测，每天打卡', 'close contact, tested on days 1, 2, 3, 5, 7 and 10, checking in every day', [
    fact('contact.close', day),
    ...negativeOn(...testDays),
    // Day 0 is one of them or not: what is asked for is a number of days.
    ...checkedInFrom(testDays[0] ?? day, 14),
  ]).told(...moments);
