import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import MyPost from '../../../../src/packages/district/my-post/index';
import Staff from '../../../../src/packages/district/staff/index';
import { keepSession } from '../../../../src/services/session-store';
import { type Answers, problem, type Sent, signInAs, theCloud } from './the-desk';

const later = '2099-01-01T00:00:00+08:00';
const aPost = (name: string, rest: object = {}) => ({
  postId: `post-of-${name}`,
  name,
  subDistrict: null,
  roles: ['reviewer'],
  delegations: [],
  state: 'active',
  invitedAt: '2022-09-01T09:00:00+08:00',
  invitationUntil: null,
  since: '2022-09-01T10:00:00+08:00',
  until: null,
  endedAt: null,
  endReason: null,
  isMine: false,
  ...rest,
});
const mine = aPost('林峰', { roles: ['administrator'], isMine: true });
const delegated = {
  delegationId: 'd1',
  roles: ['approver'],
  from: '2022-09-06T08:30:00+08:00',
  until: '2022-09-10T18:00:00+08:00',
  byName: '吴刚',
};
const colleague = aPost('何敏', { subDistrict: '150781001', delegations: [delegated] });
const aSession = { sessionId: 's1', app: 'wechat', startedAt: '2022-09-06T08:30:00+08:00', endsAt: later, endedAt: null, isThis: false };
const invited = { post: aPost('徐亮', { state: 'invited' }), invitationCode: '0AB1C2DEFG', expiresAt: '2022-09-09T08:30:00+08:00' };
const steppedUp = {
  token: 'stepped-up',
  expiresAt: later,
  renewableUntil: later,
  roles: ['resident', 'administrator'],
  district: '150781',
  registered: true,
  declared: true,
};

const withStaff = (
  answers: (sent: Sent) => ReturnType<Answers> | undefined = () => undefined,
  streets: Parameters<typeof theCloud>[1] = [],
) =>
  theCloud((sent) => {
    const answered = answers(sent);
    if (answered) return answered;
    if (sent.path.endsWith('/sessions')) return { body: { sessions: [aSession] } };
    if (sent.path.endsWith('/demo/people')) return { body: { people: [{ key: 'x', name: {}, says: {}, roles: [] }] } };
    return { body: { posts: sent.path.includes('state=ended') ? [] : [mine, colleague], nextPage: null } };
  }, streets);
const fill = (name: string, value: string) => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  keepSession(null);
  signInAs('resident', 'administrator');
});

it('lists who is what and where, with what is delegated to them until when', async () => {
  withStaff(undefined, [{ code: '150781001', name: '道南街道' }]);
  render(<Staff />);
  expect(await screen.findByText('2 人')).toBeTruthy();
  const [, first, second] = screen.getAllByRole('row');
  expect(first?.textContent).toContain('林峰（我）');
  expect(first?.textContent).toContain('全区');
  await waitFor(() => expect(second?.textContent).toContain('道南街道'));
  expect(second?.textContent).toContain('第二审批人');
  expect(second?.textContent).toContain('吴刚 委派');
});

it('an invitation asks to prove anew who one is, then shows its code once', async () => {
  let isSteppedUp = false;
  const asked = withStaff(({ method, path }) => {
    if (path.endsWith('/step-ups/demo')) {
      isSteppedUp = true;
      return { body: steppedUp };
    }
    if (method !== 'POST' || !path.endsWith('/district/posts')) return undefined;
    return isSteppedUp ? { status: 201, body: invited } : problem('step-up-needed', 403);
  });
  render(<Staff />);
  await screen.findByText('2 人');
  press('邀请工作人员');
  press('生成邀请码');
  expect(screen.getByText('请填写姓名')).toBeTruthy();
  expect(screen.getByText('至少选一个身份')).toBeTruthy();
  fill('姓名', '徐亮');
  fireEvent.click(screen.getByRole('checkbox', { name: '审核员' }));
  press('生成邀请码');
  fireEvent.click(await screen.findByRole('button', { name: '确认是我（演示）' }));
  const code = await screen.findByRole('img', { name: '0 A B 1 C 2 D E F G' });
  expect(within(code).getByText('0AB1C')).toBeTruthy();
  const sent = asked.filter(({ method, path }) => method === 'POST' && path.endsWith('/district/posts'));
  expect(sent).toHaveLength(2);
  expect(sent[1]?.body).toEqual({ postId: expect.stringMatching(/-7/), name: '徐亮', roles: ['reviewer'], subDistrict: null, until: null });
  press('已经交给本人');
  expect(screen.queryByRole('img', { name: '0 A B 1 C 2 D E F G' })).toBeNull();
});

