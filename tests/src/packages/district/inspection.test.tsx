import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import Inspection from '../../../../src/packages/district/inspection/index';
import Inspections from '../../../../src/packages/district/inspections/index';
import MyInspections from '../../../../src/packages/district/my-inspections/index';
import { storage } from '../../../../src/platform/storage';
import { keepSession } from '../../../../src/services/session-store';
import { openWith, visited } from '../../taro';
import { type Sent, signInAs, theCloud } from './the-desk';

const inspectionId = '0c1d2e3f40516273';
const said = (text: string) => ({ 'zh-CN': text, en: 'in English' });
const item = (id: string, text: string) => ({ id, says: said(text), done: said('看得见'), mayNotApply: false, source: null });
const line = {
  inspectionId,
  siteId: '00112233445566aa',
  siteName: '口岸便民超市',
  siteClass: 'shop',
  address: '三道街18号',
  reason: 'dead',
  numbers: { counted: 0, expected: 840, days: 7 },
  force: 'market-supervision',
  step: 'open',
  dueAt: '2022-09-09T00:00:00+08:00',
  madeAt: '2022-09-05T08:00:00+08:00',
  taken: 'by-me',
};
const past = '2022-09-05T08:00:00+08:00';
const task = (rest: object = {}) => ({
  ...line,
  position: null,
  posterVersion: 2,
  specification: [item('poster-current', '贴的是现在有效的那一版'), item('poster-lit', '光线够')],
  possibleSteps: [
    { step: 'closed', notBefore: past, asks: 'in-order', photo: false },
    { step: 'first-reminder', notBefore: past, asks: 'fault', photo: false },
  ],
  findings: [],
  fixes: [],
  steps: [{ step: 'open', at: past, as: 'officer', byName: '吴**' }],
  ...rest,
});
const isFinding = ({ path }: Sent) => path.endsWith('/findings');

beforeEach(() => {
  for (const key of storage.keys()) storage.remove(key);
  keepSession(null);
  signInAs('resident', 'inspector');
  openWith({ inspectionId });
  visited.length = 0;
});

const faultsOfPage = async (page: Element) =>
  (await axe.run(page, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations.map(({ id }) => id);
const choose = (question: RegExp, answer: string) => {
  const group = screen.getByRole('group', { name: question });
  const radio = [...group.querySelectorAll('[role=radio]')].find((one) => one.textContent?.startsWith(answer));
  if (!radio) throw new Error(`no ${answer}`);
  fireEvent.click(radio);
};

it('lists what is to be visited, and leads to the door', async () => {
  theCloud(() => ({ body: { inspections: [line], nextPage: null } }));
  const { container } = render(<MyInspections />);
  fireEvent.click(await screen.findByText(/口岸便民超市 · 三道街18号/));
  expect(visited).toEqual([`/packages/district/inspection/index?inspectionId=${inspectionId}`]);
  expect(await faultsOfPage(container)).toEqual([]);
});

it('shows the list it read last while nothing answers', async () => {
  theCloud(() => ({ body: { inspections: [line], nextPage: null } }));
  render(<MyInspections />).unmount();
  await waitFor(() => expect(storage.keys().some((key) => key.startsWith('my-inspections/'))).toBe(true));
  globalThis.fetch = async () => {
    throw new TypeError('Failed to fetch');
  };
  render(<MyInspections />);
  expect(await screen.findByText(/口岸便民超市/, undefined, { timeout: 15_000 })).toBeTruthy();
}, 20_000);

it('sends what was found once every item is answered, and only a step that fits it', async () => {
  const asked = theCloud((sent) => (isFinding(sent) ? { body: task({ step: 'first-reminder' }) } : { body: task() }));
  const { container } = render(<Inspection />);
  await screen.findByText(/还有 3 项/);
  expect(await faultsOfPage(container)).toEqual([]);
  choose(/怎么处理/, '合格');
  fireEvent.click(screen.getByRole('button', { name: '提交结果' }));
  expect(screen.getByText('请答完每一项，并试扫门口的码。')).toBeTruthy();
  choose(/现在有效/, '有问题');
  choose(/光线够/, '合格');
  fireEvent.click(screen.getByRole('button', { name: '扫不出来' }));
  fireEvent.click(screen.getByRole('button', { name: '提交结果' }));
  expect(screen.getByText('检查里有问题，不能选这一步。')).toBeTruthy();
  choose(/怎么处理/, '首次提醒');
  fireEvent.click(screen.getByRole('button', { name: '提交结果' }));
  expect(await screen.findByText('已提交')).toBeTruthy();
  const sent = asked.filter(isFinding);
  expect(sent).toHaveLength(1);
  expect(sent[0]?.body).toMatchObject({
    step: 'first-reminder',
    answers: { 'poster-current': 'fault', 'poster-lit': 'ok' },
    testScan: { read: false },
    place: 'not-known',
    photoIds: [],
  });
});

it('keeps what cannot be sent, and says so', async () => {
  theCloud((sent) => (isFinding(sent) ? { status: 503, body: { code: 'unavailable' } } : { body: task({ specification: [] }) }));
  render(<Inspection />);
  await screen.findByText(/还有 1 项/);
  fireEvent.click(screen.getByRole('button', { name: '扫不出来' }));
  choose(/怎么处理/, '首次提醒');
  fireEvent.click(screen.getByRole('button', { name: '提交结果' }));
  expect(await screen.findByText('已保存，联网后自动发送')).toBeTruthy();
  expect(storage.keys().filter((key) => key.startsWith('send-later/'))).toHaveLength(1);
});

it('shows the desk where each stands, and lets an officer make tasks', async () => {
  signInAs('resident', 'officer');
  const asked = theCloud(({ method, path }) => {
    if (method === 'POST') return { body: { results: [{ siteId: line.siteId, state: 'made', inspectionId }] } };
    return { body: path.includes(inspectionId) ? task() : { inspections: [line], nextPage: null } };
  });
  const { container } = render(<Inspections />);
  fireEvent.click(await screen.findByRole('button', { name: '口岸便民超市' }));
  expect(await screen.findByText('还没有人去查过。')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '派出' }));
  expect(screen.getByText('请填场所编号和日期。')).toBeTruthy();
  fireEvent.change(screen.getByRole('textbox', { name: /场所编号/ }), { target: { value: `${line.siteId}\n${line.siteId}` } });
  fireEvent.change(screen.getByLabelText('最晚哪天查完'), { target: { value: '2022-09-09' } });
  fireEvent.click(screen.getByRole('button', { name: '派出' }));
  expect(await screen.findByText('派出 1 个')).toBeTruthy();
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
    sites: [{ siteId: line.siteId, reason: 'complaint' }],
    force: 'market-supervision',
    dueAt: '2022-09-09T23:59:59+08:00',
  });
  expect(await faultsOfPage(container)).toEqual([]);
});
