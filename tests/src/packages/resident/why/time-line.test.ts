import { wordsOf } from '../../../../../src/packages/resident/why/entry-words';
import { type Entry, type Reason, type Step, timeLineOf } from '../../../../../src/packages/resident/why/time-line';
import { everywhereText } from '../../../../../src/text/everywhere';
import { factText } from '../../../../../src/text/fact';
import { whyText } from '../../../../../src/text/why';

const now = Date.parse('2022-09-06T08:30:00+08:00');
const today = '2022-09-06';
const step = (change: Partial<Step>): Step => ({
  way: 1,
  step: 'negative-tests',
  done: 0,
  of: 1,
  metBy: [],
  dueDays: [],
  facts: [],
  ...change,
});

/** A close contact on day 4 of 7+3: three of six tests done. */
function aReason(change: Partial<Reason> = {}): Reason {
  return {
    rule: 'contact-close',
    reason: 'contact-close',
    colour: 'red',
    since: '2022-09-02T09:15:00+08:00',
    until: null,
    phases: [
      { colour: 'red', since: '2022-09-02T09:15:00+08:00', until: '2022-09-10T00:00:00+08:00' },
      { colour: 'yellow', since: '2022-09-10T00:00:00+08:00', until: '2022-09-13T00:00:00+08:00' },
    ],
    facts: ['contact'],
    path: [
      step({ step: 'wait', of: 0, dueDays: ['2022-09-13'] }),
      step({ done: 3, of: 6, metBy: ['t1', 't2', 't3'], dueDays: ['2022-09-06', '2022-09-09', '2022-09-12'] }),
    ],
    text: { 'zh-CN': '', en: '' },
    basis: { 'zh-CN': '', en: '' },
    decider: 'rule',
    ...change,
  };
}

const say = {
  why: whyText['zh-CN'],
  fact: factText['zh-CN'],
  everywhere: everywhereText['zh-CN'],
  language: 'zh-CN' as const,
  facts: new Map(),
};
const told = (entries: readonly Entry[]) => entries.map((entry) => `${entry.when} ${wordsOf(entry, say).title}`);
const tell = (reason: Reason) => {
  const { before, ways, end } = timeLineOf(reason, now, today);
  return { before: told(before), ways: ways.map(({ entries }) => told(entries)), end: end && wordsOf(end, say) };
};

test('cause, phases, what is done, what is left day by day, green', () => {
  expect(tell(aReason())).toEqual({
    before: ['past 起因记录暂时没有读到', 'now 红码阶段', 'ahead 黄码阶段'],
    ways: [
      [
        'past 核酸 3 / 6 次，均为阴性',
        'now 现在就可以做一次核酸',
        'ahead 9 月 9 日 或之后做一次核酸',
        'ahead 9 月 12 日 或之后做一次核酸',
        'ahead 等到 9 月 13 日，不用做什么',
      ],
    ],
    end: { title: '以上完成后转绿', lines: ['最早 9 月 13 日 00:00'] },
  });
});

test('a reason with a date says it', () => {
  expect(tell(aReason({ until: '2022-09-13T00:00:00+08:00' })).end).toEqual({ title: '9 月 13 日 00:00 转绿', lines: [] });
});

test('no earliest date is promised that is already over', () => {
  expect(
    tell(aReason({ phases: [{ colour: 'yellow', since: '2022-08-30T00:00:00+08:00', until: '2022-09-06T00:00:00+08:00' }] })).end?.lines,
  ).toEqual([]);
});

test('a phase is over at its last instant, not after it', () => {
  const phase = (until: string) => tell(aReason({ phases: [{ colour: 'red', since: '2022-09-01T00:00:00+08:00', until }] })).before[1];
  expect(phase('2022-09-06T08:30:00+08:00')).toBe('past 红码阶段');
  expect(phase('2022-09-06T08:31:00+08:00')).toBe('now 红码阶段');
});

test('alternatives stand apart', () => {
  const path = [step({ dueDays: [today] }), step({ way: 2, step: 'fact', facts: ['case.excluded'] })];
  expect(tell(aReason({ path })).ways).toEqual([['now 现在就可以做一次核酸'], ['ahead 等待登记：排除感染']]);
});

test('waiting is over on its day', () => {
  const wait = (day: string) => tell(aReason({ path: [step({ step: 'wait', of: 0, dueDays: [day] })] })).ways[0];
  expect(wait('2022-09-06')).toEqual(['past 等待期已满']);
  expect(wait('2022-09-07')).toEqual(['ahead 等到 9 月 7 日，不用做什么']);
});

test('daily check-ins are told as a whole, a stay that goes on as leaving', () => {
  const path = [step({ step: 'check-ins', done: 3, of: 7, dueDays: ['2022-09-06'] }), step({ step: 'fact', facts: ['stay.risk'] })];
  expect(tell(aReason({ path })).ways[0]).toEqual([
    'past 健康打卡 3 / 7 天',
    'now 再打卡 4 天，从 9 月 6 日起每天一次',
    'ahead 离开那里以后，再申报一次',
  ]);
});

test('tests without their days are counted', () => {
  expect(tell(aReason({ path: [step({ of: 2 })] })).ways[0]).toEqual(['now 再做 2 次核酸']);
});

test('a record that cannot be read promises no green', () => {
  expect(tell(aReason({ colour: 'unverifiable', phases: [], path: [] }))).toMatchObject({ ways: [], end: null });
});
