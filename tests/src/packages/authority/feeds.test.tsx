import { TextDecoder } from 'node:util';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import Feeds from '../../../../src/packages/authority/feeds/index';
import { problem, type Sent, signInAs, theCloud } from '../district/the-desk';

// Browsers have it, jsdom has not.
Object.assign(globalThis, { TextDecoder });

const counts = { received: 2, accepted: 1, alreadyHeld: 0, waitingForRegistration: 0, refused: [] };
const refusedRow = { row: 2, field: 'result', code: 'not-one-of', says: { 'zh-CN': '结果写法不对', en: 'Not a result' } };
const isImport = ({ method, path }: Sent) => method === 'POST' && path.includes('/feeds/');

function chooseFile(label: string, content: string): void {
  const bytes = new Uint8Array(Buffer.from(content)).buffer;
  // jsdom's File has no arrayBuffer.
  const file = Object.assign(new File([content], 'results.csv'), { arrayBuffer: async () => bytes });
  fireEvent.change(screen.getByLabelText(label), { target: { files: [file] } });
}

async function importOf(content: string): Promise<void> {
  fireEvent.change(screen.getByRole('textbox', { name: '报送单位' }), { target: { value: '中心医院检验科' } });
  chooseFile('文件 核酸结果', content);
  await screen.findByText(/results.csv/);
  fireEvent.click(screen.getByRole('button', { name: '开始导入' }));
}

it('sends a file, tells the counts and each returned row, and gives the reasons as a file', async () => {
  signInAs('resident', 'lab');
  const asked = theCloud(() => ({ body: { ...counts, refused: [refusedRow] } }));
  const saved: BlobPart[][] = [];
  jest.spyOn(globalThis, 'Blob').mockImplementation((parts) => {
    saved.push([...(parts ?? [])]);
    return Object.create(null);
  });
  URL.createObjectURL = () => 'blob:saved';
  URL.revokeObjectURL = () => undefined;
  render(<Feeds />);
  expect(screen.getByText(/第一行要有：证件类型、证件号码、样本编号、采样时间；/)).toBeTruthy();
  await importOf('sample,result\n1,negative\n2,perhaps');
  expect(await screen.findByText('结果写法不对')).toBeTruthy();
  expect(asked.find(isImport)?.body).toEqual({ format: 'csv', sender: '中心医院检验科', text: 'sample,result\n1,negative\n2,perhaps' });
  fireEvent.click(screen.getByRole('button', { name: '下载退回原因（CSV）' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.[1]).toBe('"行","栏","代码","原因"\r\n"2","result","not-one-of","结果写法不对"\r\n');
  jest.restoreAllMocks();
});

it('offers a laboratory its results only, and a feed all of them', () => {
  signInAs('resident', 'lab');
  const first = render(<Feeds />);
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['哪种数据', '核酸结果']);
  first.unmount();
  signInAs('resident', 'feed');
  render(<Feeds />);
  expect(screen.getByRole('option', { name: '重点人员名单' })).toBeTruthy();
});

it('stops where the network ends, and goes on from there', async () => {
  signInAs('resident', 'feed');
  const rows = Array.from({ length: 1_500 }, (_none, at) => `${at},negative`).join('\n');
  let down = false;
  const asked = theCloud(() => {
    if (down) return problem('unavailable', 503);
    down = true;
    return { body: { ...counts, received: 1_000, accepted: 1_000 } };
  });
  render(<Feeds />);
  await importOf(`sample,result\n${rows}`);
  expect(await screen.findByText(/送到第 1000 行时中断/)).toBeTruthy();
  down = false;
  fireEvent.click(screen.getByRole('button', { name: '继续送' }));
  expect(await screen.findByText('没有退回的行。')).toBeTruthy();
  expect(asked.filter(isImport)).toHaveLength(3);
  expect(screen.getAllByText('2000')).toHaveLength(2);
});

it('asks a control list for its ground and its county before anything is sent', async () => {
  signInAs('resident', 'feed');
  const words = { 'zh-CN': '密切接触者认定', en: 'Finding of a close contact' };
  const ground = {
    id: 'close-contact',
    kinds: ['contact.close'],
    name: words,
    basis: words,
    evidence: words,
    daysMax: 21,
    secondPerson: true,
  };
  const asked = theCloud(({ path }) => ({ body: path.includes('/v1/grounds') ? { grounds: [ground] } : { divisions: [], towns: [] } }));
  render(<Feeds />);
  fireEvent.change(screen.getByRole('combobox', { name: '哪种数据' }), { target: { value: 'importControlList' } });
  expect(await screen.findByRole('option', { name: '密切接触者认定' })).toBeTruthy();
  expect(screen.getByText(/要由区里另一位工作人员批准/)).toBeTruthy();
  fireEvent.change(screen.getByRole('textbox', { name: '报送单位' }), { target: { value: '疾控中心' } });
  chooseFile('文件 重点人员名单', 'document,kind\n1,2');
  await screen.findByText(/results.csv/);
  fireEvent.click(screen.getByRole('button', { name: '开始导入' }));
  expect(screen.getAllByText('请选择公布的依据').length).toBeGreaterThan(0);
  expect(asked.some(isImport)).toBe(false);
});

it('says which file it cannot read', async () => {
  signInAs('resident', 'feed');
  render(<Feeds />);
  chooseFile('文件 核酸结果', '{"rows": 1}');
  expect(await screen.findByText('JSON 要是行的列表。')).toBeTruthy();
  expect(screen.getByRole('button', { name: '开始导入' }).hasAttribute('disabled')).toBe(true);
});

it('says which role is needed', () => {
  signInAs('resident', 'authority');
  render(<Feeds />);
  expect(screen.getByText('这一页需要“数据接入”或“检测机构”身份')).toBeTruthy();
});
