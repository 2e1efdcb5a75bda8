import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { newDraft } from '../../../../../src/packages/resident/declare/draft';
import { keepDraft, readDraft } from '../../../../../src/packages/resident/declare/draft-store';
import Declare from '../../../../../src/packages/resident/declare/index';
import { storage } from '../../../../../src/platform/storage';
import { keepHeldCode, readHeldCode } from '../../../../../src/services/held-code-store';
import { currentSession, keepSession } from '../../../../../src/services/session-store';
import { chooseLanguage } from '../../../../../src/text/language';
import { aCloud, type Cloud } from '../../../a-cloud';
import { aCodeIssued, aHeldCode } from '../../../a-code-issued';
import { signedInAs } from '../../../a-session';
import { openWith, visited } from '../../../taro';
import { aDraft, aStay } from './a-draft';

jest.mock('../../../../../src/services/retry-pause', () => ({
  ...jest.requireActual('../../../../../src/services/retry-pause'),
  wait: async () => undefined,
}));

const declarations = 'POST /v1/me/declarations';
const stay = {
  id: 'stay-1',
  kind: 'stay.risk',
  at: '2022-09-04T23:59:59+08:00',
  source: 'declaration',
  enteredBy: 'resident',
  evidence: null,
  until: null,
  withdrawnAt: null,
  details: { level: 'high', area: '北京市 朝阳区 高碑店（地区）乡' },
};
const riskMatch = {
  level: 'high',
  areaName: '北京市 朝阳区 高碑店（地区）乡',
  communities: ['高碑店东区 B15 栋'],
  publicationId: '2022090500-bcc422ac',
  publishedAt: '2022-09-05T00:00:00+08:00',
};
const accepted = (change: object = {}) => ({
  status: 201,
  body: {
    declarationId: 'x',
    at: '2022-09-06T08:31:00+08:00',
    state: 'accepted',
    facts: [],
    riskMatches: [],
    decision: aCodeIssued().decision,
    ...change,
  },
});
let cloud: Cloud;

beforeEach(() => {
  localStorage.clear();
  visited.length = 0;
  chooseLanguage('zh-CN');
  cloud = aCloud();
  cloud.answers('GET /v1/risk-areas', { body: { county: '110105', publication: null, areas: [] } });
  cloud.answers('GET /v1/divisions', { body: { divisions: [], towns: [] } });
});

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const sent = () => cloud.asked.filter(({ operation }) => operation === declarations).map(({ body }) => body as { declarationId: string });

test('signed out, it asks to sign in and keeps nothing from the person', () => {
  keepSession(null);
  render(<Declare />);
  expect(screen.getByText('请先登录')).toBeTruthy();
});

test('an unanswered question is not passed; an answered one is, and is still there after a reload', () => {
  signedInAs();
  const { unmount } = render(<Declare />);
  press('下一步');
  expect(screen.getByText('请填写')).toBeTruthy();
  choose('本地居民');
  expect(screen.queryByText('请填写')).toBeNull();
  press('下一步');
  unmount();
  render(<Declare />);
  expect(screen.getByText('您现在住在哪里？')).toBeTruthy();
  press('上一步');
  expect(screen.getByRole('radio', { name: '本地居民' }).getAttribute('aria-checked')).toBe('true');
});

test('nobody else who signs in on this phone sees the answers', () => {
  keepDraft(storage, 'zhang', aDraft({ step: 'review' }));
  signedInAs('li');
  render(<Declare />);
  expect(screen.getByText('您属于哪一类？')).toBeTruthy();
});

test('sent without an answer, it is sent again as the same declaration', async () => {
  signedInAs();
  keepDraft(storage, 'zhang', aDraft({ step: 'undertaking' }));
  cloud.answers(declarations, 'no-network');
  render(<Declare />);
  press('提交');
  await screen.findByText(/连不上服务/);
  cloud.answers(declarations, accepted());
  press('提交');
  await screen.findByText('申报已收到');
  const ids = sent().map(({ declarationId }) => declarationId);
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(1);
});

