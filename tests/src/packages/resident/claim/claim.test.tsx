import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import Claim from '../../../../../src/packages/resident/claim/index';
import MyClaims from '../../../../../src/packages/resident/my-claims/index';
import { chooseLanguage } from '../../../../../src/text/language';
import { aCloud, type Cloud } from '../../../a-cloud';
import { aCodeIssued } from '../../../a-code-issued';
import { signedInAs } from '../../../a-session';
import { openWith, visited } from '../../../taro';

let cloud: Cloud;
const text = { 'zh-CN': '您是密切接触者。', en: 'You are a close contact.' };
const fact = {
  id: 'c1',
  kind: 'contact.close',
  at: '2022-09-02T09:15:00+08:00',
  source: 'disease-control',
  enteredBy: 'disease-control',
  evidence: 'MZL-CDC-1',
  until: null,
  withdrawnAt: null,
  details: {},
};
const reason = {
  rule: 'contact-close',
  reason: 'contact-close',
  colour: 'red',
  since: fact.at,
  until: null,
  phases: [],
  facts: ['c1'],
  path: [],
  text,
  basis: text,
  decider: 'disease-control',
};
const filed = {
  claimId: '01831234-5678-7abc-8def-000000000001',
  rule: 'contact-close',
  text: '那天我不在满洲里',
  state: 'waiting',
  filedAt: '2022-09-06T12:00:00+08:00',
  dueAt: '2022-09-07T12:00:00+08:00',
  reviewedAt: null,
  answer: null,
  facts: [fact],
};

beforeEach(() => {
  localStorage.clear();
  visited.length = 0;
  chooseLanguage('zh-CN');
  signedInAs();
  cloud = aCloud();
  openWith({ rule: 'contact-close' });
  cloud.answers('GET /v1/me/decision', { body: { ...aCodeIssued().decision, colour: 'red', reasons: [reason] } });
  cloud.answers('GET /v1/me/facts', { body: { facts: [fact] } });
});

afterEach(() => openWith({}));

test('an objection names the reason, the records and what is wrong; it is filed once however often it is sent', async () => {
  cloud.answers('POST /v1/me/claims', { status: 503, body: { code: 'unavailable' } }, { status: 201, body: filed });
  render(<Claim />);
  await screen.findByText('您是密切接触者。');
  expect(screen.getByRole('checkbox', { name: /密切接触/ }).getAttribute('aria-checked')).toBe('true');
  fireEvent.change(screen.getByLabelText(/哪里不对/), { target: { value: ' 那天我不在满洲里 ' } });
  fireEvent.click(screen.getByRole('button', { name: '提交申诉' }));
  await screen.findByText('申诉已收到', {}, { timeout: 15_000 });
  expect(screen.getByText(/9 月 7 日 12:00 前会有人查看/)).toBeTruthy();
  const sent = cloud.asked.filter(({ operation }) => operation === 'POST /v1/me/claims').map(({ body }) => body);
  expect(sent).toHaveLength(2);
  expect(sent[0]).toEqual(sent[1]);
  expect(sent[0]).toMatchObject({ rule: 'contact-close', factIds: ['c1'], text: '那天我不在满洲里' });
}, 20_000);

test('without a word of what is wrong nothing is sent', async () => {
  render(<Claim />);
  fireEvent.click(await screen.findByRole('button', { name: '提交申诉' }));
  expect(screen.getByText('请写明哪里不对')).toBeTruthy();
  expect(cloud.asked.filter(({ operation }) => operation.startsWith('POST'))).toEqual([]);
});

test('a rule that no longer holds anything leaves nothing to object to', async () => {
  openWith({ rule: 'symptom-fever' });
  render(<Claim />);
  await screen.findByText('没有申诉');
});

test('my claims tell their state, their answer and by when somebody looks', async () => {
  const answered = { ...filed, claimId: 'b', state: 'refused', reviewedAt: '2022-09-06T15:00:00+08:00', answer: '轨迹与报告一致' };
  cloud.answers('GET /v1/me/claims', { body: { claims: [filed, answered] } });
  render(<MyClaims />);
  await screen.findByText('等待查看');
  expect(screen.getByText('9 月 7 日 12:00 前查看')).toBeTruthy();
  expect(screen.getByText('答复：轨迹与报告一致')).toBeTruthy();
  expect(screen.getByText('9 月 6 日 15:00 答复')).toBeTruthy();
});

test('signed out, the way in', async () => {
  const { keepSession } = await import('../../../../../src/services/session-store');
  keepSession(null);
  render(<MyClaims />);
  await waitFor(() => expect(screen.getByText('请先登录')).toBeTruthy());
});
