import { fireEvent, render, screen } from '@testing-library/react';
import Replay from '../../../../src/packages/authority/replay/index';
import { readReplay } from '../../../../src/packages/authority/replay/use-replay';
import { problem, signInAs, theCloud } from '../district/the-desk';

const facts = '[{"id":"c1","kind":"contact.close","at":"2022-08-01T10:00:00+08:00"}]';
const decision = {
  colour: 'red',
  missedTest: false,
  pendingTest: false,
  pendingUntil: null,
  nextChangeAt: '2022-08-09T00:00:00+08:00',
  nextTest: null,
  duties: [],
  reasons: [
    {
      rule: 'contact-close',
      reason: 'contact-close',
      colour: 'red',
      since: '2022-08-01T10:00:00+08:00',
      until: null,
      phases: [],
      facts: ['c1'],
      path: [],
      text: { 'zh-CN': '您是密切接触者。', en: 'You are a close contact.' },
      basis: { 'zh-CN': '第九版防控方案', en: 'Ninth edition' },
      decider: 'rule',
    },
  ],
  ruleSet: { id: '150781@2022-06-28', version: '2022-06-28', hash: 'a'.repeat(64) },
};

function fill(ruleSet: string, at: string, typed: string): void {
  fireEvent.change(screen.getByRole('textbox', { name: '规则集编号或内容指纹' }), { target: { value: ruleSet } });
  fireEvent.change(screen.getByRole('textbox', { name: '判定时刻' }), { target: { value: at } });
  fireEvent.change(screen.getByRole('textbox', { name: '事实（JSON 列表）' }), { target: { value: typed } });
  fireEvent.click(screen.getByRole('button', { name: '重放' }));
}

beforeEach(() => signInAs('resident', 'authority'));

it('shows the decision of the time with every reason', async () => {
  const asked = theCloud(() => ({ body: { decision } }));
  render(<Replay />);
  fill(' 150781@2022-06-28 ', '2022-08-02T08:00:00+08:00', facts);
  expect(await screen.findByText(/您是密切接触者/)).toBeTruthy();
  expect(screen.getByText(/第九版防控方案/)).toBeTruthy();
  expect(asked[0]?.body).toEqual({ ruleSet: '150781@2022-06-28', at: '2022-08-02T08:00:00+08:00', facts: JSON.parse(facts) });
});

it('says which of the three cannot be read, and asks nothing', () => {
  const asked = theCloud(() => ({ body: { decision } }));
  render(<Replay />);
  fill('2022-06-28', '2022-08-02 08:00', '{"id":"c1"}');
  expect(screen.getByText('请填规则集编号或 64 位指纹。')).toBeTruthy();
  expect(screen.getByText(/时刻要带时区/)).toBeTruthy();
  expect(screen.getByText(/事实要写成 JSON 列表/)).toBeTruthy();
  expect(asked).toEqual([]);
});

it('says that a set was never published', async () => {
  theCloud(() => problem('not-found', 404));
  render(<Replay />);
  fill('a'.repeat(64), '2022-08-02T08:00:00+08:00', '[]');
  expect(await screen.findByText(/没有公布过这份规则/)).toBeTruthy();
});

it('takes an id or a whole fingerprint, and no list of anything but records', () => {
  const typed = { ruleSet: '150781@2022-06-28', at: '2022-08-02T08:00:00Z', facts: '[]' };
  expect(readReplay(typed).request).toBeDefined();
  expect(readReplay({ ...typed, ruleSet: 'a'.repeat(63) }).wrong.ruleSet).toBe(true);
  expect(readReplay({ ...typed, facts: '[1]' }).wrong.facts).toBe(true);
  expect(readReplay({ ...typed, at: '2022-08-02T08:00:00' }).wrong.at).toBe(true);
});
