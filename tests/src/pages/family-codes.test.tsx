import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { panesOf } from '../../../src/pages/my-code/family-panes';
import MyCode from '../../../src/pages/my-code/index';
import { keepFamily } from '../../../src/services/companions';
import { fetchFamilyCode, heldFamilyCode } from '../../../src/services/family-codes';
import { forgetHeldCode, keepHeldCode } from '../../../src/services/held-code-store';
import { askForPane } from '../../../src/services/pane-asked-for';
import { learnServerTime } from '../../../src/services/server-clock';
import { keepSession } from '../../../src/services/session-store';
import { chooseLanguage } from '../../../src/text/language';
import { aCloud, type Cloud } from '../a-cloud';
import { aCodeIssued, aHeldCode, iso, noon } from '../a-code-issued';
import { aDependant } from '../a-family';
import { signedInAs } from '../a-session';
import { visited } from '../taro';

const issue = 'POST /v1/me/personal-codes';
const child = aDependant({ guardianshipId: 'child', maskedName: '王小*' });
const mother = aDependant({ guardianshipId: 'mother', maskedName: '李**' });
let cloud: Cloud;

beforeEach(() => {
  HTMLCanvasElement.prototype.getContext = () => null;
  localStorage.clear();
  keepSession(null);
  chooseLanguage('zh-CN');
  visited.length = 0;
  cloud = aCloud();
  learnServerTime(iso(noon), Date.now(), Date.now());
  signedInAs('zhang', noon);
  keepHeldCode(aHeldCode());
  keepFamily({ dependants: [child, mother] });
});

const swipe = (from: number, to: number) => {
  const area = screen.getByRole('group', { name: '看谁的码' });
  const at = (clientX: number) => ({ touches: [{ clientX, clientY: 300 }] });
  fireEvent.touchStart(area, at(from));
  fireEvent.touchMove(area, at(to));
  fireEvent.touchEnd(area, { touches: [] });
};

test('one’s own code is shown first and looking at it costs nothing', () => {
  render(<MyCode />);
  expect(screen.getByText('张**')).toBeTruthy();
  expect(screen.getByRole('img', { name: '第 1 个，共 4 个' })).toBeTruthy();
  expect(cloud.asked).toEqual([]);
});

test('a swipe to the left shows the child’s own code, fetched for that guardianship, and one back shows mine', async () => {
  cloud.answers(issue, { status: 201, body: aCodeIssued({ maskedName: '王小*', colour: 'yellow' }) });
  render(<MyCode />);
  swipe(300, 120);
  expect(await screen.findByRole('heading', { level: 2, name: '暂缓' })).toBeTruthy();
  expect(screen.getByRole('radio', { name: '王小*' }).getAttribute('aria-checked') ?? 'true').toBe('true');
  expect(cloud.asked.map(({ operation, body }) => [operation, Object(body).guardianshipId])).toEqual([[issue, 'child']]);
  swipe(120, 300);
  expect(screen.getByRole('heading', { level: 2, name: '可通行' })).toBeTruthy();
  swipe(120, 150);
  expect(screen.getByText('张**')).toBeTruthy();
});

test('whoever pressed “show” at a name finds that name’s code, once', async () => {
  cloud.answers(issue, { status: 201, body: aCodeIssued({ maskedName: '李**' }) });
  askForPane('mother');
  const first = render(<MyCode />);
  expect(await screen.findByRole('img', { name: '第 3 个，共 4 个' })).toBeTruthy();
  await waitFor(() => expect(cloud.asked.map(({ body }) => Object(body).guardianshipId)).toEqual(['mother']));
  first.unmount();
  render(<MyCode />);
  expect(screen.getByRole('img', { name: '第 1 个，共 4 个' })).toBeTruthy();
});

test('all together is one code with how many they are', async () => {
  cloud.answers(issue, { status: 201, body: aCodeIssued({ people: 3 }) });
  render(<MyCode />);
  fireEvent.click(screen.getByRole('radio', { name: '全家一起' }));
  expect(await screen.findByText('张**和家人 · 3 人同行')).toBeTruthy();
  expect(Object(cloud.asked[0]?.body)).toMatchObject({ group: ['child', 'mother'] });
});

test('what was fetched is there without network, and rotates from the phone’s store', async () => {
  cloud.answers(issue, { status: 201, body: aCodeIssued({ maskedName: '王小*' }) }, 'no-network');
  await fetchFamilyCode({ kind: 'dependant', guardianshipId: 'child' });
  render(<MyCode />);
  fireEvent.click(screen.getByRole('radio', { name: '王小*' }));
  expect(screen.getByRole('img', { name: '个人码，可通行' })).toBeTruthy();
  expect(cloud.asked).toHaveLength(1);
});

test('who is no dependant any more is not shown from the store', async () => {
  const whose = { kind: 'dependant', guardianshipId: 'child' } as const;
  cloud.answers(issue, { status: 201, body: aCodeIssued() }, { status: 404, body: { code: 'not-found' } });
  await fetchFamilyCode(whose);
  expect(heldFamilyCode('zhang', whose)).not.toBeNull();
  expect(heldFamilyCode('li', whose)).toBeNull();
  await fetchFamilyCode(whose);
  expect(heldFamilyCode('zhang', whose)).toBeNull();
});

test('signing out takes the family’s codes along', async () => {
  const whose = { kind: 'together', group: ['mother', 'child'] } as const;
  cloud.answers(issue, { status: 201, body: aCodeIssued({ people: 3 }) });
  await fetchFamilyCode(whose);
  expect(heldFamilyCode('zhang', { kind: 'together', group: ['child', 'mother'] })).not.toBeNull();
  expect(heldFamilyCode('zhang', { kind: 'together', group: ['child'] })).toBeNull();
  forgetHeldCode();
  expect(heldFamilyCode('zhang', whose)).toBeNull();
});

test('somebody not declared is told so, with the way to do it, and left out of the group', async () => {
  keepFamily({ dependants: [{ ...child, declared: false }, mother] });
  render(<MyCode />);
  fireEvent.click(screen.getByRole('radio', { name: '王小*' }));
  fireEvent.click(screen.getByRole('button', { name: '替王小*申报' }));
  await waitFor(() => expect(visited[0]).toMatch(/declare\/index\?of=child&name=/));
  expect(cloud.asked).toEqual([]);
  expect(
    panesOf([
      { guardianshipId: 'a', maskedName: 'A' },
      { guardianshipId: 'b', maskedName: 'B', declared: false },
    ]).at(-1),
  ).toEqual({
    id: 'together',
    kind: 'together',
    whose: { kind: 'together', group: ['a'] },
    isWhole: false,
  });
});
