import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import PersonFacts from '../../../../src/packages/district/person-facts/index';
import Positives from '../../../../src/packages/district/positives/index';
import { dayAndTimeOf, instantOf, spanText } from '../../../../src/packages/district/positives/step-time';
import Tracing from '../../../../src/packages/district/tracing/index';
import { keepSession } from '../../../../src/services/session-store';
import { positivesTextChinese } from '../../../../src/text/positives-chinese';
import { tracingChinese } from '../../../../src/text/tracing-chinese';
import { openWith, visited } from '../../taro';
import { problem, type Sent, signInAs, theCloud } from './the-desk';

// Ids come from the platform's random source, and machines are busy.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

const positiveId = '01831234-5678-7abc-8def-00000000f001';
const audit = { auditId: 'A-1', at: '2022-09-06T08:40:00+08:00' };
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const row = (change: object = {}) => ({
  registered: true,
  maskedName: '白*',
  maskedDocumentNumber: '1****************3',
  positiveId,
  division: '150781',
  state: 'found',
  source: 'laboratory',
  foundAt: '2022-09-06T06:10:00+08:00',
  dueAt: inMinutes(-90),
  closedAt: null,
  nextStep: 'notified',
  household: 0,
  offered: false,
  ...change,
});
const counts = { states: { found: 1, notified: 0, transferred: 0, admitted: 2 }, overdue: 1, waiting: 0 };
const listed = (...positives: readonly object[]) => ({ asOf: audit.at, counts, positives, nextPage: null, audit });
const { household: _, offered: __, ...head } = row();
const entry = (change: object = {}) => ({
  ...head,
  caseNumber: null,
  inCharge: true,
  steps: [{ step: 'found', at: head.foundAt, recordedAt: head.foundAt, by: null, note: null, vehicle: null, facility: null, bed: null }],
  samples: [{ evidence: '满洲里市核酸检测实验室 0001', reportedAt: head.foundAt, correctedAt: null, correction: null }],
  household: [],
  handOver: null,
  handOvers: [],
  mistaken: null,
  revision: 1,
  audit,
  ...change,
});

const isList = ({ path }: Sent) => path.endsWith('/positive-reads');
const isRead = ({ path }: Sent) => path.endsWith('/reads');
const under = { caseNumber: '150781-2022-0001', purpose: '阳性个案转运' };

/** A register of one entry; `act` answers everything that is done with it. */
function theRegister(act: (sent: Sent) => { readonly status?: number; readonly body: unknown }, read: object = entry()) {
  return theCloud((sent) => {
    if (isList(sent)) return { body: listed(row()) };
    if (isRead(sent)) return { body: read };
    return sent.path.includes('/v1/divisions') ? { body: { divisions: [], towns: [] } } : act(sent);
  });
}
const nothingElse = () => problem('not-found', 404);

async function openTheEntry(): Promise<void> {
  render(<Positives />);
  const caseNumber = screen.queryByRole('textbox', { name: '案件编号' });
  if (caseNumber) {
    fireEvent.change(caseNumber, { target: { value: under.caseNumber } });
    fireEvent.change(screen.getByRole('textbox', { name: '用途' }), { target: { value: under.purpose } });
    fireEvent.click(screen.getByRole('button', { name: '开始查阅' }));
  }
  fireEvent.click(await screen.findByRole('button', { name: '白*' }));
  await screen.findByRole('heading', { name: '白*' });
}

beforeEach(() => {
  keepSession(null);
  signInAs('resident', 'tracer');
  openWith({});
});

it('reads nobody before a case is named, then shows what is overdue in words, with counts', async () => {
  const asked = theRegister(nothingElse);
  render(<Positives />);
  expect(asked.filter(isList)).toEqual([]);
  fireEvent.change(screen.getByRole('textbox', { name: '案件编号' }), { target: { value: under.caseNumber } });
  fireEvent.change(screen.getByRole('textbox', { name: '用途' }), { target: { value: under.purpose } });
  fireEvent.click(screen.getByRole('button', { name: '开始查阅' }));
  expect(await screen.findByText('办理中 3 人，已超时 1 人')).toBeTruthy();
  expect(screen.getByText(/已超时 (89|90) 分钟/)).toBeTruthy();
  expect(screen.getByRole('radio', { name: '已超时 1' })).toBeTruthy();
  expect(asked.find(isList)?.body).toEqual({ ...under, list: 'open' });
  fireEvent.click(screen.getByRole('radio', { name: '待我区接收 0' }));
  await screen.findByRole('button', { name: '白*' });
  expect(asked.filter(isList).at(-1)?.body).toEqual({ ...under, list: 'waiting' });
});