it('a colleague’s sessions and post are ended with a reason; one’s own post is not', async () => {
  const asked = withStaff(({ path }) => {
    if (path.endsWith('/session-endings')) return { body: { ended: 1 } };
    return path.endsWith('/endings') ? { body: { ...colleague, state: 'ended' } } : undefined;
  });
  render(<Staff />);
  fireEvent.click(await screen.findByRole('button', { name: '查看：林峰' }));
  expect(await screen.findByText(/自己的岗位不能由自己结束/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '结束岗位' })).toBeNull();
  press('查看：何敏');
  expect(await screen.findByText(/微信小程序/)).toBeTruthy();
  press('结束岗位');
  expect(screen.getByText('请写明原因')).toBeTruthy();
  expect(asked.some(({ method }) => method === 'POST')).toBe(false);
  const [sessionsReason, endReason] = screen.getAllByRole('textbox', { name: '原因' });
  if (!sessionsReason || !endReason) throw new Error('two reasons are asked for');
  fireEvent.change(sessionsReason, { target: { value: '手机丢失' } });
  press('结束所有登录');
  expect(await screen.findByText('已结束 1 个登录。')).toBeTruthy();
  fireEvent.change(endReason, { target: { value: '调离' } });
  press('结束岗位');
  expect(await screen.findByText('何敏 的岗位已结束。')).toBeTruthy();
  expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([{ reason: '手机丢失' }, { reason: '调离' }]);
});

it('an auditor looks on', async () => {
  signInAs('resident', 'auditor');
  const asked = withStaff();
  render(<Staff />);
  fireEvent.click(await screen.findByRole('button', { name: '查看：何敏' }));
  expect(screen.queryByRole('button', { name: '邀请工作人员' })).toBeNull();
  expect(screen.queryByRole('button', { name: '结束岗位' })).toBeNull();
  expect(asked.some(({ path }) => path.endsWith('/sessions'))).toBe(false);
});

describe('my post', () => {
  const myPost = (rest: object = {}) => ({
    post: aPost('何敏', { isMine: true, roles: ['reviewer', 'tracer'], delegations: [delegated] }),
    given: [{ ...delegated, delegationId: 'd2', postId: 'p2', toName: '徐亮', byName: '何敏' }],
    colleagues: [
      { postId: 'p2', name: '徐亮', roles: ['inspector'], mayReceive: true },
      { postId: 'p3', name: '街道的人', roles: ['reviewer'], mayReceive: false },
    ],
    delegationDaysMax: 14,
    ...rest,
  });

  it('says what I am here as, and lets a colleague act for me for a while', async () => {
    signInAs('resident', 'reviewer', 'tracer');
    const asked = theCloud(({ method }) => (method === 'POST' ? { status: 201, body: delegated } : { body: myPost() }));
    render(<MyPost />);
    expect(await screen.findByText('审核员、流调员')).toBeTruthy();
    expect(screen.getByText(/吴刚 委派/)).toBeTruthy();
    expect(screen.queryByRole('option', { name: '街道的人' })).toBeNull();
    press('委派');
    expect(screen.getAllByText('请选择最后一天').length).toBeGreaterThan(0);
    fireEvent.change(screen.getByRole('combobox', { name: '同事' }), { target: { value: 'p2' } });
    fireEvent.click(screen.getByRole('checkbox', { name: '审核员' }));
    fireEvent.change(screen.getByLabelText('最后一天'), { target: { value: '2022-09-12' } });
    press('委派');
    expect(await screen.findByText(/已委派给 徐亮/)).toBeTruthy();
    expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
      postId: 'p2',
      roles: ['reviewer'],
      until: '2022-09-12T23:59:59+08:00',
    });
  });

  it('takes back what was given, and gives back what was received', async () => {
    signInAs('resident', 'reviewer');
    const asked = theCloud(({ method }) => ({ body: method === 'POST' ? { ended: true } : myPost() }));
    render(<MyPost />);
    fireEvent.click(await screen.findByRole('button', { name: '收回：委派给 徐亮' }));
    expect(await screen.findByText('委派已结束。')).toBeTruthy();
    press('交回：吴刚 委派');
    await waitFor(() => expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(2));
    expect(asked.filter(({ method }) => method === 'POST').map(({ path }) => path.replace(/^.*\/v1/, ''))).toEqual([
      '/district/posts/p2/delegations/d2/endings',
      '/district/posts/post-of-%E4%BD%95%E6%95%8F/delegations/d1/endings',
    ]);
  });

  it('without a post nothing can be delegated', async () => {
    signInAs('resident', 'officer');
    theCloud(() => ({ body: myPost({ post: null, given: [] }) }));
    render(<MyPost />);
    expect(await screen.findByText(/您的身份不是通过邀请得到的/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '委派' })).toBeNull();
  });
});
