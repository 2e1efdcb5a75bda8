import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import Releases from '../../../../src/packages/authority/releases/index';
import { whenOf } from '../../../../src/packages/authority/releases/use-releases';
import { visited } from '../../taro';
import { problem, signInAs, theCloud } from '../district/the-desk';
import { aRelease, opened, releaseId } from './a-release';

const entry = (ruleSetId: string, from: string, until: string | null) => ({
  releaseId: '0000000000000001',
  ruleSetId,
  hash: 'b'.repeat(64),
  from,
  until,
  sharePerTenThousand: 10_000,
});
const timetable = [
  entry('150781@2021-05-11', '2021-05-11T00:00:00+08:00', '2022-06-28T00:00:00+08:00'),
  entry('150781@2022-06-28', '2022-06-28T00:00:00+08:00', null),
];

beforeEach(() => signInAs('resident', 'authority'));

it('shows what judges now and leaves out what is over until asked', async () => {
  theCloud(() => ({ body: { releases: [], timetable } }));
  render(<Releases />);
  expect(await screen.findByText('150781@2022-06-28')).toBeTruthy();
  expect(screen.queryByText('150781@2021-05-11')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '显示已结束的 1 份' }));
  expect(screen.getByText('150781@2021-05-11')).toBeTruthy();
  expect(screen.getByRole('heading', { name: '还没有发布过' })).toBeTruthy();
});

it('copies a set and opens the copy', async () => {
  const asked = theCloud((sent) => (sent.method === 'POST' ? { status: 201, body: opened() } : { body: { releases: [], timetable } }));
  render(<Releases />);
  fireEvent.click(await screen.findByRole('button', { name: '复制后编辑：150781@2022-06-28' }));
  await waitFor(() => expect(visited.at(-1)).toBe(`/packages/authority/release/index?releaseId=${releaseId}`));
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ basedOn: '150781@2022-06-28' });
});

it('says in words where each release is on its way', async () => {
  theCloud(() => ({ body: { releases: [aRelease({ state: 'canary', shareNow: 500 })], timetable } }));
  render(<Releases />);
  expect(await screen.findByRole('list', { name: '发布步骤: 灰度中' })).toBeTruthy();
});

it('tells a refusal and what to do', async () => {
  theCloud(() => problem('unavailable', 503));
  render(<Releases />);
  await waitFor(() => expect(screen.getByText(/服务暂时不可用/)).toBeTruthy(), { timeout: 10_000 });
  expect(screen.getByRole('button', { name: '重试' })).toBeTruthy();
}, 15_000);

it('knows what is over, judging and to come', () => {
  const now = Date.parse('2022-09-06T08:30:00+08:00');
  expect(timetable.map((one) => whenOf(one, now))).toEqual(['over', 'now']);
  expect(whenOf({ from: '2022-09-06T08:30:00.001+08:00', until: null }, now)).toBe('ahead');
  expect(whenOf({ from: '2022-09-06T08:00:00+08:00', until: '2022-09-06T08:30:00+08:00' }, now)).toBe('over');
});