it('records the next step with its time, and refuses a telephone number in a note before it is sent', async () => {
  const asked = theRegister(() => ({ body: entry({ state: 'notified', nextStep: 'transferred', dueAt: inMinutes(100), revision: 2 }) }));
  await openTheEntry();
  const form = within(screen.getByRole('region', { name: '记录下一步：通知本人并上报' }));
  fireEvent.change(form.getByRole('textbox', { name: '说明' }), { target: { value: '联系 13800138000' } });
  expect(form.getByText(/这里不能写电话或证件号码/)).toBeTruthy();
  fireEvent.change(form.getByRole('textbox', { name: '说明' }), { target: { value: ' 居家等候 ' } });
  fireEvent.change(form.getByRole('textbox', { name: '几点几分' }), { target: { value: '下午' } });
  fireEvent.click(form.getByRole('button', { name: '记录这一步' }));
  expect(asked.some(({ path }) => path.endsWith('/steps'))).toBe(false);
  fireEvent.change(form.getByRole('textbox', { name: '几点几分' }), { target: { value: '8:20' } });
  fireEvent.click(form.getByRole('button', { name: '记录这一步' }));
  expect(await screen.findByText('已记录，时限从这一步重新计算')).toBeTruthy();
  expect(asked.find(({ path }) => path.endsWith('/steps'))?.body).toEqual({
    ...under,
    step: 'notified',
    at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T08:20:00\+08:00$/),
    note: '居家等候',
  });
  expect(await screen.findByRole('region', { name: '记录下一步：转运' })).toBeTruthy();
});

it('reads the entry again, and says so, when a colleague was faster', async () => {
  const asked = theRegister(() => problem('step-not-possible', 409));
  await openTheEntry();
  fireEvent.click(screen.getByRole('button', { name: '记录这一步' }));
  expect(await screen.findByText('这条刚刚被别人改动，已重新读取。')).toBeTruthy();
  expect(asked.filter(isRead)).toHaveLength(2);
});

it('offers accept and return to the district that is asked, and nothing else', async () => {
  const handOver = { from: '150702', to: '150781', askedAt: audit.at, by: '陈*', note: '户籍地' };
  const asked = theRegister(
    () => ({ body: entry({ handOver: null, revision: 2 }) }),
    entry({ inCharge: false, division: '150702', handOver }),
  );
  await openTheEntry();
  expect(screen.queryByRole('button', { name: '记录这一步' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '接收' }));
  expect(screen.getByText('请填写')).toBeTruthy();
  fireEvent.change(screen.getByRole('textbox', { name: '答复说明' }), { target: { value: '已派车' } });
  fireEvent.click(screen.getByRole('button', { name: '接收' }));
  expect(await screen.findByRole('button', { name: '记录这一步' })).toBeTruthy();
  expect(asked.find(({ path }) => path.endsWith('/hand-over-answers'))?.body).toEqual({ ...under, outcome: 'accept', note: '已派车' });
});

it('names somebody of the household by document, and takes them out again', async () => {
  const member = { memberId: 'm1', registered: true, maskedName: '李*', maskedDocumentNumber: '1****************4', addedAt: audit.at };
  const asked = theRegister(({ path }) => ({
    body: path.endsWith('/household') ? entry({ household: [member], revision: 2 }) : entry({ revision: 3 }),
    status: path.endsWith('/household') ? 201 : 200,
  }));
  await openTheEntry();
  fireEvent.click(screen.getByRole('button', { name: '添加同住人员' }));
  fireEvent.change(screen.getByRole('textbox', { name: '完整证件号码' }), { target: { value: '150781196811230034' } });
  fireEvent.click(screen.getByRole('button', { name: '添加' }));
  fireEvent.click(await screen.findByRole('button', { name: '移除 李*' }));
  expect(await screen.findByText('还没有登记同住人员。')).toBeTruthy();
  expect(asked.find(({ path }) => path.endsWith('/household'))?.body).toMatchObject({
    ...under,
    person: { by: 'document', documentType: 'resident-id', documentNumber: '150781196811230034' },
  });
  expect(asked.some(({ path }) => path.endsWith('/household/m1/removals'))).toBe(true);
});

it('asks for a reason before an entry is marked as mistaken', async () => {
  const asked = theRegister(() => ({
    body: entry({
      state: 'mistaken',
      closedAt: audit.at,
      dueAt: null,
      nextStep: null,
      mistaken: { at: audit.at, reason: '复核阴性', by: '周*' },
      revision: 2,
    }),
  }));
  await openTheEntry();
  fireEvent.click(screen.getByRole('button', { name: '不是阳性，撤销' }));
  fireEvent.click(screen.getByRole('button', { name: '撤销这条登记' }));
  expect(asked.some(({ path }) => path.endsWith('/mistakes'))).toBe(false);
  fireEvent.change(screen.getByRole('textbox', { name: '理由' }), { target: { value: '复核阴性' } });
  fireEvent.click(screen.getByRole('button', { name: '撤销这条登记' }));
  expect(await screen.findByText('9 月 6 日 08:40 撤销：复核阴性')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '记录这一步' })).toBeNull();
});

