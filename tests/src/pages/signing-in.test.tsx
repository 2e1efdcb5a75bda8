import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import Register from '../../../src/packages/resident/register/index';
import SignIn from '../../../src/packages/resident/sign-in/index';
import Me from '../../../src/pages/me/index';
import { keepHeldCode, readHeldCode } from '../../../src/services/held-code-store';
import { currentSession, keepSession } from '../../../src/services/session-store';
import { chooseLanguage } from '../../../src/text/language';
import { aCloud, type Cloud } from '../a-cloud';
import { aHeldCode, iso } from '../a-code-issued';
import { aSessionAnswer, signedInAs } from '../a-session';
import { visited } from '../taro';

let cloud: Cloud;

beforeEach(() => {
  localStorage.clear();
  keepSession(null);
  chooseLanguage('zh-CN');
  visited.length = 0;
  cloud = aCloud();
});

const type = (label: string, value: string) => fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('by phone: a code is sent, the six digits sign in and lead back', async () => {
  cloud.answers('POST /v1/sign-in-codes', { status: 202, body: { expiresAt: '2022-09-06T08:40:00+08:00', resendAfterSeconds: 60 } });
  cloud.answers('POST /v1/sessions/phone', { body: aSessionAnswer() });
  render(<SignIn />);
  type('手机号', '138 0000 0000');
  press('获取验证码');
  await screen.findByText(/08:40 前有效/);
  expect(screen.getByRole('button', { name: /60 秒后/ }).hasAttribute('disabled')).toBe(true);
  type('验证码', '12x34 56');
  press('登录');
  await waitFor(() => expect(visited).toEqual(['/pages/my-code/index']));
  expect(cloud.asked.find(({ operation }) => operation.endsWith('/phone'))?.body).toEqual({ phone: '138 0000 0000', code: '123456' });
  expect(currentSession()?.account).toBe('zhang');
});

test('a wrong code is told, and the number need not be typed again', async () => {
  cloud.answers('POST /v1/sign-in-codes', { status: 202, body: { expiresAt: '2022-09-06T08:40:00+08:00', resendAfterSeconds: 0 } });
  cloud.answers('POST /v1/sessions/phone', { status: 401, body: { code: 'sign-in-code-wrong' } });
  render(<SignIn />);
  type('手机号', '13800000000');
  press('获取验证码');
  await screen.findByRole('textbox', { name: '验证码' });
  type('验证码', '000000');
  press('登录');
  expect(await screen.findByText(/验证码不对/)).toBeTruthy();
  expect(screen.getByText(/13800000000/)).toBeTruthy();
  expect(currentSession()).toBeNull();
});

test('the demo people are offered where they exist, and nowhere else', async () => {
  const people = [
    { key: 'li-na', name: { 'zh-CN': '李娜', en: 'Li Na' }, says: { 'zh-CN': '店主', en: 'Owner' }, roles: ['resident', 'officer'] },
  ];
  const { unmount } = render(<SignIn />);
  expect(screen.queryByText('演示城市')).toBeNull();
  unmount();
  cloud.answers('GET /v1/demo/people', { body: { people } });
  cloud.answers('POST /v1/sessions/demo', { body: aSessionAnswer('li-na') });
  render(<SignIn />);
  fireEvent.click(await screen.findByRole('button', { name: /李娜/ }));
  await waitFor(() => expect(currentSession()?.account).toBe('li-na'));
  expect(cloud.asked.at(-1)?.body).toEqual({ key: 'li-na' });
});

test('registering: the cloud’s answer about a number stands beside that number', async () => {
  signedInAs('zhang', Date.now(), { registered: false });
  cloud.answers('PUT /v1/me/identity', {
    status: 422,
    body: { code: 'request-not-valid', fields: [{ path: 'documentNumber', problem: 'checksum-wrong' }] },
  });
  render(<Register />);
  type('姓名', '张三');
  type('证件号码', '15078119900101001x');
  press('登记');
  await screen.findByText('号码校验不通过，请逐位核对');
  expect(screen.getByRole('textbox', { name: '证件号码' }).getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByRole('textbox', { name: '姓名' }).getAttribute('aria-invalid')).toBeNull();
  expect(cloud.asked[0]?.body).toEqual({ documentType: 'resident-id', documentNumber: '15078119900101001X', name: '张三' });
});

test('a passport asks for the nationality too', async () => {
  signedInAs('zhang', Date.now(), { registered: false });
  cloud.answers('PUT /v1/me/identity', { body: { maskedName: 'I***', documentType: 'passport', maskedDocumentNumber: '7***' } });
  render(<Register />);
  fireEvent.click(screen.getByRole('radio', { name: '护照' }));
  type('姓名', 'IVANOV IVAN');
  type('证件号码', '751234567');
  type('国籍代码', 'rus');
  press('登记');
  await screen.findByText('登记完成');
  expect(cloud.asked[0]?.body).toMatchObject({ documentType: 'passport', nationality: 'RUS' });
  expect(currentSession()?.registered).toBe(true);
  press('去申报');
  expect(visited).toEqual(['/packages/resident/declare/index']);
});

const profile = (change: object = {}) => ({
  body: {
    registered: true,
    declared: true,
    maskedName: '张**',
    documentType: 'resident-id',
    maskedDocumentNumber: '1507**********0010',
    roles: ['resident'],
    district: null,
    sites: 0,
    latestDeclaration: { declarationId: 'd', at: iso(Date.parse('2022-09-05T09:00:00+08:00')) },
    ...change,
  },
});

test.each([
  [['resident'], []],
  [
    ['resident', 'officer'],
    ['场所申请审核', '辖区场所', '到访查询', '审计记录'],
  ],
  [['resident', 'auditor'], ['审计记录']],
])('the desk shows %j what is theirs', async (roles, links) => {
  signedInAs();
  cloud.answers('GET /v1/me', profile({ roles }));
  render(<Me />);
  await screen.findByText('张**');
  const desk = ['场所申请审核', '辖区场所', '到访查询', '审计记录'].filter((says) => screen.queryByRole('link', { name: says }));
  expect(desk).toEqual(links);
});

test('signing out asks first, then this phone shows no code any more', async () => {
  signedInAs();
  keepHeldCode(aHeldCode());
  cloud.answers('GET /v1/me', profile());
  render(<Me />);
  await screen.findByText('张**');
  fireEvent.click(screen.getByRole('link', { name: '退出登录' }));
  expect(currentSession()).not.toBeNull();
  press('退出');
  expect(currentSession()).toBeNull();
  expect(readHeldCode()).toBeNull();
  expect(await screen.findByText('还没有登录')).toBeTruthy();
});

test('the language changes on the spot and stays', async () => {
  render(<Me />);
  fireEvent.click(screen.getByRole('link', { name: /Language/ }));
  expect(await screen.findByText('Not signed in')).toBeTruthy();
  expect(localStorage.getItem('tongma/language')).toBe('en');
});
