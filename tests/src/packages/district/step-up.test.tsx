import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { StepUp, useStepUp } from '../../../../src/packages/district/desk/step-up';
import { call } from '../../../../src/services/api';
import { currentSession, keepSession } from '../../../../src/services/session-store';
import { type Answers, problem, signInAs, theCloud } from './the-desk';

const later = '2099-01-01T00:00:00+08:00';
const steppedUp = {
  token: 'a-token-that-says-it',
  expiresAt: later,
  renewableUntil: later,
  roles: ['resident', 'approver'],
  district: '150781',
  registered: true,
  declared: true,
};
const aPerson = { key: 'approver', name: { 'zh-CN': '核准员', en: 'Approver' }, says: { 'zh-CN': '', en: '' }, roles: ['approver'] };
const wrongCode = problem('sign-in-code-wrong', 422);

/** A page whose one button is refused until its session has been stepped up. */
function Page() {
  const stepUp = useStepUp();
  const [done, setDone] = useState(false);
  const open = async () => {
    const result = await call('getGateSettings', {});
    if (!result.ok && stepUp.isAsked(result.error)) return;
    setDone(result.ok);
  };
  const again = () => {
    stepUp.close();
    void open();
  };
  return (
    <>
      <button type="button" onClick={() => void open()}>
        打开
      </button>
      {stepUp.open ? <StepUp onDone={again} onCancel={stepUp.close} /> : null}
      {done ? <p>已打开</p> : null}
    </>
  );
}

const cloud = (other: Answers) =>
  theCloud((sent) => {
    if (!sent.path.endsWith('/gate-settings')) return other(sent);
    const isSteppedUp = currentSession()?.token === steppedUp.token;
    return isSteppedUp ? { body: { readOut: 'word' } } : problem('step-up-needed', 403);
  });

beforeEach(() => {
  keepSession(null);
  signInAs('resident', 'approver');
});

it('one press in the demo city, and what was refused is done', async () => {
  const asked = cloud(({ path }) => (path.endsWith('/demo/people') ? { body: { people: [aPerson] } } : { body: steppedUp }));
  render(<Page />);
  fireEvent.click(screen.getByRole('button', { name: '打开' }));
  fireEvent.click(await screen.findByRole('button', { name: '确认是我（演示）' }));
  expect(await screen.findByText('已打开')).toBeTruthy();
  expect(screen.queryByText('再次验证是您本人')).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(asked.map(({ path }) => path.replace(/^.*\/v1/, ''))).toContain('/me/step-ups/demo');
});

it('elsewhere by a code to the phone; a wrong one is told and can be entered again', async () => {
  let codes = 0;
  const asked = cloud(({ path }) => {
    if (path.endsWith('/demo/people')) return problem('not-found', 404);
    if (path.endsWith('/sign-in-codes')) return { status: 202, body: { expiresAt: later, resendAfterSeconds: 60 } };
    codes += 1;
    return codes === 1 ? wrongCode : { body: steppedUp };
  });
  render(<Page />);
  fireEvent.click(screen.getByRole('button', { name: '打开' }));
  fireEvent.change(await screen.findByRole('textbox', { name: '您登录用的手机号' }), { target: { value: '13800138000' } });
  fireEvent.click(screen.getByRole('button', { name: '获取验证码' }));
  const code = await screen.findByRole('textbox', { name: '6 位验证码' });
  const confirm = () => screen.getByRole('button', { name: '确认' });
  expect(confirm()).toHaveProperty('disabled', true);
  fireEvent.change(code, { target: { value: '000000' } });
  fireEvent.click(confirm());
  expect(await screen.findByText(/验证码不对/)).toBeTruthy();
  fireEvent.change(code, { target: { value: '123456' } });
  fireEvent.click(confirm());
  expect(await screen.findByText('已打开')).toBeTruthy();
  const proofs = asked.filter(({ path }) => path.endsWith('/me/step-ups')).map(({ body }) => body);
  expect(proofs).toEqual([
    { way: 'phone', phone: '13800138000', code: '000000' },
    { way: 'phone', phone: '13800138000', code: '123456' },
  ]);
});

it('can be left, and nothing is sent again', async () => {
  const asked = cloud(() => ({ body: { people: [aPerson] } }));
  render(<Page />);
  fireEvent.click(screen.getByRole('button', { name: '打开' }));
  fireEvent.click(await screen.findByRole('button', { name: '取消' }));
  expect(screen.queryByText('再次验证是您本人')).toBeNull();
  expect(asked.filter(({ path }) => path.endsWith('/gate-settings'))).toHaveLength(1);
});