it('leads to the person’s records, which are read under the entry and the same case', async () => {
  theRegister(nothingElse);
  await openTheEntry();
  expect(screen.getByText(/登记簿不改变任何人的健康码/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '查看记录、提议事实' }));
  expect(visited.at(-1)).toBe(`/packages/district/person-facts/index?positive=${positiveId}`);
  openWith({ positive: positiveId });
  const facts = { registered: true, maskedName: '白*', maskedDocumentNumber: null, facts: [], decision: null, audit };
  const asked = theCloud(({ path }) => ({ body: path.includes('/v1/grounds') ? { grounds: [] } : facts }));
  render(<PersonFacts />);
  expect(await screen.findByText(/白\* 的记录/)).toBeTruthy();
  expect(asked.find(({ path }) => path.endsWith('/fact-reads'))?.body).toEqual({ ...under, person: { by: 'positive', positiveId } });
});

it('opens a tracing case about the person of the entry, without a document number, for tracers alone', async () => {
  theRegister(nothingElse);
  await openTheEntry();
  fireEvent.click(screen.getByRole('button', { name: '就此立案流调' }));
  expect(visited.at(-1)).toBe(`/packages/district/tracing/index?positive=${positiveId}&onset=2022-09-06`);
  cleanup();
  signInAs('resident', 'officer');
  await openTheEntry();
  expect(screen.queryByRole('button', { name: '就此立案流调' })).toBeNull();
  cleanup();
  signInAs('resident', 'tracer');
  openWith({ positive: positiveId, onset: '2022-09-06' });
  const asked = theCloud(() => problem('not-found', 404));
  render(<Tracing />);
  expect(screen.getByText(/不用再输入证件号码/)).toBeTruthy();
  fireEvent.change(screen.getByRole('textbox', { name: tracingChinese.opening.number }), { target: { value: under.caseNumber } });
  fireEvent.change(screen.getByRole('textbox', { name: tracingChinese.opening.purpose }), { target: { value: under.purpose } });
  fireEvent.click(screen.getByRole('button', { name: tracingChinese.opening.send }));
  await screen.findByRole('button', { name: tracingChinese.opening.send });
  await waitFor(() => expect(asked.some(({ method, path }) => method === 'POST' && path.endsWith('/tracing-cases'))).toBe(true));
  const opening = asked.find(({ method, path }) => method === 'POST' && path.endsWith('/tracing-cases'));
  expect(opening?.body).toMatchObject({ ...under, person: { by: 'positive', positiveId }, onsetAt: '2022-09-06T00:00:00+08:00' });
});

it('says what an empty register means', async () => {
  theCloud(() => ({ body: listed() }));
  render(<Positives />);
  const caseNumber = screen.queryByRole('textbox', { name: '案件编号' });
  if (caseNumber) {
    fireEvent.change(caseNumber, { target: { value: under.caseNumber } });
    fireEvent.change(screen.getByRole('textbox', { name: '用途' }), { target: { value: under.purpose } });
    fireEvent.click(screen.getByRole('button', { name: '开始查阅' }));
  }
  expect(await screen.findByText('没有这一类的个案')).toBeTruthy();
  expect(screen.getByText(/实验室报来的阳性结果会自动登记/)).toBeTruthy();
});

describe('times of a step', () => {
  it.each([
    ['8:05', '2022-09-06T08:05:00+08:00'],
    ['23：59', '2022-09-06T23:59:00+08:00'],
    ['24:00', undefined],
    ['8', undefined],
  ])('reads %s as %s', (time, instant) => {
    expect(instantOf({ day: '2022-09-06', time })).toBe(instant);
  });
  it('offers the wall clock of Shanghai', () => {
    expect(dayAndTimeOf(Date.parse('2022-09-05T16:30:00Z'))).toEqual({ day: '2022-09-06', time: '00:30' });
  });
  it.each([
    [30_000, '1 分钟'],
    [-119 * 60_000, '119 分钟'],
    [120 * 60_000, '2 小时'],
    [-48 * 3_600_000, '2 天'],
  ])('says %s ms as %s', (milliseconds, says) => {
    expect(spanText(milliseconds, positivesTextChinese)).toBe(says);
  });
});
