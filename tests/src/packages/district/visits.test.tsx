import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import Visits from '../../../../src/packages/district/visits/index';
import { keepSession } from '../../../../src/services/session-store';
import { injectionSet } from '../../../domain/export/injection-set';
import { openWith, visited } from '../../taro';
import { axeOf } from './axe-of';
import { anApplication, problem, type Sent, signInAs, theCloud } from './the-desk';

const site = { ...anApplication('00000000000000a1', '东山超市'), state: 'approved', shortCode: '4DR5B3CC' };
const visit = (handle: string, subject: string) => ({
  visit: handle,
  at: '2022-09-06T08:31:07+08:00',
  recordedAt: '2022-09-06T08:31:08+08:00',
  siteId: site.siteId,
  siteName: site.name,
  siteAddress: site.address,
  subject,
  outcome: 'refused',
  colour: 'red',
  admissionReasons: ['colour-not-accepted'],
  channel: 'scanner',
  implausible: [] as readonly string[],
  door: '正门',
  exitAt: '2022-09-06T09:10:00+08:00',
  endedBy: 'scan',
  overlapMinutes: 38,
});
const receipt = (auditId: string) => ({ auditId, at: '2022-09-06T08:40:00+08:00' });
const isRead = ({ path }: Sent) => path.includes('/visit-reads/');
const cloud = () =>
  theCloud((sent) => {
    if (sent.path.endsWith('/visit-reads/site'))
      return { body: { visits: [visit('handle-of-visit', 'ab12')], nextPage: null, audit: receipt('A-1') } };
    if (sent.path.endsWith('/visit-reads/person'))
      return { body: { visits: [visit('handle-of-visit', 'ab12')], nextPage: 'p2', audit: receipt('A-2') } };
    return { body: { sites: [site], nextPage: null } };
  });

function nameTheCase(): void {
  fireEvent.change(screen.getByRole('textbox', { name: '案件编号' }), { target: { value: '150781-2022-0001' } });
  fireEvent.change(screen.getByRole('textbox', { name: '用途' }), { target: { value: '排查密切接触者' } });
  fireEvent.click(screen.getByRole('button', { name: '开始查阅' }));
}

beforeEach(() => {
  keepSession(null);
  signInAs('resident', 'officer');
  openWith({});
});

it('reads no visit before a case and a purpose are named', () => {
  const asked = cloud();
  render(<Visits />);
  fireEvent.click(screen.getByRole('button', { name: '开始查阅' }));
  expect(screen.getAllByText('至少 4 个字')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: '查阅' })).toBeNull();
  expect(asked.some(isRead)).toBe(false);
});

it('reads a site under the case, shows the audit receipt, follows a person and comes back without a second read', async () => {
  openWith({ siteId: site.siteId });
  const asked = cloud();
  render(<Visits />);
  nameTheCase();
  fireEvent.click(screen.getByRole('button', { name: '查阅' }));
  expect(await screen.findByText(/本次查阅已记入审计：编号 A-1/)).toBeTruthy();
  expect(asked.find(isRead)?.body).toMatchObject({ siteId: site.siteId, caseNumber: '150781-2022-0001', purpose: '排查密切接触者' });
  expect(screen.getByText('颜色不放行')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /追踪此人/ }));
  expect(await screen.findByText(/编号 A-2/)).toBeTruthy();
  expect(asked.filter(isRead).at(-1)?.body).toMatchObject({ person: { by: 'visit', visit: 'handle-of-visit' } });
  fireEvent.click(screen.getByRole('button', { name: '回到上一份结果' }));
  expect(screen.getByText(/编号 A-1/)).toBeTruthy();
  expect(asked.filter(isRead)).toHaveLength(2);
  expect(visited.join()).not.toContain('0001');
});

it('tells a gate check from a scan, and says what speaks against a visit', async () => {
  openWith({ siteId: site.siteId });
  const visits = [
    { ...visit('handle-1', 'ab12'), channel: 'gate' },
    { ...visit('handle-2', 'cd34'), implausible: ['far-away', 'outside-hours'] },
  ];
  theCloud((sent) =>
    sent.path.endsWith('/visit-reads/site')
      ? { body: { visits, nextPage: null, audit: receipt('A-1') } }
      : { body: { sites: [site], nextPage: null } },
  );
  render(<Visits />);
  nameTheCase();
  fireEvent.click(screen.getByRole('button', { name: '查阅' }));
  expect(await screen.findByText('核验点核验')).toBeTruthy();
  expect(screen.getByText('应用内扫码')).toBeTruthy();
  expect(screen.getByText('不像在场所里扫的：离得很远、不在开放时间')).toBeTruthy();
});

