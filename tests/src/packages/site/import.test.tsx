import { fireEvent, render, screen } from '@testing-library/react';
import ImportPage from '../../../../src/packages/site/import/index';
import { chooseLanguage } from '../../../../src/text/language';
import { aCloud, type Cloud } from '../../a-cloud';
import { signedInAs } from '../../a-session';
import { visited } from '../../taro';
import { signInAs } from '../district/the-desk';

const head = ['场所名称', '类别'];
const text = '场所名称,类别\n口岸面馆,shop\n';
/** As browsers give it; jsdom's files have no arrayBuffer. */
const aTable = Object.assign(new File([text], 'sites.csv'), { arrayBuffer: async () => Uint8Array.from(Buffer.from(text)).buffer });
const imported = (rest: object = {}) => ({ body: { received: 1, accepted: 1, alreadyHeld: 0, head, refused: [], ...rest } });
let cloud: Cloud;

beforeAll(() => {
  globalThis.TextDecoder ??= jest.requireActual<typeof import('node:util')>('node:util').TextDecoder as typeof TextDecoder;
});
beforeEach(() => {
  localStorage.clear();
  chooseLanguage('zh-CN');
  signedInAs();
  visited.length = 0;
  cloud = aCloud();
});

async function send() {
  render(<ImportPage />);
  fireEvent.change(screen.getByLabelText('CSV 文件'), { target: { files: [aTable] } });
  fireEvent.click(await screen.findByRole('button', { name: '开始申请' }));
}

it('says where the applications are, and leads there', async () => {
  cloud.answers('POST /v1/sites/imports', imported());
  await send();
  await screen.findByText('申请都在“我的场所”里，等所在区县审核。');
  expect(screen.queryByRole('button', { name: '去审核场所' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '去我的场所' }));
  expect(visited).toEqual(['/packages/site/my-sites/index']);
});

it('leads whoever reviews to the reviews, and says that somebody else decides', async () => {
  signInAs('resident', 'reviewer');
  cloud.answers('POST /v1/sites/imports', imported());
  await send();
  await screen.findByText(/自己申请的，要由别人审核/);
  fireEvent.click(screen.getByRole('button', { name: '去审核场所' }));
  expect(visited).toEqual(['/packages/district/reviews/index']);
});

it('says nothing of applications where every row was returned', async () => {
  const row = {
    row: 1,
    field: '类别',
    problem: 'not-known',
    says: { 'zh-CN': '没有这个类别', en: 'No such class' },
    cells: ['口岸面馆', 'x'],
  };
  cloud.answers('POST /v1/sites/imports', imported({ accepted: 0, refused: [row] }));
  await send();
  await screen.findByText(/类别：没有这个类别/);
  expect(screen.queryByText(/申请都在/)).toBeNull();
});

it('says of a returned row which column is wrong, by its name in the table', async () => {
  const says = { 'zh-CN': '请填整数。', en: 'A whole number, please.' };
  const refused = [{ row: 1, field: 'expectedVisitsPerDay', code: 'wrong-format', says, cells: ['口岸面馆', 'shop'] }];
  cloud.answers('POST /v1/sites/imports', imported({ accepted: 0, refused }));
  await send();
  expect(await screen.findByText('行 1 · 口岸面馆 · 预计每天人数：请填整数。')).toBeTruthy();
  expect(screen.queryByText(/expectedVisitsPerDay/)).toBeNull();
});
