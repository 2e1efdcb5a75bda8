import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import MyCode from '../../../src/pages/my-code/index';
import { keepHeldCode } from '../../../src/services/held-code-store';
import { learnServerTime } from '../../../src/services/server-clock';
import { keepSession } from '../../../src/services/session-store';
import { chooseLanguage } from '../../../src/text/language';
import { aCloud, type Cloud } from '../a-cloud';
import { aCodeIssued, aHeldCode, iso, noon } from '../a-code-issued';
import { signedInAs } from '../a-session';

const hour = 3_600_000;
let cloud: Cloud;

beforeEach(() => {
  HTMLCanvasElement.prototype.getContext = () => null;
  localStorage.clear();
  keepSession(null);
  chooseLanguage('zh-CN');
  cloud = aCloud();
  learnServerTime(iso(noon), Date.now(), Date.now());
  signedInAs('zhang', noon);
});

const words = { 'zh-CN': '快递从业人员每周做两次核酸。', en: 'Couriers are tested twice a week.' };

/** A courier's duty, due at `dueAt`. */
function withDuty(dueAt: number, missed: boolean) {
  const due = { group: 'courier', remindAt: iso(dueAt - 14 * hour), dueAt: iso(dueAt) };
  const duty = {
    ...due,
    rule: 'duty-contact-staff',
    reason: 'duty-contact-staff',
    missed,
    facts: [],
    text: words,
    basis: words,
    decider: 'rule',
  };
  return { ...aCodeIssued().decision, missedTest: missed, nextTest: due, duties: [duty] };
}

test('a missed test pops up over the code, says what is refused, and goes away by itself with the result', async () => {
  keepHeldCode(aHeldCode({ missedTest: true, decision: withDuty(noon - hour, true), at: noon - 55_000 }));
  cloud.answers('POST /v1/me/personal-codes', { status: 201, body: aCodeIssued({ decision: withDuty(noon + 83 * hour, false) }) });
  render(<MyCode />);
  expect(screen.getByRole('dialog', { name: '应检未检' })).toBeTruthy();
  expect(screen.getByText('应在 9 月 6 日 11:00 前采样，已经过期。')).toBeTruthy();
  expect(screen.getByText(/不能进入场所、不能乘坐交通工具/)).toBeTruthy();
  // The held answer is 55 seconds old: the page asks again without being told to.
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await screen.findByRole('heading', { level: 2, name: '可通行' })).toBeTruthy();
});

test('once read it stays as a line above the facts', () => {
  keepHeldCode(aHeldCode({ missedTest: true, decision: withDuty(noon - hour, true) }));
  render(<MyCode />);
  fireEvent.click(screen.getByRole('button', { name: '知道了' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByText('应在 9 月 6 日 11:00 前采样，已经过期。')).toBeTruthy();
});

test.each([
  ['the last sixth of the time has begun', noon + 14 * hour, true],
  ['there is time yet', noon + 14 * hour + 2_000, false],
])('a reminder: %s', (_, dueAt, reminded) => {
  keepHeldCode(aHeldCode({ decision: withDuty(dueAt, false) }));
  render(<MyCode />);
  expect(screen.queryByText(/提醒：请在/) !== null).toBe(reminded);
});

test('a pending sample shows until when it counts', () => {
  const decision = { ...aCodeIssued().decision, pendingTest: true, pendingUntil: iso(noon + 20 * hour) };
  keepHeldCode(aHeldCode({ pendingTest: true, decision }));
  render(<MyCode />);
  expect(screen.getByText('已采样，等待结果。9 月 7 日 08:00 前按已检测计算')).toBeTruthy();
  act(() => chooseLanguage('en'));
  expect(screen.getByText(/Counts as tested until 7 Sep, 08:00/)).toBeTruthy();
});
