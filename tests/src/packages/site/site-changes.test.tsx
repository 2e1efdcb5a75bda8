import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { possibleActs } from '../../../../src/components/site-changes';
import MySites from '../../../../src/packages/site/my-sites/index';
import { chooseLanguage } from '../../../../src/text/language';
import { aCloud, type Cloud } from '../../a-cloud';
import { signedInAs } from '../../a-session';

jest.mock('../../../../src/services/retry-pause', () => ({
  ...jest.requireActual('../../../../src/services/retry-pause'),
  wait: async () => undefined,
}));

const siteId = '51e0000000000001';
const changes = `POST /v1/sites/${siteId}/changes`;
const aSite = (rest: object = {}) => ({
  siteId,
  name: '口岸面馆',
  class: 'shop',
  division: '150781',
  address: '二道街 12 号',
  state: 'approved',
  appliedAt: '2022-09-05T09:00:00+08:00',
  reviewDueAt: '2022-09-06T09:00:00+08:00',
  reviewedAt: '2022-09-05T10:00:00+08:00',
  reviewReason: null,
  siteCode: 'abc.def',
  shortCode: '04HMASWS',
  posterVersion: 1,
  suspendedBy: null,
  stateReason: null,
  expectedVisitsPerDay: 120,
  subDistrict: null,
  capacity: null,
  doors: [],
  parent: null,
  managers: 0,
  revision: 2,
  ...rest,
});
const listed = (site: object) => ({ body: { sites: [site], nextPage: null } });
let cloud: Cloud;
const sent = () => cloud.asked.filter(({ operation }) => operation === changes).map(({ body }) => body);
const card = async () => within(await screen.findByRole('region', { name: '口岸面馆' }));

beforeEach(() => {
  localStorage.clear();
  chooseLanguage('zh-CN');
  signedInAs();
  cloud = aCloud();
});

describe('whoever manages a site', () => {
  it('suspends it with a reason, after being told what that means', async () => {
    cloud.answers(
      'GET /v1/me/sites',
      listed(aSite()),
      listed(aSite({ state: 'suspended', suspendedBy: 'owner', stateReason: '店内装修' })),
    );
    cloud.answers(changes, { body: aSite({ state: 'suspended' }) });
    render(<MySites />);
    fireEvent.click((await card()).getByRole('button', { name: '暂停使用' }));
    expect(screen.getByText('暂停后半分钟内，别人扫码会看到“已暂停”，不能登记。以后可以恢复。')).toBeTruthy();
    const yes = screen.getByRole('button', { name: '确定暂停' });
    expect(yes.hasAttribute('disabled')).toBe(true);
    expect(sent()).toEqual([]);
    fireEvent.input(screen.getByLabelText(/原因/), { target: { value: ' 店内装修 ' } });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '确定暂停' })));
    expect(sent()).toEqual([{ act: 'suspend', reason: '店内装修' }]);
    expect(await screen.findByText('已暂停。')).toBeTruthy();
    expect(await screen.findByText('原因：店内装修')).toBeTruthy();
  });

  it('replaces the posters only after saying yes', async () => {
    cloud.answers('GET /v1/me/sites', listed(aSite()));
    cloud.answers(changes, { body: aSite({ posterVersion: 2 }) });
    render(<MySites />);
    fireEvent.click((await card()).getByRole('button', { name: '换新海报' }));
    fireEvent.click(screen.getByRole('button', { name: '取消' }));
    expect(sent()).toEqual([]);
    fireEvent.click((await card()).getByRole('button', { name: '换新海报' }));
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '确定换新' })));
    expect(sent()).toEqual([{ act: 'replace-poster' }]);
  });

  it('is not offered to close it for good where they are not its owner', async () => {
    cloud.answers('GET /v1/me/sites', listed(aSite({ iAm: 'manager' })));
    render(<MySites />);
    expect((await card()).getByRole('button', { name: '暂停使用' })).toBeTruthy();
    expect((await card()).queryByRole('button', { name: '注销场所码' })).toBeNull();
  });

  it('is told when it cannot be done, and nothing is lost of what was typed', async () => {
    cloud.answers('GET /v1/me/sites', listed(aSite()));
    cloud.answers(changes, { status: 409, body: { code: 'changed-meanwhile' } });
    render(<MySites />);
    fireEvent.click((await card()).getByRole('button', { name: '注销场所码' }));
    fireEvent.input(screen.getByLabelText(/原因/), { target: { value: '停业' } });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '确定注销' })));
    expect(screen.getByDisplayValue('停业')).toBeTruthy();
    expect(screen.queryByText('已注销。请取下所有海报。')).toBeNull();
  });
});

describe('what is offered', () => {
  const standing = (state: 'approved' | 'suspended' | 'revoked' | 'applied', suspendedBy: 'owner' | 'district' | null = null) => ({
    siteId,
    state,
    suspendedBy,
    stateReason: null,
  });
  it.each([
    [standing('approved'), 'owner', ['replace-poster', 'suspend', 'revoke']],
    [standing('suspended', 'owner'), 'owner', ['resume', 'revoke']],
    [standing('suspended', 'district'), 'owner', ['revoke']],
    [standing('suspended', 'district'), 'district', ['resume', 'revoke']],
    [standing('approved'), 'manager', ['replace-poster', 'suspend']],
    [standing('suspended', 'owner'), 'manager', ['resume']],
    [standing('suspended', 'district'), 'manager', []],
    [standing('revoked'), 'district', []],
    [standing('applied'), 'owner', []],
  ] as const)('%j to the %s', (site, by, acts) => {
    expect(possibleActs(site, by)).toEqual(acts);
  });
});
