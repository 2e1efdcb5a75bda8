import { act, fireEvent, render, screen, within } from '@testing-library/react';
import Gates from '../../../../src/packages/site/gates/index';
import MySites from '../../../../src/packages/site/my-sites/index';
import { keepSession } from '../../../../src/services/session-store';
import { chooseLanguage } from '../../../../src/text/language';
import { aCloud, type Cloud } from '../../a-cloud';
import { iso } from '../../a-code-issued';
import { signedInAs } from '../../a-session';
import { openWith, visited } from '../../taro';

jest.mock('../../../../src/services/retry-pause', () => ({
  ...jest.requireActual('../../../../src/services/retry-pause'),
  wait: async () => undefined,
}));

const siteId = '51e0000000000001';
const list = `GET /v1/sites/${siteId}/devices`;
const codes = `POST /v1/sites/${siteId}/enrolment-codes`;
const revocations = `POST /v1/sites/${siteId}/devices/00000000000000a1/revocations`;
const aGate = (rest: object = {}) => ({
  deviceId: '00000000000000a1',
  kind: 'sentry',
  position: '北门',
  siteId,
  siteName: '口岸面馆',
  division: '150781',
  state: 'active',
  enrolledAt: iso(Date.now() - 86_400_000),
  lastSeenAt: iso(Date.now() - 120_000),
  lastReport: { version: '0.4.0', battery: { percent: 12, charging: false }, clockOffMs: 0, queued: 3, bridge: [] },
  concerns: ['battery-low'],
  revokedAt: null,
  revokedReason: null,
  ...rest,
});
const listed = (...devices: readonly object[]) => ({ body: { devices, nextPage: null } });

let cloud: Cloud;
beforeEach(() => {
  localStorage.clear();
  visited.length = 0;
  chooseLanguage('zh-CN');
  signedInAs();
  cloud = aCloud();
  openWith({ siteId, name: '口岸面馆' });
});
afterEach(() => jest.useRealTimers());

