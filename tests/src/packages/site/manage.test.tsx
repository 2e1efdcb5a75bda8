import { fireEvent, render, screen, within } from '@testing-library/react';
import Manage from '../../../../src/packages/site/manage/index';
import { chooseLanguage } from '../../../../src/text/language';
import { aCloud, type Cloud } from '../../a-cloud';
import { signedInAs } from '../../a-session';
import { openWith } from '../../taro';

const siteId = '51e0000000000001';
const aSite = (rest: object = {}) => ({
  siteId,
  name: '口岸面馆',
  class: 'shop',
  division: '150781',
  address: '二道街 12 号',
  state: 'approved',
  siteCode: 'abc.def',
  shortCode: '04HMASWS',
  posterVersion: 1,
  subDistrict: null,
  capacity: null,
  doors: [{ doorId: 2, name: '北门', siteCode: 'door.def' }],
  parent: null,
  managers: 1,
  revision: 5,
  iAm: 'owner',
  ...rest,
});
const people = [
  { managerId: '0'.repeat(16), maskedName: '张**', isOwner: true, isMe: true },
  { managerId: '1'.repeat(16), maskedName: '李*', isOwner: false, isMe: false },
];
const tree = {
  parent: null,
  askedParent: null,
  parentScan: { coveredIn: ['mall'], reason: 'walked-through' },
  children: [],
  nextPage: null,
};
const child = { siteId: '52e0000000000001', name: '茶水摊', class: 'shop', address: '一楼', state: 'approved', shortCode: null };

// The first render of all of the page shares its machine with every other suite.
jest.setTimeout(30_000);

let cloud: Cloud;
const open = (site: object, inside: object = tree) => {
  cloud.answers('GET /v1/me/sites', { body: { sites: [site], nextPage: null } });
  cloud.answers(`GET /v1/sites/${siteId}/managers`, { body: { managers: people } });
  cloud.answers(`GET /v1/sites/${siteId}/tree`, { body: inside });
  render(<Manage />);
};
const sent = (operation: string) => cloud.asked.filter((one) => one.operation === operation).map(({ body }) => body);

beforeEach(() => {
  localStorage.clear();
  chooseLanguage('zh-CN');
  signedInAs();
  openWith({ siteId, name: '口岸面馆' });
  cloud = aCloud();
});

it('saves the doors as one, the new one without a number, on the revision that was shown', async () => {
  const doors = `PUT /v1/sites/${siteId}/doors`;
  cloud.answers(doors, { body: aSite() });
  open(aSite());
  fireEvent.click(await screen.findByRole('button', { name: '加一个门' }, { timeout: 10_000 }));
  fireEvent.change(screen.getByRole('textbox', { name: '第 2 个门的名称' }), { target: { value: ' 南门 ' } });
  fireEvent.click(screen.getByRole('button', { name: '保存 门' }));
  await screen.findByRole('textbox', { name: '第 1 个门的名称' });
  expect(sent(doors)).toEqual([{ revision: 5, doors: [{ doorId: 2, name: '北门' }, { name: '南门' }] }]);
});

it('shows an invitation code once to the owner, and takes a manager off', async () => {
  const codes = `POST /v1/sites/${siteId}/manager-codes`;
  const removals = `POST /v1/sites/${siteId}/managers/${'1'.repeat(16)}/removals`;
  cloud.answers(codes, { body: { managerCode: '0123456789', as: 'manager', expiresAt: '2022-09-08T08:30:00+08:00' }, status: 201 });
  cloud.answers(removals, { body: { managers: people.slice(0, 1) } });
  open(aSite());
  fireEvent.click(await screen.findByRole('button', { name: '邀请管理员' }));
  expect(await screen.findByRole('img', { name: '邀请码 0 1 2 3 4 5 6 7 8 9' })).toBeTruthy();
  expect(sent(codes)).toEqual([{ as: 'manager' }]);
  fireEvent.click(await screen.findByRole('button', { name: '去掉 李*' }));
  expect(screen.queryByRole('button', { name: '去掉 张**' })).toBeNull();
});

it('offers a manager neither invitation nor hand-over', async () => {
  open(aSite({ iAm: 'manager' }));
  await screen.findByText(/李\*/);
  expect(screen.queryByRole('button', { name: '邀请管理员' })).toBeNull();
  expect(screen.queryByRole('button', { name: '移交给别人' })).toBeNull();
});

it('answers a site that asks to lie in this one, and says whose scan counts', async () => {
  const answers = `POST /v1/sites/${siteId}/children/${child.siteId}/answers`;
  const asking = { ...tree, children: [{ ...child, standing: 'asking', covered: true, reason: 'walked-through' }] };
  cloud.answers(answers, { body: tree });
  open(aSite(), asking);
  const list = within(await screen.findByRole('list', { name: '里面的场所' }));
  expect(list.getByText(/不用再扫/)).toBeTruthy();
  fireEvent.click(list.getByRole('button', { name: '确认在里面' }));
  await screen.findByText(/茶水摊/);
  expect(sent(answers)).toEqual([{ outcome: 'accept' }]);
});