test('accepted: colour, fact, publication and area are shown; the draft and the code from before are gone', async () => {
  signedInAs('zhang', Date.now(), { declared: false });
  keepHeldCode(aHeldCode());
  keepDraft(storage, 'zhang', aDraft({ step: 'undertaking', stays: [aStay()] }));
  const decision = { ...aCodeIssued().decision, colour: 'red' };
  cloud.answers(declarations, accepted({ facts: [stay], riskMatches: [riskMatch], decision }));
  render(<Declare />);
  press('提交');
  await screen.findByText('申报已收到');
  expect(screen.getByText('红码')).toBeTruthy();
  expect(screen.getByText('高风险区：北京市 朝阳区 高碑店（地区）乡')).toBeTruthy();
  expect(screen.getByText('依据全国风险区公布 2022090500-bcc422ac，9 月 5 日 00:00 发布')).toBeTruthy();
  expect(screen.getByText('风险区旅居 · 高风险区')).toBeTruthy();
  expect(sent()[0]).toMatchObject({ domesticStays: [{ division: '110105', community: '高碑店东区 B15 栋' }] });
  expect(readDraft(storage, 'zhang')).toEqual(newDraft);
  expect(readHeldCode()).toBeNull();
  expect(currentSession()?.declared).toBe(true);
  press('出示我的码');
  expect(visited).toEqual(['/pages/my-code/index']);
});

test('what the cloud finds wrong leads back to its question, with the sentence, and from there to the review', async () => {
  signedInAs();
  keepDraft(storage, 'zhang', aDraft({ step: 'undertaking', stays: [aStay()] }));
  const fields = [{ path: 'domesticStays.0.from', problem: 'too-long-ago' }];
  cloud.answers(declarations, { status: 422, body: { code: 'request-not-valid', fields } });
  render(<Declare />);
  press('提交');
  expect(await screen.findByText('时间太早')).toBeTruthy();
  expect(screen.getByText('过去 14 天，您在国内到过哪些地方？')).toBeTruthy();
  press(/^删除/);
  press('下一步');
  expect(screen.getByText('请核对')).toBeTruthy();
});

test('someone not registered yet is shown the way, with nothing lost', async () => {
  signedInAs();
  keepDraft(storage, 'zhang', aDraft({ step: 'undertaking' }));
  cloud.answers(declarations, { status: 409, body: { code: 'identity-needed' } });
  render(<Declare />);
  press('提交');
  fireEvent.click(await screen.findByRole('button', { name: '登记身份' }));
  expect(visited).toEqual(['/packages/resident/register/index']);
  expect(readDraft(storage, 'zhang').step).toBe('undertaking');
});

test('a sign-in that ran out on the way asks to sign in; the answers wait', async () => {
  signedInAs();
  keepDraft(storage, 'zhang', aDraft({ step: 'undertaking' }));
  cloud.answers(declarations, { status: 401, body: { code: 'sign-in-expired' } });
  render(<Declare />);
  press('提交');
  await screen.findByText('请先登录');
  act(() => void signedInAs());
  await waitFor(() => expect(screen.getByRole('button', { name: '提交' })).toBeTruthy());
});

test('in a county with risk areas the town and community are picked from what is published', async () => {
  signedInAs();
  keepDraft(storage, 'zhang', aDraft({ step: 'stays', stays: [aStay({ placeFrom: '', town: '', communityFrom: '', community: '' })] }));
  const areas = [{ areaName: '', town: '高碑店（地区）乡', level: 'high', communities: ['高碑店东区 B15 栋'] }];
  cloud.answers('GET /v1/risk-areas', { body: { county: '110105', publication: null, areas } });
  render(<Declare />);
  fireEvent.click(await screen.findByRole('button', { name: '选具体地方' }));
  fireEvent.click(await screen.findByRole('radio', { name: '高碑店（地区）乡' }));
  choose('高碑店东区 B15 栋');
  press('好了');
  expect(readDraft(storage, 'zhang').stays).toMatchObject([
    { town: '高碑店（地区）乡', community: '高碑店东区 B15 栋', from: '2022-09-01' },
  ]);
});

