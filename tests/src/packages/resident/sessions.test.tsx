import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import MySessions from '../../../../src/packages/resident/my-sessions/index';
import TakePost from '../../../../src/packages/resident/take-post/index';
import { currentSession, keepSession } from '../../../../src/services/session-store';
import { problem, signInAs, theCloud } from '../district/the-desk';

const later = '2099-01-01T00:00:00+08:00';
const aSession = (sessionId: string, rest: object = {}) => ({
  sessionId,
  app: 'phone-browser',
  startedAt: '2022-09-06T08:30:00+08:00',
  endsAt: later,
  endedAt: null,
  isThis: false,
  ...rest,
});
const renewed = {
  token: 'renewed',
  expiresAt: later,
  renewableUntil: later,
  roles: ['resident', 'reviewer'],
  district: '150781',
  registered: true,
  declared: true,
};
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  keepSession(null);
  signInAs('resident');
});

it('lists where one is signed in and ends what one does not know', async () => {
  let isEnded = false;
  theCloud(({ method }) => {
    if (method === 'POST') isEnded = true;
    const other = aSession('s2', { app: 'computer-browser', endedAt: isEnded ? '2022-09-06T09:00:00+08:00' : null });
    return { body: method === 'POST' ? other : { sessions: [aSession('s1', { isThis: true }), other] } };
  });
  render(<MySessions />);
  expect(await screen.findByText('这台设备')).toBeTruthy();
  press(/结束：电脑浏览器/);
  expect(await screen.findByText(/已结束。工作台 10 秒内失效/)).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('button', { name: /结束：电脑浏览器/ })).toBeNull());
  expect(currentSession()).not.toBeNull();
});

it('ending this one signs out here', async () => {
  theCloud(({ method }) => ({ body: method === 'POST' ? aSession('s1') : { sessions: [aSession('s1', { isThis: true })] } }));
  render(<MySessions />);
  fireEvent.click(await screen.findByRole('button', { name: /结束：手机浏览器/ }));
  expect(await screen.findByText('请先登录')).toBeTruthy();
  expect(currentSession()).toBeNull();
});

it('an invitation is taken with its ten letters, and the roles are there at once', async () => {
  const post = { roles: ['reviewer'] };
  const asked = theCloud(({ path }) => ({ body: path.endsWith('/renewals') ? renewed : post }));
  render(<TakePost />);
  press('接受邀请');
  expect(screen.getByText('请输入 10 位邀请码')).toBeTruthy();
  expect(asked).toEqual([]);
  fireEvent.change(screen.getByRole('textbox', { name: '邀请码' }), { target: { value: '0ab1c-2defg' } });
  press('接受邀请');
  expect(await screen.findByText('已接受。您现在的身份：审核员')).toBeTruthy();
  expect(asked[0]?.body).toEqual({ invitationCode: '0ab1c2defg' });
  expect(currentSession()?.roles).toEqual(['resident', 'reviewer']);
});

it('a wrong code is told, and can be entered again', async () => {
  theCloud(() => problem('invitation-wrong', 422));
  render(<TakePost />);
  fireEvent.change(screen.getByRole('textbox', { name: '邀请码' }), { target: { value: '0000000000' } });
  press('接受邀请');
  expect(await screen.findByText(/邀请码不对、已用过或已过期/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '接受邀请' })).toBeTruthy();
});
