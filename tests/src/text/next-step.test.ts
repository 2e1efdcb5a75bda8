import { everywhereText } from '../../../src/text/everywhere';
import { myCodeText } from '../../../src/text/my-code';
import { nextStepText } from '../../../src/text/next-step';

type Decision = Parameters<typeof nextStepText>[0];
type Reason = Decision['reasons'][number];
type Step = Reason['path'][number];
const say = { everywhere: everywhereText['zh-CN'], step: myCodeText['zh-CN'].nextStep };

const aStep = (step: Step['step'], done: number, of: number, way = 1): Step => ({ way, step, done, of, metBy: [], dueDays: [], facts: [] });
const aReason = (colour: Reason['colour'], until: string | null, ...path: Step[]): Reason => ({
  rule: 'r',
  reason: 'r',
  colour,
  since: '2022-08-01T00:00:00+08:00',
  until,
  phases: [],
  facts: [],
  path,
  text: { 'zh-CN': '', en: '' },
  basis: { 'zh-CN': '', en: '' },
  decider: 'd',
});
const decided = (colour: Decision['colour'], ...reasons: Reason[]): Decision => ({ colour, missedTest: false, reasons });
const end = '2022-08-11T00:00:00+08:00';

test('says what is left and the day it turns green', () => {
  expect(nextStepText(decided('yellow', aReason('yellow', end, aStep('negative-tests', 2, 3))), say)).toBe('再做 1 次核酸，8 月 11 日转绿');
});

test('of alternative ways it names the one with least left', () => {
  const path = [aStep('negative-tests', 0, 5, 1), aStep('check-ins', 12, 14, 2)];
  expect(nextStepText(decided('red', aReason('red', end, ...path)), say)).toBe('再打卡 2 天，8 月 11 日转绿');
});

test('with all steps done only the day remains', () => {
  expect(nextStepText(decided('yellow', aReason('yellow', end, aStep('negative-tests', 3, 3), aStep('wait', 0, 1))), say)).toBe(
    '无需操作，8 月 11 日转绿',
  );
});

test('without a known end it does not promise a day', () => {
  expect(nextStepText(decided('red', aReason('red', null, aStep('fact', 0, 1))), say)).toBe('等待解除通知，完成后转绿');
});

test('while it depends on tests, the first day it can be', () => {
  const wait = { ...aStep('wait', 0, 0), dueDays: ['2022-09-13'] };
  const tests = { ...aStep('negative-tests', 3, 6), dueDays: ['2022-09-07', '2022-09-12'] };
  expect(nextStepText(decided('red', aReason('red', null, wait, tests)), say)).toBe('再做 3 次核酸，最早 9 月 13 日转绿');
});

test('of several reasons the one that ends last sets the day', () => {
  const later = '2022-08-15T00:00:00+08:00';
  const two = [aReason('red', end, aStep('negative-tests', 0, 1)), aReason('yellow', later, aStep('negative-tests', 0, 2))];
  expect(nextStepText(decided('red', ...two), say)).toBe('再做 2 次核酸，8 月 15 日转绿');
});

test('green asks for nothing, a missed test for a sample, an unreadable record for a desk', () => {
  expect(nextStepText(decided('green'), say)).toBeUndefined();
  expect(nextStepText({ ...decided('green'), missedTest: true }, say)).toBe(say.step.sample);
  expect(nextStepText(decided('unverifiable'), say)).toBe(say.step.desk);
});