const beijing = { in: 'china', division: '110105', name: '北京市朝阳区', firstSeen: '2022-09-03', lastSeen: '2022-09-04' };
const russia = { in: 'abroad', country: 'RU', name: '俄罗斯', firstSeen: '2022-08-28', lastSeen: '2022-08-30' };
const baotou = { in: 'china', division: '150200', name: '内蒙古自治区包头市', firstSeen: '2022-09-05', lastSeen: '2022-09-05' };
const home = { in: 'china', division: '150781', name: '内蒙古自治区呼伦贝尔市满洲里市', firstSeen: '2022-08-23', lastSeen: '2022-09-06' };
const card = (places: readonly object[]) => ({ fetchedAt: '2022-09-06T08:20:00+08:00', from: '2022-08-23', to: '2022-09-06', places });
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe('with the travel card', () => {
  beforeEach(() => {
    jest.useFakeTimers({
      now: Date.parse('2022-09-06T08:30:00+08:00'),
      doNotFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'queueMicrotask', 'nextTick', 'setImmediate'],
    });
    cloud.answers('GET /v1/me/travel-cards', { body: { card: null } });
    signedInAs();
  });
  afterEach(() => jest.useRealTimers());

  test('the places are filled in with the code the operators send, and what it shows cannot be removed', async () => {
    keepDraft(storage, 'zhang', aDraft({ step: 'card' }));
    cloud.answers('POST /v1/me/travel-card-codes', { status: 202, body: { resendAfterSeconds: 60 } });
    cloud.answers('POST /v1/me/travel-cards', { body: card([home, beijing, russia]) });
    render(<Declare />);
    type('手机号', '13800138001');
    press('获取行程卡验证码');
    await screen.findByText(/已发往 13800138001/);
    type('行程卡验证码', '123456');
    press('取得行程卡');
    await screen.findByText('已按行程卡填好，对吗？');
    expect(screen.getByText('北京市朝阳区，9 月 3 日 至 9 月 4 日')).toBeTruthy();
    press('下一步');
    expect(screen.getByText('行程卡显示：北京市朝阳区，9 月 3 日 至 9 月 4 日。不能删除，可以补充。')).toBeTruthy();
    // The stay at home is told by the address already and stays the person's own.
    expect(screen.getAllByRole('button', { name: /^删除/ })).toHaveLength(1);
    expect(readDraft(storage, 'zhang').stays).toMatchObject([
      { division: '150781', home: true },
      { division: '110105', from: '2022-09-03', to: '2022-09-04' },
    ]);
    press('下一步');
    expect(screen.queryByRole('radio', { name: '没有' })).toBeNull();
    expect(screen.queryAllByRole('button', { name: /^删除/ })).toHaveLength(0);
    expect(readDraft(storage, 'zhang')).toMatchObject({
      wasAbroad: true,
      foreignStays: [{ country: 'RU', from: '2022-08-28', enteredAt: '2022-08-30' }],
    });
  });

  test('it can be done without', () => {
    keepDraft(storage, 'zhang', aDraft({ step: 'card' }));
    render(<Declare />);
    press('不用，自己填写');
    expect(screen.getByText('过去 14 天，您在国内到过哪些地方？')).toBeTruthy();
  });

  test('one fetched earlier today need not be fetched again; one of yesterday must', async () => {
    keepDraft(storage, 'zhang', aDraft({ step: 'card' }));
    cloud.answers('GET /v1/me/travel-cards', { body: { card: card([beijing]) } });
    const { unmount } = render(<Declare />);
    fireEvent.click(await screen.findByRole('button', { name: /用 9 月 6 日 08:20 取得的行程卡/ }));
    expect(screen.getByText('已按行程卡填好，对吗？')).toBeTruthy();
    unmount();
    keepDraft(storage, 'zhang', aDraft({ step: 'card' }));
    cloud.answers('GET /v1/me/travel-cards', { body: { card: { ...card([beijing]), fetchedAt: '2022-09-05T08:29:59+08:00' } } });
    render(<Declare />);
    await waitFor(() => expect(cloud.asked.filter(({ operation }) => operation === 'GET /v1/me/travel-cards')).toHaveLength(2));
    expect(screen.queryByRole('button', { name: /取得的行程卡$/ })).toBeNull();
  });

  test('a wrong code is said, and another try is possible', async () => {
    keepDraft(storage, 'zhang', aDraft({ step: 'card' }));
    cloud.answers('POST /v1/me/travel-card-codes', { status: 202, body: { resendAfterSeconds: 0 } });
    cloud.answers('POST /v1/me/travel-cards', { status: 409, body: { code: 'travel-card-code-wrong' } });
    render(<Declare />);
    type('手机号', '13800138001');
    press('获取行程卡验证码');
    await screen.findByLabelText('行程卡验证码');
    type('行程卡验证码', '000000');
    press('取得行程卡');
    await screen.findByText(/行程卡验证码不对|验证码/, { selector: '.notice-words' });
    expect(readDraft(storage, 'zhang').cardFetchedAt).toBe('');
  });

  test('a city without its district is asked for the district', async () => {
    keepDraft(storage, 'zhang', aDraft({ step: 'card' }));
    cloud.answers('GET /v1/me/travel-cards', { body: { card: card([baotou]) } });
    render(<Declare />);
    fireEvent.click(await screen.findByRole('button', { name: /取得的行程卡/ }));
    press('下一步');
    expect(screen.getByText('行程卡只知道城市，请选您到过的区县。')).toBeTruthy();
    press('下一步');
    expect(screen.getByText('过去 14 天，您在国内到过哪些地方？')).toBeTruthy();
  });

  test('what the cloud asks is answered place by place; added ones are looked at before it leaves again', async () => {
    keepDraft(storage, 'zhang', aDraft({ step: 'undertaking' }));
    const asks = {
      declarationId: 'x',
      state: 'asks',
      conflicts: [
        { placeId: 'p1', place: beijing },
        { placeId: 'p2', place: russia },
      ],
    };
    cloud.answers(declarations, { status: 201, body: asks }, accepted());
    const { unmount } = render(<Declare />);
    press('提交');
    await screen.findByText('行程卡显示：北京市朝阳区，9 月 3 日 至 9 月 4 日。您去过吗？');
    unmount();
    // Still there after a reload.
    render(<Declare />);
    press('去过，补上');
    await screen.findByText(/^行程卡显示：俄罗斯/);
    press('去过，补上');
    await screen.findByText('过去 14 天，您在国内到过哪些地方？');
    press('下一步');
    press('都对，下一步');
    press('提交');
    await screen.findByText('申报已收到');
    expect(sent()[1]).toMatchObject({
      domesticStays: [{ division: '150781' }, { division: '110105', from: '2022-09-03', to: '2022-09-04' }],
      foreignStays: [{ country: 'RU', from: '2022-08-28', enteredAt: '2022-08-30' }],
    });
  });

  test('explained, it leaves again at once with the words', async () => {
    keepDraft(storage, 'zhang', aDraft({ step: 'undertaking' }));
    const asks = { declarationId: 'x', state: 'asks', conflicts: [{ placeId: 'p1', place: beijing }] };
    cloud.answers(declarations, { status: 201, body: asks }, accepted());
    render(<Declare />);
    press('提交');
    // One may look at the answers first; asked again, it is the same question.
    fireEvent.click(await screen.findByRole('button', { name: '回去看看我填的' }));
    cloud.answers(declarations, { status: 201, body: asks }, accepted());
    press('提交');
    fireEvent.click(await screen.findByRole('button', { name: '没去过，说明情况' }));
    expect(screen.getByText(/按规则为黄码/)).toBeTruthy();
    type('请说明情况', '手机借给了弟弟');
    press('按这个说明提交');
    await screen.findByText('申报已收到');
    expect(sent()[2]).toMatchObject({ travelExplanations: [{ placeId: 'p1', text: '手机借给了弟弟' }] });
  });
});

