import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import MyCode from '../../../src/pages/my-code/index';
import { keepHeldCode, readHeldCode } from '../../../src/services/held-code-store';
import { learnServerTime } from '../../../src/services/server-clock';
import { keepSession } from '../../../src/services/session-store';
import { chooseLanguage } from '../../../src/text/language';
import { aCloud, type Cloud } from '../a-cloud';
import { aCodeIssued, aHeldCode, iso, noon } from '../a-code-issued';
import { signedInAs } from '../a-session';
import { visited } from '../taro';

const issue = 'POST /v1/me/personal-codes';
let cloud: Cloud;

beforeEach(() => {
  HTMLCanvasElement.prototype.getContext = () => null;
  localStorage.clear();
  keepSession(null);
  chooseLanguage('zh-CN');
  visited.length = 0;
  cloud = aCloud();
  learnServerTime(iso(noon), Date.now(), Date.now());
});

const word = async (text: string) => screen.findByRole('heading', { level: 2, name: text });

test('without a session it invites and asks the cloud nothing', async () => {
  render(<MyCode />);
  fireEvent.click(await screen.findByRole('button', { name: '登录' }));
  expect(visited).toEqual(['/packages/resident/sign-in/index']);
  expect(cloud.asked).toEqual([]);
});

test('a held code is there at once and, being fresh, costs the cloud nothing', async () => {
  signedInAs('zhang', noon);
  keepHeldCode(aHeldCode());
  render(<MyCode />);
  expect(screen.getByRole('heading', { level: 2, name: '可通行' })).toBeTruthy();
  expect(screen.getByRole('img', { name: '个人码，可通行' })).toBeTruthy();
  expect(screen.getByText('张**')).toBeTruthy();
  expect(cloud.asked).toEqual([]);
});

test('an old one is shown at once and replaced when the new one comes', async () => {
  signedInAs('zhang', noon);
  keepHeldCode(aHeldCode({ at: noon - 5 * 3_600_000 }));
  cloud.answers(issue, { status: 201, body: aCodeIssued({ colour: 'yellow' }) });
  render(<MyCode />);
  expect(screen.getByRole('heading', { level: 2, name: '可通行' })).toBeTruthy();
  await word('暂缓');
  expect(readHeldCode()?.issued.colour).toBe('yellow');
});

test('only the anchor leaves the phone', async () => {
  signedInAs('zhang', noon);
  cloud.answers(issue, { status: 201, body: aCodeIssued() });
  render(<MyCode />);
  await word('可通行');
  const seed = readHeldCode()?.seed;
  expect(seed).toHaveLength(22);
  expect(cloud.asked[0]?.body).toEqual({ anchor: expect.stringMatching(/^[A-Za-z0-9_-]{16}$/) });
  expect(JSON.stringify(cloud.asked)).not.toContain(seed);
});

test('without network the held code stays, with its age and what happened', async () => {
  signedInAs('zhang', noon);
  keepHeldCode(aHeldCode({ at: noon - 5 * 3_600_000 }));
  cloud.answers(issue, 'no-network');
  render(<MyCode />);
  await screen.findByText(/没有更新成功/, {}, { timeout: 3000 });
  expect(screen.getByRole('heading', { level: 2, name: '可通行' })).toBeTruthy();
  expect(screen.getByText(/数据 5 小时前/)).toBeTruthy();
});

test('a code past its time shows no picture, only how to get a fresh one', async () => {
  signedInAs('zhang', noon);
  keepHeldCode(aHeldCode({ at: noon - 7 * 3_600_000 }));
  cloud.answers(issue, 'no-network');
  render(<MyCode />);
  await screen.findByText('这个码已过期');
  expect(screen.queryByRole('img', { name: /个人码/ })).toBeNull();
});

test('an expired session takes nothing away: the code goes on until its own end', async () => {
  keepHeldCode(aHeldCode());
  render(<MyCode />);
  await word('可通行');
  fireEvent.click(screen.getByRole('button', { name: '登录' }));
  expect(visited).toEqual(['/packages/resident/sign-in/index']);
});

test('another person’s held code is not shown', async () => {
  keepHeldCode(aHeldCode({ maskedName: '李*' }, 'li'));
  signedInAs('zhang', noon);
  cloud.answers(issue, { status: 201, body: aCodeIssued() });
  render(<MyCode />);
  expect(screen.queryByText('李*')).toBeNull();
  expect(await screen.findByText('张**')).toBeTruthy();
});

test.each([
  ['identity-needed', '先登记身份', '登记身份', '/packages/resident/register/index'],
  ['declaration-needed', '再做一次健康申报', '开始申报', '/packages/resident/declare/index'],
])('%s: the one thing to do next', async (code, title, action, page) => {
  signedInAs('zhang', noon);
  cloud.answers(issue, { status: 409, body: { code } });
  render(<MyCode />);
  await word(title);
  fireEvent.click(screen.getByRole('button', { name: action }));
  expect(visited).toEqual([page]);
});

test.each([
  [{ colour: 'red' }, '止步'],
  [{ colour: 'yellow' }, '暂缓'],
  [{ missedTest: true }, '请先采样'],
  [{ pendingTest: true }, '等待结果'],
] as const)('%j is a word as well as a colour', async (change, says) => {
  signedInAs('zhang', noon);
  cloud.answers(issue, { status: 201, body: aCodeIssued(change) });
  render(<MyCode />);
  expect(await word(says)).toBeTruthy();
  expect(screen.getByRole('img', { name: `个人码，${says}` })).toBeTruthy();
});

test('what cannot be verified shows no code, but where to go', async () => {
  signedInAs('zhang', noon);
  cloud.answers(issue, { status: 201, body: aCodeIssued({ colour: 'unverifiable' }) });
  render(<MyCode />);
  await word('无法核验');
  expect(screen.queryByRole('img', { name: /个人码/ })).toBeNull();
  fireEvent.click(screen.getByRole('link', { name: /服务台/ }));
  expect(visited).toEqual(['/packages/resident/why/index']);
});

test('always says that it proves no health', async () => {
  signedInAs('zhang', noon);
  keepHeldCode(aHeldCode());
  render(<MyCode />);
  expect(screen.getByText(/不证明健康/)).toBeTruthy();
});

test('the words follow the language, without asking again', async () => {
  signedInAs('zhang', noon);
  keepHeldCode(aHeldCode());
  render(<MyCode />);
  act(() => chooseLanguage('en'));
  expect(await screen.findByRole('heading', { level: 2, name: 'Pass' })).toBeTruthy();
  expect(cloud.asked).toEqual([]);
});

test('refresh asks once, however often it is pressed', async () => {
  signedInAs('zhang', noon);
  keepHeldCode(aHeldCode());
  cloud.answers(issue, { status: 201, body: aCodeIssued() });
  render(<MyCode />);
  for (let press = 0; press < 3; press++) fireEvent.click(screen.getByRole('button', { name: /更新/ }));
  await waitFor(() => expect(screen.getByRole('button', { name: '更新' })).toBeTruthy());
  expect(cloud.asked).toHaveLength(1);
});