it('takes what was read away when the case changes', async () => {
  openWith({ siteId: site.siteId });
  cloud();
  render(<Visits />);
  nameTheCase();
  fireEvent.click(screen.getByRole('button', { name: '查阅' }));
  await screen.findByText(/编号 A-1/);
  fireEvent.click(screen.getByRole('button', { name: '换案件' }));
  fireEvent.click(screen.getByRole('button', { name: '开始查阅' }));
  expect(screen.queryByText(/编号 A-1/)).toBeNull();
});

it('asks for the case again when the cloud does not accept it', async () => {
  openWith({ siteId: site.siteId });
  theCloud((sent) =>
    isRead(sent)
      ? problem('request-not-valid', 422, [{ path: 'caseNumber', problem: 'wrong-format' }])
      : { body: { sites: [site], nextPage: null } },
  );
  render(<Visits />);
  nameTheCase();
  fireEvent.click(screen.getByRole('button', { name: '查阅' }));
  expect(await screen.findByText('写法不对')).toBeTruthy();
  expect(screen.getByRole('textbox', { name: '案件编号' })).toBeTruthy();
});

it('shows when each left, how that is known, by which door, and the minutes in the window', async () => {
  openWith({ siteId: site.siteId });
  const visits = [
    visit('handle-1', 'ab12'),
    { ...visit('handle-2', 'cd34'), exitAt: null, endedBy: 'inside', overlapMinutes: 12, door: null },
    { ...visit('handle-3', 'ef56'), exitAt: null, endedBy: null, overlapMinutes: null },
  ];
  theCloud((sent) =>
    sent.path.endsWith('/visit-reads/site')
      ? { body: { visits, nextPage: null, audit: receipt('A-1') } }
      : { body: { sites: [site], nextPage: null } },
  );
  render(<Visits />);
  nameTheCase();
  fireEvent.click(screen.getByRole('button', { name: '查阅' }));
  await screen.findByText('离开时扫码');
  for (const text of ['09:10', '38', '12', '尚未离开']) expect(screen.getByText(text)).toBeTruthy();
  expect(screen.getAllByText('正门').length).toBeGreaterThan(0);
});

it('asks a colleague where it is more than one may read alone, and goes on once they agree', async () => {
  openWith({ siteId: site.siteId, window: 'threeDays' });
  let state = 'waiting';
  let approvalId = '';
  const asked = theCloud((sent) => {
    const body = new Map<string, unknown>(Object.entries(sent.body ?? {}));
    if (sent.path.endsWith('/visit-reads/site')) {
      if (body.get('approvalId') !== approvalId || approvalId === '') return problem('approval-needed', 403);
      return { body: { visits: [visit('handle-1', 'ab12')], nextPage: null, audit: receipt('A-9') } };
    }
    if (sent.path.includes('/v1/district/approvals')) {
      if (sent.method === 'POST') approvalId = String(body.get('approvalId'));
      const review = state === 'approved' ? { byName: '吴**', at: '2022-09-06T10:00:00+08:00', note: '同意' } : null;
      const shown = { approvalId, state, askedAt: '2022-09-06T09:00:00+08:00', review, validUntil: review && '2022-09-07T10:00:00+08:00' };
      return { body: sent.method === 'POST' ? shown : { approvals: [shown], nextPage: null } };
    }
    return { body: { sites: [site], nextPage: null } };
  });
  render(<Visits />);
  nameTheCase();
  fireEvent.click(screen.getByRole('button', { name: '查阅' }));
  fireEvent.click(await screen.findByRole('button', { name: '请同事批准' }));
  await screen.findByText(/任何一位第二审批人都可以批准/);
  const question = asked.find(({ path, method }) => path.endsWith('/district/approvals') && method === 'POST')?.body;
  expect(question).toMatchObject({ what: { kind: 'site-visits', siteId: site.siteId }, caseNumber: '150781-2022-0001' });
  fireEvent.click(screen.getByRole('button', { name: '看批准了没有' }));
  await screen.findByText(/还没有批准/);
  state = 'approved';
  fireEvent.click(screen.getByRole('button', { name: '看批准了没有' }));
  await screen.findByText(/吴\*\* 已批准/);
  fireEvent.click(screen.getByRole('button', { name: '继续' }));
  expect(await screen.findByText(/编号 A-9/)).toBeTruthy();
  const reads = asked.filter(isRead).map(({ body }) => new Map(Object.entries(body ?? {})));
  expect(reads.at(-1)?.get('from')).toBe(reads[0]?.get('from'));
});