test('for a dependant: it says whose it is on every question, is kept apart, and takes only the family’s codes', async () => {
  signedInAs('zhang', Date.now());
  openWith({ of: '01830f3c-9c40-7000-8000-000000000001', name: '王小*' });
  keepDraft(storage, 'zhang', aDraft({ step: 'review' }));
  keepDraft(storage, 'zhang/01830f3c-9c40-7000-8000-000000000001', aDraft({ step: 'contact' }));
  keepHeldCode(aHeldCode());
  storage.write('family-codes', '[]');
  cloud.answers(declarations, accepted());
  render(<Declare />);
  expect(screen.getByText('正在替王小*申报，不是您自己的申报。')).toBeTruthy();
  press('下一步');
  expect(screen.getByText('过去 14 天，您在国内到过哪些地方？')).toBeTruthy();
  press('下一步');
  press('下一步');
  press('都对，下一步');
  press('提交');
  await screen.findByText('申报已收到');
  expect(cloud.asked.find(({ operation }) => operation === declarations)?.body).toMatchObject({
    guardianshipId: '01830f3c-9c40-7000-8000-000000000001',
  });
  expect(readDraft(storage, 'zhang').step).toBe('review');
  expect(readHeldCode()).not.toBeNull();
  expect(storage.read('family-codes')).toBeUndefined();
  openWith({});
});
