import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import Family from '../../../../../src/packages/resident/family/index';
import { learnServerTime } from '../../../../../src/services/server-clock';
import { keepSession } from '../../../../../src/services/session-store';
import { chooseLanguage } from '../../../../../src/text/language';
import { aCloud, type Cloud } from '../../../a-cloud';
import { iso, noon } from '../../../a-code-issued';
import { aDependant, aFamilyShown } from '../../../a-family';
import { signedInAs } from '../../../a-session';
import { visited } from '../../../taro';

const list = 'GET /v1/me/dependants';
let cloud: Cloud;

beforeEach(() => {
  localStorage.clear();
  keepSession(null);
  chooseLanguage('zh-CN');
  visited.length = 0;
  cloud = aCloud();
  learnServerTime(iso(noon), Date.now(), Date.now());
  signedInAs('zhang', noon);
});

test('shows whom one acts for, how it stands and by when it is answered', async () => {
  const waiting = aDependant({
    guardianshipId: 'w',
    maskedName: '刘**',
    state: 'waiting',
    dueAt: '2022-09-08T12:00:00+08:00',
    declared: false,
  });
  const returned = aDependant({
    guardianshipId: 'r',
    maskedName: '陈**',
    state: 'returned',
    reviewNote: '号码与户口簿不符',
    declared: false,
  });
  cloud.answers(list, { body: aFamilyShown({ dependants: [aDependant(), waiting, returned] }) });
  render(<Family />);
  expect(await screen.findByText('王**')).toBeTruthy();
  expect(screen.getByText('待核对')).toBeTruthy();
  expect(screen.getByText(/最晚 .*前答复/)).toBeTruthy();
  expect(screen.getByText('工作人员说：号码与户口簿不符')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '替刘**申报' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '替王**申报' }));
  expect(visited[0]).toContain('/packages/resident/declare/index?of=');
});

test('six are enough: there is no way to ask for a seventh', async () => {
  const six = Array.from({ length: 6 }, (_none, place) => aDependant({ guardianshipId: String(place), maskedName: `王${place}*` }));
  cloud.answers(list, { body: aFamilyShown({ dependants: six }) });
  render(<Family />);
  expect(await screen.findByText('已有 6 人。要再加，请先结束一位。')).toBeTruthy();
  expect(screen.queryByText('家人有手机：输入同意码')).toBeNull();
});

test('a consent code adds somebody, once however often the answer is lost', async () => {
  const consents = 'POST /v1/me/dependants/consents';
  cloud.answers(list, { body: aFamilyShown({ dependants: [] }) });
  cloud.answers(consents, { status: 422, body: { code: 'consent-code-wrong' } }, { status: 201, body: aDependant({ maskedName: '李**' }) });
  render(<Family />);
  fireEvent.click(await screen.findByRole('link', { name: /家人有手机/ }));
  const add = screen.getByRole('button', { name: '添加' });
  fireEvent.click(add);
  expect(screen.getByText('请选择关系')).toBeTruthy();
  expect(cloud.asked.filter(({ operation }) => operation === consents)).toEqual([]);
  fireEvent.change(screen.getByLabelText('同意码'), { target: { value: 'k011 0123' } });
  fireEvent.click(screen.getByRole('radio', { name: '父母' }));
  fireEvent.click(add);
  expect(await screen.findByText(/同意码不对、已用过或已过期/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '添加' }));
  expect(await screen.findByText('已添加李**。')).toBeTruthy();
  const sent = cloud.asked.filter(({ operation }) => operation === consents).map(({ body }) => Object(body));
  expect(sent[0]).toMatchObject({ consentCode: 'K011 0123', relation: 'parent' });
  expect(sent[1]?.guardianshipId).toBe(sent[0]?.guardianshipId);
});

test('asking by relation sends the document and what proves it, and says when it is answered', async () => {
  cloud.answers(list, { body: aFamilyShown({ dependants: [] }) });
  cloud.answers('POST /v1/me/dependants', { status: 201, body: aDependant({ state: 'waiting', declared: false }) });
  render(<Family />);
  fireEvent.click(await screen.findByRole('link', { name: /家人没有账号/ }));
  fireEvent.click(screen.getByRole('radio', { name: '孙辈' }));
  fireEvent.change(screen.getByLabelText(/姓名/), { target: { value: '王小雨' } });
  fireEvent.change(screen.getByLabelText(/证件号码/), { target: { value: '150781201406010014' } });
  fireEvent.click(screen.getByRole('button', { name: '提交申请' }));
  expect(screen.getByText('请写明依据什么证件')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('关系依据'), { target: { value: '户口簿 0042' } });
  fireEvent.click(screen.getByRole('button', { name: '提交申请' }));
  expect(await screen.findByText('已提交，工作人员会在两天内答复。')).toBeTruthy();
  const sent = cloud.asked.find(({ operation }) => operation === 'POST /v1/me/dependants');
  expect(Object(sent?.body)).toMatchObject({
    name: '王小雨',
    relation: 'grandchild',
    evidence: '户口簿 0042',
    documentType: 'resident-id',
  });
});

test('a consent code of one’s own is shown large, with its end and a warning', async () => {
  cloud.answers(list, { body: aFamilyShown({ dependants: [] }) });
  cloud.answers('POST /v1/me/consent-codes', { status: 201, body: { consentCode: 'K0110123', expiresAt: '2022-09-06T12:10:00+08:00' } });
  render(<Family />);
  fireEvent.click(await screen.findByRole('link', { name: /^让家人替我办/ }));
  expect(screen.getByText(/不要把同意码发给陌生人/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '生成同意码' }));
  expect(await screen.findByText('K011 0123')).toBeTruthy();
  expect(screen.getByText(/12:10 前有效/)).toBeTruthy();
});

test('whoever acts for me can be ended by me, after one question', async () => {
  const guardian = { guardianshipId: 'g', relation: 'parent' as const, maskedName: '钱**', since: '2022-09-01T12:00:00+08:00' };
  cloud.answers(list, { body: aFamilyShown({ dependants: [], guardians: [guardian] }) });
  cloud.answers('POST /v1/me/guardianships/g/endings', { body: aFamilyShown({ dependants: [] }) });
  render(<Family />);
  fireEvent.click(await screen.findByRole('button', { name: '结束与钱**的代管' }));
  expect(cloud.asked).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: '结束' }));
  await waitFor(() => expect(screen.getByText('没有人能替您办。')).toBeTruthy());
});

test('signed out, refused and without network it says so', async () => {
  cloud.answers(list, 'no-network');
  const { unmount } = render(<Family />);
  expect(await screen.findByRole('button', { name: '重试' }, { timeout: 15_000 })).toBeTruthy();
  unmount();
  keepSession(null);
  render(<Family />);
  fireEvent.click(screen.getByRole('button', { name: '登录' }));
  expect(visited).toEqual(['/packages/resident/sign-in/index']);
}, 20_000);
