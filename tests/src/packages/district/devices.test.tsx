import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import Devices from '../../../../src/packages/district/devices/index';
import { type Answers, problem, type Sent, signInAs, theCloud } from './the-desk';

const report = { version: '0.4.0', battery: null, clockOffMs: 400, queued: 0, bridge: [] };
const aDevice = (name: string, rest: object = {}) => ({
  deviceId: `00000000000000${name}`,
  kind: 'sentry',
  position: '北门',
  siteId: '51e0000000000001',
  siteName: `面馆${name}`,
  division: '150781',
  state: 'active',
  enrolledAt: '2022-09-05T09:00:00+08:00',
  lastSeenAt: new Date(Date.now() - 60_000).toISOString(),
  lastReport: report,
  concerns: [],
  revokedAt: null,
  revokedReason: null,
  ...rest,
});
const well = aDevice('a1');
const poorly = aDevice('a2', {
  concerns: ['clock-off', 'queue-growing'],
  lastReport: { ...report, clockOffMs: -95_400, queued: 140, battery: { percent: 50, charging: true } },
});
const gone = aDevice('a3', { state: 'revoked', revokedAt: '2022-09-06T09:30:00+08:00', revokedReason: '丢失' });

const isRevocation = ({ method, path }: Sent) => method === 'POST' && path.endsWith('/revocations');
const isSetting = ({ method }: Sent) => method === 'PUT';
/** An inventory of two, one revoked, and whatever `answers` says first. */
const withInventory = (answers: (sent: Sent) => ReturnType<Answers> | undefined = () => undefined) =>
  theCloud((sent) => {
    const answered = answers(sent);
    if (answered) return answered;
    if (sent.path.includes('gate-settings')) return { body: isSetting(sent) ? sent.body : { readOut: 'short' } };
    return { body: { devices: sent.path.includes('state=revoked') ? [gone] : [well, poorly], nextPage: null } };
  });
const rows = () => screen.getAllByRole('row').slice(1);

beforeEach(() => signInAs('resident', 'officer'));

it('shows what wants a look at the head, with battery, clock, queue and version of each', async () => {
  withInventory();
  render(<Devices />);
  expect(await screen.findByText('其中 1 台要看一看，排在前面。')).toBeTruthy();
  const [first, second] = rows();
  expect(first?.textContent).toContain('面馆a2 · 北门');
  expect(first?.textContent).toContain('时间不准积压的记录多');
  expect(first?.textContent).toContain('电量 50%，充电中');
  expect(first?.textContent).toContain('慢 95 秒');
  expect(first?.textContent).toContain('140');
  expect(second?.textContent).toContain('正常');
  expect(second?.textContent).toContain('插电使用');
  expect(second?.textContent).toContain('时间准');
});

it('shows those that were revoked, when and why', async () => {
  withInventory();
  render(<Devices />);
  await screen.findByText(/面馆a1/);
  fireEvent.click(screen.getByRole('radio', { name: '已注销' }));
  expect(await screen.findByText('面馆a3 · 北门')).toBeTruthy();
  expect(screen.getByText('9 月 6 日 09:30')).toBeTruthy();
  expect(screen.getByText('丢失')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^注销：/ })).toBeNull();
});

it('revokes one with a reason, tells it and reads the list again', async () => {
  const asked = withInventory((sent) => (isRevocation(sent) ? { body: { ...well, state: 'revoked' } } : undefined));
  render(<Devices />);
  fireEvent.click(await screen.findByRole('button', { name: '注销：面馆a1 北门' }));
  const pane = within(screen.getByRole('region', { name: '注销“面馆a1 北门”的设备？' }));
  fireEvent.click(pane.getByRole('button', { name: '确认注销' }));
  expect(pane.getByText('请写明原因')).toBeTruthy();
  expect(asked.some(isRevocation)).toBe(false);
  fireEvent.change(pane.getByRole('textbox', { name: '原因' }), { target: { value: ' 平板丢失 ' } });
  fireEvent.click(pane.getByRole('button', { name: '确认注销' }));
  expect(await screen.findByText('已注销：北门')).toBeTruthy();
  expect(asked.find(isRevocation)).toMatchObject({
    path: '/v1/district/devices/00000000000000a1/revocations',
    body: { reason: '平板丢失' },
  });
  expect(screen.queryByRole('region', { name: /的设备？$/ })).toBeNull();
  await waitFor(() => expect(asked.filter(({ path }) => path.startsWith('/v1/district/devices?')).length).toBeGreaterThan(1));
});

it('says so when somebody was faster', async () => {
  withInventory((sent) => (isRevocation(sent) ? problem('changed-meanwhile', 409) : undefined));
  render(<Devices />);
  fireEvent.click(await screen.findByRole('button', { name: '注销：面馆a1 北门' }));
  fireEvent.change(screen.getByRole('textbox', { name: '原因' }), { target: { value: '丢失' } });
  fireEvent.click(screen.getByRole('button', { name: '确认注销' }));
  expect(await screen.findByText(/刚刚被别人改动/)).toBeTruthy();
});

it('sets what sentries say aloud, and shows what is set', async () => {
  const asked = withInventory();
  render(<Devices />);
  const setting = within(await screen.findByRole('group', { name: '哨兵念什么' }));
  expect(setting.getByRole('radio', { name: '只念结果' }).getAttribute('aria-checked')).toBe('true');
  fireEvent.click(setting.getByRole('radio', { name: '念结果、体温、最近核酸和接种剂次' }));
  expect(await screen.findByText('已保存，一分钟内生效，已记入审计。')).toBeTruthy();
  expect(asked.find(isSetting)).toMatchObject({ path: '/v1/district/gate-settings', body: { readOut: 'full' } });
  expect(setting.getByRole('radio', { name: /体温/ }).getAttribute('aria-checked')).toBe('true');
});

it('leaves what is set as it was when saving fails', async () => {
  withInventory((sent) => (isSetting(sent) ? problem('unavailable', 503) : undefined));
  render(<Devices />);
  const setting = within(await screen.findByRole('group', { name: '哨兵念什么' }));
  fireEvent.click(setting.getByRole('radio', { name: /体温/ }));
  await waitFor(() => expect(screen.queryByText('已保存，一分钟内生效，已记入审计。')).toBeNull());
  expect(setting.getByRole('radio', { name: '只念结果' }).getAttribute('aria-checked')).toBe('true');
});

it('says that there are none, and which role is needed', async () => {
  theCloud((sent) => ({ body: sent.path.includes('gate-settings') ? { readOut: 'short' } : { devices: [], nextPage: null } }));
  const { unmount } = render(<Devices />);
  expect(await screen.findByText('本区场所还没有登记过核验设备。')).toBeTruthy();
  unmount();
  signInAs('resident', 'auditor');
  const asked = theCloud(() => problem('not-allowed', 403));
  render(<Devices />);
  expect(screen.getByText('这一页需要“区级工作人员”身份')).toBeTruthy();
  expect(asked).toEqual([]);
});
