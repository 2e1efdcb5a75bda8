import { fireEvent, render, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { nameCase } from '../../../../src/packages/district/desk/case-store';
import Selections from '../../../../src/packages/district/selections/index';
import Tracing from '../../../../src/packages/district/tracing/index';
import { spanOfDay } from '../../../../src/packages/district/tracing/span-of-day';
import { currentSession, keepSession } from '../../../../src/services/session-store';
import { problem, type Sent, signInAs, theCloud } from './the-desk';

const caseId = '01831234-5678-7abc-8def-00000000e001';
const selectionId = '01831234-5678-7abc-8def-00000000e002';
const audit = { auditId: '01831234-5678-7abc-8def-00000000e003', at: '2022-09-06T09:00:00+08:00' };
const ranking = (daysDone: number, leftOut = 0) => ({
  daysDone,
  daysTotal: 2,
  days: Array.from({ length: daysDone }, (_, place) => ({
    day: `2022-09-0${5 + place}`,
    stays: 1,
    recordsRead: 40,
    candidates: 2,
    listed: 2,
    leftOut,
    rankedAt: audit.at,
  })),
});
const aCase = (done = 0) => ({
  caseId,
  caseNumber: '满疾控〔2022〕17号',
  ground: 'confirmed-case',
  lookBackDays: 2,
  onsetAt: null,
  state: 'open',
  openedAt: audit.at,
  openedBy: '林*',
  closedAt: null,
  closedBy: null,
  closingNote: null,
  ranking: ranking(done),
});
const timeline = {
  caseNumber: '满疾控〔2022〕17号',
  maskedName: '张**',
  days: ['2022-09-05', '2022-09-06'],
  lanes: [
    {
      siteId: '1111111111111111',
      siteName: '口岸面馆',
      siteAddress: '二道街',
      siteClass: 'restaurant',
      indoors: true,
      stays: [{ visit: 'a.b', from: '2022-09-05T12:00:00+08:00', to: '2022-09-05T13:00:00+08:00', endedBy: 'time-out', door: 2 }],
    },
  ],
  elsewhere: [{ district: '海拉尔区', from: '2022-09-05T18:00:00+08:00', to: '2022-09-05T19:00:00+08:00' }],
  setAside: 1,
  more: false,
  audit,
};
const contact = (lineId: string, subject: string, score: number) => ({
  lineId,
  day: '2022-09-05',
  subject,
  score,
  minutes: 55,
  lastAt: '2022-09-05T13:00:00+08:00',
  meetingsLeftOut: 0,
  meetings: [
    {
      siteId: '1111111111111111',
      siteName: '口岸面馆',
      caseVisit: 'a.b',
      from: '2022-09-05T12:05:00+08:00',
      to: '2022-09-05T13:00:00+08:00',
      minutes: 55,
      sameDoor: true,
      sameHour: true,
      together: false,
      indoors: true,
      points: score,
    },
  ],
});
const aSelection = (change: object = {}) => ({
  selectionId,
  caseId,
  caseNumber: '满疾控〔2022〕17号',
  kind: 'contact.close',
  evidence: '流调报告 2022-0906-17',
  note: '同桌用餐',
  state: 'waiting',
  submittedAt: audit.at,
  submittedBy: '林*',
  dueAt: '2022-09-06T13:00:00+08:00',
  lineCount: 1,
  mayReview: true,
  reviewedAt: null,
  reviewedBy: null,
  reviewNote: null,
  outcome: null,
  ...change,
});

beforeEach(() => {
  keepSession(null);
  nameCase(undefined);
});

describe('the tracing page', () => {
  /** A cloud with one case whose ranking takes two calls. */
  function aCloud() {
    let done = 0;
    return theCloud(({ path, method }: Sent) => {
      if (path.endsWith('/timeline-reads')) return { body: timeline };
      if (path.endsWith('/rankings')) {
        done += 1;
        return { body: ranking(done) };
      }
      if (path.endsWith('/contact-reads'))
        return {
          body: {
            ranking: ranking(2, 3),
            contacts: [contact('1.19240.0', 'aaaa', 140), contact('1.19240.1', 'bbbb', 60)],
            nextPage: null,
            audit,
          },
        };
      if (path.endsWith('/selections') && method === 'POST') return { status: 201, body: aSelection() };
      return { body: { cases: [aCase()], nextPage: null } };
    });
  }
  async function openTheCase() {
    render(<Tracing />);
    fireEvent.click(await screen.findByRole('button', { name: /17号/ }));
    fireEvent.change(screen.getByRole('textbox', { name: '用途' }), { target: { value: '密接排查' } });
    fireEvent.click(screen.getByRole('button', { name: '继续' }));
  }

  it('asks for the purpose before anything is read, and reads nothing on its own', async () => {
    signInAs('resident', 'tracer');
    const asked = aCloud();
    render(<Tracing />);
    fireEvent.click(await screen.findByRole('button', { name: /17号/ }));
    fireEvent.click(screen.getByRole('button', { name: '继续' }));
    expect(screen.getByText('请至少写 4 个字')).toBeTruthy();
    expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('shows where the person was as a picture and as a list that says the same, and other districts by name alone', async () => {
    signInAs('resident', 'tracer');
    const asked = aCloud();
    await openTheCase();
    fireEvent.click(screen.getByRole('button', { name: '查看行程' }));
    const list = await screen.findByRole('table', { name: '停留清单' }).catch(() => screen.findByRole('list', { name: '停留清单' }));
    expect(within(list).getByText(/口岸面馆 · 2 号门 · 室内/)).toBeTruthy();
    expect(within(list).getByText('按时长推算')).toBeTruthy();
    expect(screen.getByRole('img', { name: /各场所的停留/ })).toBeTruthy();
    expect(await faultsIn(document.body)).toEqual([]);
    expect(screen.getByText(/海拉尔区，9 月 5 日 18:00 至/)).toBeTruthy();
    expect(asked.find(({ path }) => path.endsWith('/timeline-reads'))?.body).toEqual({ purpose: '密接排查' });
  });

  it('ranks until all days are done, lists, and sends exactly the chosen with kind and report', async () => {
    signInAs('resident', 'tracer');
    const asked = aCloud();
    await openTheCase();
    fireEvent.click(screen.getByRole('button', { name: '开始排查' }));
    expect(await screen.findByText('2 天都已排查')).toBeTruthy();
    expect(asked.filter(({ path }) => path.endsWith('/rankings'))).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: '查看接触者' }));
    fireEvent.click(await screen.findByRole('checkbox', { name: '选择假名 aaaa' }));
    expect(screen.getByText('另有 6 人分数更低，未列出。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '送复核' }));
    expect(asked.some(({ path }) => path.endsWith('/selections'))).toBe(false);
    fireEvent.change(screen.getByRole('textbox', { name: '流调报告编号' }), { target: { value: '流调报告 2022-0906-17' } });
    fireEvent.change(screen.getByRole('textbox', { name: '理由' }), { target: { value: '同桌用餐' } });
    fireEvent.click(screen.getByRole('button', { name: '送复核' }));
    expect(await screen.findByText('已送复核。第二人同意后才解封。')).toBeTruthy();
    expect(await faultsIn(document.body)).toEqual([]);
    expect(asked.find(({ path }) => path.endsWith('/selections'))?.body).toMatchObject({
      lines: ['1.19240.0'],
      kind: 'contact.close',
      evidence: '流调报告 2022-0906-17',
      note: '同桌用餐',
      purpose: '密接排查',
    });
  });
});

/** jsdom paints nothing, so contrast is looked at in the browser. */
async function faultsIn(container: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('the page of chosen contacts', () => {
  async function openTheSelection() {
    render(<Selections />);
    fireEvent.click(await screen.findByRole('button', { name: /密切接触者 1 条/ }));
    fireEvent.change(screen.getByRole('textbox', { name: '用途' }), { target: { value: '复核密接' } });
    fireEvent.click(screen.getByRole('button', { name: '继续' }));
  }

  it('lets the second person approve once they have proved anew who they are, and sends the same word again', async () => {
    signInAs('resident', 'approver');
    const later = '2099-01-01T00:00:00+08:00';
    const steppedUp = {
      token: 'a-token-that-says-it',
      expiresAt: later,
      renewableUntil: later,
      roles: ['resident', 'approver'],
      district: '150781',
      registered: true,
      declared: true,
    };
    const aPerson = { key: 'approver', name: { 'zh-CN': '高远', en: 'Gao Yuan' }, says: { 'zh-CN': '', en: '' }, roles: ['approver'] };
    const asked = theCloud(({ path }) => {
      if (path.endsWith('/demo/people')) return { body: { people: [aPerson] } };
      if (path.endsWith('/step-ups/demo')) return { body: steppedUp };
      if (path.endsWith('/reviews')) {
        return currentSession()?.token === steppedUp.token ? { body: aSelection({ state: 'approved' }) } : problem('step-up-needed', 403);
      }
      if (path.endsWith('/line-reads')) return { body: { selection: aSelection(), contacts: [contact('0', 'aaaa', 140)], audit } };
      return { body: { selections: [aSelection()], nextPage: null } };
    });
    await openTheSelection();
    fireEvent.click(screen.getByRole('button', { name: '查看接触经过' }));
    expect(await screen.findByText('aaaa')).toBeTruthy();
    fireEvent.change(screen.getByRole('textbox', { name: '复核意见' }), { target: { value: '与报告一致' } });
    fireEvent.click(screen.getByRole('button', { name: '同意，解封并写入' }));
    expect(await screen.findByRole('region', { name: '再次验证是您本人' })).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: '确认是我（演示）' }));
    expect(await screen.findByText('已同意：身份已解封，记录已写入，已通知本人')).toBeTruthy();
    const word = { outcome: 'approve', note: '与报告一致', purpose: '复核密接' };
    expect(asked.filter(({ path }) => path.endsWith('/reviews')).map(({ body }) => body)).toEqual([word, word]);
  });

  it('tells whoever chose them that somebody else has to decide', async () => {
    signInAs('resident', 'tracer');
    theCloud(() => ({ body: { selections: [aSelection({ mayReview: false })], nextPage: null } }));
    await openTheSelection();
    expect(screen.getByText('等待第二审批人复核。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '同意，解封并写入' })).toBeNull();
  });

  it('shows the unlocked masked, and in full only when asked', async () => {
    signInAs('resident', 'tracer');
    const person = {
      lines: [0],
      lastAt: audit.at,
      maskedName: '王**',
      maskedDocumentNumber: '1****0',
      documentType: 'resident-id',
      name: null,
      documentNumber: null,
    };
    const asked = theCloud(({ path, body }) => {
      const inFull = Object(body).inFull === true;
      const shown = inFull ? { ...person, name: '王小明', documentNumber: '11010519491231002X' } : person;
      if (path.endsWith('/unlocked-reads'))
        return { body: { selection: aSelection({ state: 'approved' }), people: [shown], notOpened: 0, audit } };
      const outcome = { people: 1, merged: 1, unregistered: 1, notOpened: 1 };
      return { body: { selections: [aSelection({ state: 'approved', mayReview: false, outcome, reviewedAt: audit.at })], nextPage: null } };
    });
    await openTheSelection();
    expect(screen.getByText('1 条的封存已损坏，打不开')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '查看是谁' }));
    expect(await screen.findByText('王**')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '显示全名和证件号码' }));
    expect(await screen.findByText('王小明')).toBeTruthy();
    expect(await faultsIn(document.body)).toEqual([]);
    expect(asked.filter(({ path }) => path.endsWith('/unlocked-reads')).map(({ body }) => body)).toEqual([
      { purpose: '复核密接', inFull: false },
      { purpose: '复核密接', inFull: true },
    ]);
  });
});

describe('a span on the track of a day', () => {
  const stay = (from: string, to: string) => ({ from: `${from}:00+08:00`, to: `${to}:00+08:00` });
  it('is cut at midnight, on both days', () => {
    const night = stay('2022-09-05T18:00', '2022-09-06T06:00');
    expect(spanOfDay(night, '2022-09-05')).toEqual({ start: 75, width: 25 });
    expect(spanOfDay(night, '2022-09-06')).toEqual({ start: 0, width: 25 });
    expect(spanOfDay(night, '2022-09-07')).toBeUndefined();
    expect(spanOfDay(night, '2022-09-04')).toBeUndefined();
  });
  it('that ends at midnight is not on the next day, and a moment can still be seen', () => {
    expect(spanOfDay(stay('2022-09-05T22:00', '2022-09-06T00:00'), '2022-09-06')).toBeUndefined();
    expect(spanOfDay(stay('2022-09-05T12:00', '2022-09-05T12:00'), '2022-09-05')).toEqual({ start: 50, width: 0.5 });
  });
});
