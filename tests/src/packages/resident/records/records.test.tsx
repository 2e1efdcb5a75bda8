import { fireEvent, render, screen } from '@testing-library/react';
import MyFacts from '../../../../../src/packages/resident/my-facts/index';
import MyVisits from '../../../../../src/packages/resident/my-visits/index';
import WhoLooked from '../../../../../src/packages/resident/who-looked/index';
import Why from '../../../../../src/packages/resident/why/index';
import { keepHeldCode } from '../../../../../src/services/held-code-store';
import { keepSession } from '../../../../../src/services/session-store';
import { chooseLanguage } from '../../../../../src/text/language';
import { aCloud, type Cloud } from '../../../a-cloud';
import { aCodeIssued, aHeldCode } from '../../../a-code-issued';
import { signedInAs } from '../../../a-session';
import { visited } from '../../../taro';

jest.mock('../../../../../src/services/retry-pause', () => ({
  ...jest.requireActual('../../../../../src/services/retry-pause'),
  wait: async () => undefined,
}));

let cloud: Cloud;

beforeEach(() => {
  localStorage.clear();
  visited.length = 0;
  chooseLanguage('zh-CN');
  signedInAs();
  cloud = aCloud();
});

const visit = (siteName: string) => ({
  at: '2022-09-06T07:41:00+08:00',
  siteName,
  siteAddress: '三道街 18 号',
  outcome: 'refused',
  colour: 'yellow',
  channel: 'scanner',
  implausible: [] as readonly string[],
  keptUntil: '2022-09-20T07:41:00+08:00',
});

test('visits say where, when, with what outcome and until when they are kept; more on asking', async () => {
  cloud.answers(
    'GET /v1/me/visits',
    { body: { visits: [visit('便民超市')], nextPage: 'p2' } },
    { body: { visits: [visit('北国饺子馆')], nextPage: null } },
  );
  render(<MyVisits />);
  await screen.findByText('便民超市');
  expect(screen.getByText('9 月 6 日 07:41')).toBeTruthy();
  expect(screen.getByText('不放行 · 当时 黄码')).toBeTruthy();
  expect(screen.getByText('保留到 9 月 20 日 07:41')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '再看更多' }));
  await screen.findByText('北国饺子馆');
  expect(screen.getByText('便民超市')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '再看更多' })).toBeNull();
});

test('a visit that a gate recorded says so, and one that does not look real says why', async () => {
  const atGate = { ...visit('东山超市'), channel: 'gate' };
  const faraway = { ...visit('便民超市'), implausible: ['far-away', 'too-soon'] };
  cloud.answers('GET /v1/me/visits', { body: { visits: [atGate, faraway], nextPage: null } });
  render(<MyVisits />);
  await screen.findByText('核验点核验');
  expect(screen.getAllByText('核验点核验')).toHaveLength(1);
  expect(screen.getByText(/不像在场所里扫的（手机离得很远、刚在别处扫过，来不及到）/)).toBeTruthy();
  expect(screen.getAllByText(/不像在场所里扫的/)).toHaveLength(1);
});

test('a read says what, who by role and district, the case, the purpose and when', async () => {
  const read = {
    at: '2022-09-05T10:00:00+08:00',
    what: 'readPersonVisits',
    role: 'officer',
    district: '150781',
    caseNumber: '满疾控〔2022〕31',
    purpose: '流调密接',
  };
  cloud.answers('GET /v1/me/reads', { body: { reads: [read], nextPage: null } });
  const division = (code: string, name: string) => ({ code, name, hasChildren: true });
  cloud.answers(
    'GET /v1/divisions',
    { body: { divisions: [division('150000', '内蒙古自治区')], towns: [] } },
    { body: { divisions: [division('150700', '呼伦贝尔市')], towns: [] } },
    { body: { divisions: [division('150781', '满洲里市')], towns: [] } },
  );
  render(<WhoLooked />);
  await screen.findByText('查看您的到访');
  await screen.findByText('区级工作人员 · 内蒙古自治区呼伦贝尔市满洲里市');
  expect(screen.getByText('案件编号 满疾控〔2022〕31')).toBeTruthy();
  expect(screen.getByText('用途 流调密接')).toBeTruthy();
});

