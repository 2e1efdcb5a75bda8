import { gateShownOf } from '../../../../src/packages/gate/verdict/gate-shown';
import { spokenOf } from '../../../../src/packages/gate/verdict/verdict-words';
import { gateText } from '../../../../src/text/gate';
import { gateReasonText } from '../../../../src/text/gate-reason';
import { aChecked, aRefusal } from './a-gate';

test.each([
  ['a green code that is admitted', aChecked(), 'green'],
  ['a green code whose result is pending', aChecked({ pendingTest: true }), 'pending'],
  ['a yellow code where no code is asked for', aChecked({ colour: 'yellow' }), 'green'],
  ['nobody’s code where no code is asked for', aChecked({ colour: null }), 'green'],
  ['yellow, refused', aRefusal('colour-not-accepted', { colour: 'yellow' }), 'yellow'],
  ['red, refused', aRefusal('colour-not-accepted', { colour: 'red' }), 'red'],
  ['red with a missed test', aRefusal('missed-test', { colour: 'red', missedTest: true }), 'red'],
  ['green with a missed test', aRefusal('missed-test', { missedTest: true }), 'missed'],
  ['green with a test too old', aRefusal('test-too-old'), 'missed'],
  ['green with fever', aRefusal('fever'), 'yellow'],
  ['red with fever', aRefusal('colour-not-accepted', { colour: 'red', reasons: ['colour-not-accepted', 'fever'] }), 'red'],
  ['green, used a second time', aRefusal('code-used-here'), 'unverifiable'],
  ['forged', aRefusal('code-signature-wrong', { colour: null }), 'unverifiable'],
])('%s is shown as such: %#', (_what, checked, sign) => {
  const shown = gateShownOf(checked);
  expect(shown.sign).toBe(sign);
  expect(checked.outcome === 'refused' && shown.sign === 'green').toBe(false);
});

test('every reason has a word short enough to be read from three metres', () => {
  for (const { reason } of [gateReasonText['zh-CN'], gateReasonText.en])
    for (const [code, { word }] of Object.entries(reason)) expect([code, word.length <= 22]).toEqual([code, true]);
});

test('a family is let in with its number, a refusal with its gravest reason, an alarm as such', () => {
  const spoken = (checked: ReturnType<typeof aChecked>) => spokenOf(checked, gateText['zh-CN'], gateReasonText['zh-CN'].reason);
  expect(spoken(aChecked({ people: 4 }))).toBe('4 人，请通行');
  expect(spoken(aRefusal('test-too-old'))).toBe('请止步，核酸超时');
  expect(spoken(aRefusal('code-used-elsewhere', { alarm: true }))).toBe('注意，别处在用');
});