it('takes what was read away as a file, under the case that is named', async () => {
  openWith({ siteId: site.siteId });
  const asked = theCloud((sent) => {
    if (sent.path.endsWith('/visit-reads/site'))
      return { body: { visits: [visit('handle-1', 'ab12')], nextPage: null, audit: receipt('A-1') } };
    if (sent.path.endsWith('/district/exports')) return { status: 201, body: {} };
    return { body: { sites: [site], nextPage: null } };
  });
  render(<Visits />);
  nameTheCase();
  fireEvent.click(screen.getByRole('button', { name: '查阅' }));
  fireEvent.click(await screen.findByRole('button', { name: '导出' }));
  fireEvent.click(screen.getByRole('radio', { name: 'CSV 文件' }));
  fireEvent.click(screen.getByRole('button', { name: '建立导出' }));
  await waitFor(() => expect(visited).toContain('/packages/district/exports/index'));
  expect(asked.find(({ path }) => path.endsWith('/district/exports'))?.body).toMatchObject({
    what: { kind: 'site-visits', siteId: site.siteId },
    format: 'csv',
    language: 'zh-CN',
    caseNumber: '150781-2022-0001',
    purpose: '排查密切接触者',
  });
});

it('keeps site and window in the address, never a case or a person', async () => {
  window.history.replaceState(null, '', '/#/packages/district/visits/index');
  openWith({ siteId: site.siteId, window: 'threeDays' });
  cloud();
  render(<Visits />);
  nameTheCase();
  fireEvent.click(screen.getByRole('radio', { name: '14 天' }));
  expect(window.location.hash).toContain(`siteId=${site.siteId}`);
  expect(window.location.hash).toContain('window=fortnight');
  expect(window.location.hash).not.toContain('0001');
});

it('shows a name that is meant to run somewhere as text and nothing else', async () => {
  for (const { attack } of injectionSet) {
    cleanup();
    openWith({ siteId: site.siteId });
    const visits = [{ ...visit('handle-1', 'ab12'), siteName: attack, siteAddress: attack, door: attack }];
    theCloud((sent) =>
      sent.path.endsWith('/visit-reads/site')
        ? { body: { visits, nextPage: null, audit: receipt('A-1') } }
        : { body: { sites: [{ ...site, name: attack }], nextPage: null } },
    );
    const { container } = render(<Visits />);
    if (screen.queryByRole('textbox', { name: '案件编号' })) nameTheCase();
    fireEvent.click(screen.getByRole('button', { name: '查阅' }));
    await screen.findByText(/编号 A-1/);
    expect([...container.querySelectorAll('*')].some((element) => element.textContent === attack)).toBe(true);
    expect(container.querySelector('img, script, iframe, [onerror]')).toBeNull();
  }
}, 60_000);

it('has nothing for axe to find, with visits, a question for a colleague and an export open', async () => {
  openWith({ siteId: site.siteId });
  cloud();
  const { container, unmount } = render(<Visits />);
  if (screen.queryByRole('textbox', { name: '案件编号' })) nameTheCase();
  fireEvent.click(screen.getByRole('button', { name: '查阅' }));
  fireEvent.click(await screen.findByRole('button', { name: '导出' }));
  expect(await axeOf(container)).toEqual([]);
  unmount();
  theCloud((sent) => (isRead(sent) ? problem('approval-needed', 403) : { body: { sites: [site], nextPage: null } }));
  const { container: refused } = render(<Visits />);
  fireEvent.click(screen.getByRole('button', { name: '查阅' }));
  await screen.findByRole('button', { name: '请同事批准' });
  expect(await axeOf(refused)).toEqual([]);
}, 30_000);