test.each([
  [MyVisits, 'GET /v1/me/visits', { visits: [], nextPage: null }, '14 天内没有扫码登记'],
  [WhoLooked, 'GET /v1/me/reads', { reads: [], nextPage: null }, '没有人看过您的记录'],
  [MyFacts, 'GET /v1/me/facts', { facts: [] }, '还没有任何记录'],
])('nothing there is said as such (%#)', async (Page, operation, body, says) => {
  cloud.answers(operation, { body });
  render(<Page />);
  await screen.findByText(says);
});

test.each([
  [MyVisits, 'GET /v1/me/visits'],
  [WhoLooked, 'GET /v1/me/reads'],
  [MyFacts, 'GET /v1/me/facts'],
  [Why, 'GET /v1/me/decision'],
])('without network there is a sentence and another try; signed out, the way in (%#)', async (Page, operation) => {
  cloud.answers(operation, 'no-network');
  const { unmount } = render(<Page />);
  await screen.findByText(/连不上服务/);
  expect(screen.getByRole('button', { name: '重试' })).toBeTruthy();
  unmount();
  keepSession(null);
  render(<Page />);
  await screen.findByText('请先登录');
});

test('an attempt that was refused says so, and that nothing was changed', async () => {
  const attempt = {
    at: '2022-09-05T10:00:00+08:00',
    what: 'proposeFact',
    role: 'officer',
    district: null,
    caseNumber: '满疾控〔2022〕31',
    purpose: '维护稳定',
    refused: 'ground-not-published',
  };
  const done = { ...attempt, what: 'reviewFactProposal', refused: undefined };
  cloud.answers('GET /v1/me/reads', { body: { reads: [attempt, done], nextPage: null } });
  render(<WhoLooked />);
  await screen.findByText('提议记录一条关于您的事实');
  expect(screen.getByText('复核关于您的提议')).toBeTruthy();
  expect(screen.getAllByText('这次尝试被拒绝，没有改动您的任何记录。')).toHaveLength(1);
});

test('a withdrawn fact is still shown, and said not to count', async () => {
  const fact = {
    id: 'c',
    kind: 'contact.close',
    at: '2022-09-02T09:15:00+08:00',
    source: 'disease-control',
    enteredBy: 'disease-control',
    evidence: 'MZL-CDC-1',
    until: null,
    withdrawnAt: '2022-09-05T12:00:00+08:00',
    details: {},
  };
  cloud.answers('GET /v1/me/facts', { body: { facts: [fact] } });
  render(<MyFacts />);
  await screen.findByText('密切接触');
  expect(screen.getByText('已于 9 月 5 日 12:00 撤回，不再计入')).toBeTruthy();
  expect(screen.getByText('疾控中心录入 · 依据: MZL-CDC-1')).toBeTruthy();
});

describe('why', () => {
  test('green says that nothing restricts one, and the next duty', async () => {
    const nextTest = { group: 'port', remindAt: '2022-09-07T05:00:00+08:00', dueAt: '2022-09-07T09:00:00+08:00' };
    cloud.answers('GET /v1/me/decision', { body: { ...aCodeIssued().decision, nextTest } });
    cloud.answers('GET /v1/me/facts', { body: { facts: [] } });
    render(<Why />);
    await screen.findByText('没有任何规则限制您。');
    expect(screen.getByText('9 月 7 日 09:00 前做下一次核酸')).toBeTruthy();
  });

  test('who never declared is sent to declare', async () => {
    cloud.answers('GET /v1/me/decision', { status: 409, body: { code: 'declaration-needed' } });
    render(<Why />);
    fireEvent.click(await screen.findByRole('button', { name: '开始申报' }));
    expect(visited).toEqual(['/packages/resident/declare/index']);
  });

  test('without network the decision kept with the code is shown, with its hour', async () => {
    keepHeldCode(aHeldCode());
    cloud.answers('GET /v1/me/decision', 'no-network');
    render(<Why />);
    await screen.findByText(/没有网络。下面是手机上/);
    expect(screen.getByText('没有任何规则限制您。')).toBeTruthy();
  });
});