describe('the gates of a site', () => {
  it('are shown with what they said last and what somebody should look at', async () => {
    cloud.answers(
      list,
      listed(
        aGate(),
        aGate({ deviceId: '00000000000000a2', position: '南门', kind: 'door-screen', lastSeenAt: null, lastReport: null, concerns: [] }),
      ),
    );
    render(<Gates />);
    const north = within(await screen.findByRole('region', { name: '北门 数字哨兵' }));
    expect(north.getByText('2 分钟前联系过 · 电量 12% · 积压 3 条 · 版本 0.4.0')).toBeTruthy();
    expect(north.getByText('电量低')).toBeTruthy();
    const south = within(screen.getByRole('region', { name: '南门 门口屏' }));
    expect(south.getByText('登记后还没有联系过')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('口岸面馆 核验点');
  });

  it('say so where there are none, where the cloud cannot be reached, and to whoever is signed out', async () => {
    cloud.answers(list, listed());
    const { unmount } = render(<Gates />);
    expect(await screen.findByText('还没有核验设备')).toBeTruthy();
    unmount();
    cloud.answers(list, 'no-network');
    const second = render(<Gates />);
    expect(await screen.findByRole('button', { name: '重试' })).toBeTruthy();
    second.unmount();
    keepSession(null);
    render(<Gates />);
    expect(screen.getByRole('button', { name: '登录' })).toBeTruthy();
  });

  it('are a step from the card of an approved site', async () => {
    cloud.answers('GET /v1/me/sites', {
      body: {
        sites: [
          {
            siteId,
            name: '口岸面馆',
            class: 'shop',
            division: '150781',
            address: '二道街 12 号',
            state: 'approved',
            appliedAt: iso(Date.now()),
            reviewDueAt: iso(Date.now()),
            reviewedAt: iso(Date.now()),
            reviewReason: null,
            siteCode: 'code',
            shortCode: 'ABCDEFGH',
            posterVersion: 1,
            expectedVisitsPerDay: 10,
            subDistrict: null,
            capacity: null,
            doors: [],
            parent: null,
            managers: 0,
            revision: 2,
            iAm: 'owner',
          },
        ],
        nextPage: null,
      },
    });
    render(<MySites />);
    fireEvent.click(await screen.findByRole('button', { name: '核验点' }));
    expect(visited.at(-1)).toContain(`/packages/site/gates/index?siteId=${siteId}`);
  });
});

describe('a device is added', () => {
  const made = (expiresAt: string) => ({ status: 201, body: { enrolmentCode: 'ABCDEFGHJK', expiresAt } });

  it('by its kind and place: the code is large, lasts half an hour, and says what to do with it', async () => {
    cloud.answers(list, listed());
    cloud.answers(codes, made(iso(Date.now() + 30 * 60_000)));
    render(<Gates />);
    fireEvent.click(await screen.findByRole('button', { name: '添加设备' }));
    fireEvent.click(screen.getByRole('radio', { name: /数字哨兵/ }));
    fireEvent.click(screen.getByRole('button', { name: '取登记码' }));
    expect(screen.getByText('请写明放在哪里')).toBeTruthy();
    expect(cloud.asked.some(({ operation }) => operation === codes)).toBe(false);
    fireEvent.change(screen.getByRole('textbox', { name: '放在哪里' }), { target: { value: ' 北门 ' } });
    fireEvent.click(screen.getByRole('button', { name: '取登记码' }));
    expect(await screen.findByRole('img', { name: 'A B C D E F G H J K' })).toBeTruthy();
    expect(screen.getByText('数字哨兵 · 北门')).toBeTruthy();
    expect(screen.getByText(/^还有 (30:00|29:5\d)$/)).toBeTruthy();
    expect(screen.getByText(/#\/packages\/gate\/sentry\/index$/)).toBeTruthy();
    expect(cloud.asked.find(({ operation }) => operation === codes)?.body).toEqual({ kind: 'sentry', position: '北门' });
    fireEvent.click(screen.getByRole('button', { name: '好了，看列表' }));
    expect(await screen.findByText('还没有核验设备')).toBeTruthy();
  });

  it('by a guard on their own phone', async () => {
    chooseLanguage('en');
    cloud.answers(list, listed());
    cloud.answers(codes, made(iso(Date.now() + 30 * 60_000)));
    render(<Gates />);
    fireEvent.click(await screen.findByRole('button', { name: 'Add a device' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Where it stands' }), { target: { value: 'East gate' } });
    fireEvent.click(screen.getByRole('button', { name: 'Get an enrolment code' }));
    expect(await screen.findByText('They open “Me” → “I am a guard”.')).toBeTruthy();
    expect(screen.queryByText(/#\/packages/)).toBeNull();
  });

  it('not with a code whose time is over: another one is a press away', async () => {
    cloud.answers(list, listed());
    cloud.answers(codes, made(iso(Date.now() + 2_000)), made(iso(Date.now() + 30 * 60_000)));
    render(<Gates />);
    fireEvent.click(await screen.findByRole('button', { name: '添加设备' }));
    fireEvent.change(screen.getByRole('textbox', { name: '放在哪里' }), { target: { value: '北门' } });
    jest.useFakeTimers({ advanceTimers: true });
    fireEvent.click(screen.getByRole('button', { name: '取登记码' }));
    await screen.findByText(/^还有 0:0/);
    act(() => void jest.advanceTimersByTime(3_000));
    expect(screen.queryByRole('img', { name: 'A B C D E F G H J K' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '重新取一个' }));
    expect(await screen.findByText(/^还有 (30|29):/)).toBeTruthy();
  });

  it('not at a site that is not approved, which is told', async () => {
    cloud.answers(list, listed());
    cloud.answers(codes, { status: 409, body: { code: 'site-not-approved' } });
    render(<Gates />);
    fireEvent.click(await screen.findByRole('button', { name: '添加设备' }));
    fireEvent.change(screen.getByRole('textbox', { name: '放在哪里' }), { target: { value: '北门' } });
    fireEvent.click(screen.getByRole('button', { name: '取登记码' }));
    expect(await screen.findByText(/审核/)).toBeTruthy();
  });
});

describe('a device is revoked', () => {
  it('with a reason, and stands below the others from then on', async () => {
    cloud.answers(
      list,
      listed(aGate()),
      listed(aGate({ state: 'revoked', concerns: [], revokedAt: '2022-09-06T09:30:00+08:00', revokedReason: '丢失' })),
    );
    cloud.answers(revocations, { body: aGate({ state: 'revoked' }) });
    render(<Gates />);
    fireEvent.click(await screen.findByRole('button', { name: '注销：北门' }));
    fireEvent.click(screen.getByRole('button', { name: '确认注销' }));
    expect(screen.getByText('请写明原因')).toBeTruthy();
    fireEvent.change(screen.getByRole('textbox', { name: '原因' }), { target: { value: ' 丢失 ' } });
    fireEvent.click(screen.getByRole('button', { name: '确认注销' }));
    expect(await screen.findByText('已注销：北门')).toBeTruthy();
    expect(await screen.findByText('9 月 6 日 09:30 注销：丢失')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '注销：北门' })).toBeNull();
    expect(cloud.asked.find(({ operation }) => operation === revocations)?.body).toEqual({ reason: '丢失' });
  });

  it('not when somebody was faster: it is read again and said', async () => {
    cloud.answers(list, listed(aGate()));
    cloud.answers(revocations, { status: 409, body: { code: 'changed-meanwhile' } });
    render(<Gates />);
    fireEvent.click(await screen.findByRole('button', { name: '注销：北门' }));
    fireEvent.change(screen.getByRole('textbox', { name: '原因' }), { target: { value: '丢失' } });
    fireEvent.click(screen.getByRole('button', { name: '确认注销' }));
    expect(await screen.findByText(/刚刚被别人改动/)).toBeTruthy();
    expect(cloud.asked.filter(({ operation }) => operation === list)).toHaveLength(2);
  });
});
