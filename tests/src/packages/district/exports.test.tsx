import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import Exports from '../../../../src/packages/district/exports/index';
import { keepSession } from '../../../../src/services/session-store';
import { axeOf } from './axe-of';
import { problem, type Sent, signInAs, theCloud } from './the-desk';

const savedFiles: { readonly fileName: string; readonly text: string; readonly contentType: string }[] = [];
jest.mock('../../../../src/platform/save-file', () => ({
  saveFile: async (bytes: ArrayBuffer, fileName: string, contentType: string) => {
    savedFiles.push({ fileName, contentType, text: Buffer.from(bytes).toString() });
    return true;
  },
}));

const exportId = '01831234-5678-7abc-8def-00000000d002';
const made = (change: object = {}) => ({
  exportId,
  what: { kind: 'site-visits', siteId: '00000000000000a1', from: '2022-09-06T00:00:00+08:00', to: '2022-09-06T12:00:00+08:00' },
  format: 'csv',
  caseNumber: '150781-2022-0001',
  purpose: '排查密切接触者',
  madeByName: '周**',
  mine: true,
  madeAt: '2022-09-06T12:00:00+08:00',
  endsAt: '2022-09-07T12:00:00+08:00',
  expired: false,
  approvalId: null,
  partRows: [] as readonly number[],
  complete: false,
  ...change,
});
const isDownload = ({ path }: Sent) => path.endsWith('/downloads');

/** Three parts; the list tells of each once it was taken. `lost`: how often each of these is counted and then lost on the way. */
function aCloudOfThreeParts(lost: Readonly<Record<number, number>> = {}) {
  let taken = 0;
  const left = new Map(Object.entries(lost));
  const asked = theCloud((sent) => {
    if (isDownload(sent)) {
      const part = Number(new Map(Object.entries(sent.body ?? {})).get('part'));
      taken = Math.max(taken, part);
      const times = left.get(String(part)) ?? 0;
      left.set(String(part), times - 1);
      if (times > 0) return problem('unavailable', 503);
      return { body: 'rows' };
    }
    return { body: { exports: [made({ partRows: [5_000, 5_000, 12].slice(0, taken), complete: taken >= 3 })], nextPage: null } };
  });
  const plain = globalThis.fetch;
  globalThis.fetch = async (...given) => {
    const answer = await plain(...given);
    return Object.assign(answer, { arrayBuffer: async () => Uint8Array.from(Buffer.from('rows')).buffer });
  };
  return asked;
}

beforeEach(() => {
  keepSession(null);
  signInAs('resident', 'tracer');
  savedFiles.length = 0;
});

it('shows what each export is of, for which case and until when', async () => {
  theCloud(() => ({ body: { exports: [made()], nextPage: null } }));
  render(<Exports />);
  expect(await screen.findByText('场所到访 · CSV 文件')).toBeTruthy();
  for (const text of ['150781-2022-0001', '排查密切接触者', '由 周**', /前可下载/]) expect(screen.getByText(text)).toBeTruthy();
  expect(screen.getByText(/每次下载都记入审计/)).toBeTruthy();
});

it('saves part after part until the last, telling how far it is', async () => {
  const asked = aCloudOfThreeParts();
  render(<Exports />);
  fireEvent.click(await screen.findByRole('button', { name: '下载全部' }));
  expect(await screen.findByText('共 3 部分，10012 行，已全部下载')).toBeTruthy();
  expect(asked.filter(isDownload).map(({ body }) => body)).toEqual([{ part: 1 }, { part: 2 }, { part: 3 }]);
  expect(savedFiles.map(({ fileName }) => fileName)).toEqual([1, 2, 3].map((part) => `tongma-site-visits-01831234-${part}.csv`));
  expect(screen.getByText('已保存 tongma-site-visits-01831234-3.csv')).toBeTruthy();
});

it('says which part did not arrive, though the cloud counts it, and offers none past it', async () => {
  const asked = aCloudOfThreeParts({ 2: 9, 3: 9 });
  const { unmount } = render(<Exports />);
  fireEvent.click(await screen.findByRole('button', { name: '下载全部' }));
  expect(await screen.findByText(/^没有下载到：第 2 部分。/)).toBeTruthy();
  expect(savedFiles.map(({ fileName }) => fileName.at(-5))).toEqual(['1']);
  expect(screen.queryByRole('button', { name: /下载全部|下载第/ })).toBeNull();
  unmount();
  expect(asked.filter(isDownload).at(-1)?.body).toEqual({ part: 2 });
});

it('goes on with what did not arrive, then to the last, and takes nothing twice', async () => {
  aCloudOfThreeParts({ 2: 1 });
  render(<Exports />);
  fireEvent.click(await screen.findByRole('button', { name: '下载全部' }));
  fireEvent.click(await screen.findByRole('button', { name: '继续下载' }));
  expect(await screen.findByText('共 3 部分，10012 行，已全部下载')).toBeTruthy();
  expect(savedFiles.map(({ fileName }) => fileName.at(-5))).toEqual(['1', '2', '3']);
  expect(screen.queryByText(/^没有下载到/)).toBeNull();
});

it('does not call it whole while its last part is missing', async () => {
  aCloudOfThreeParts({ 3: 1 });
  render(<Exports />);
  fireEvent.click(await screen.findByRole('button', { name: '下载全部' }));
  expect(await screen.findByText(/^没有下载到：第 3 部分。/)).toBeTruthy();
  expect(await screen.findByRole('button', { name: '第 3 部分（12 行）' })).toBeTruthy();
  expect(screen.queryByText(/已全部下载/)).toBeNull();
});

it('takes one part, and one again', async () => {
  const asked = aCloudOfThreeParts();
  render(<Exports />);
  fireEvent.click(await screen.findByRole('button', { name: '下载第 1 部分' }));
  fireEvent.click(await screen.findByRole('button', { name: '第 1 部分（5000 行）' }));
  await waitFor(() => expect(asked.filter(isDownload)).toHaveLength(2));
  await screen.findByRole('button', { name: '下载第 2 部分' });
});

it('says that a day is over, and stops at a part that cannot be had', async () => {
  theCloud((sent) => (isDownload(sent) ? problem('export-expired', 410) : { body: { exports: [made()], nextPage: null } }));
  render(<Exports />);
  fireEvent.click(await screen.findByRole('button', { name: '下载全部' }));
  expect(await screen.findByText(/已超过 24 小时/)).toBeTruthy();
  expect(savedFiles).toEqual([]);
});

it('offers nothing of an expired one, nor of somebody else’s', async () => {
  const others = [made({ expired: true }), made({ exportId: exportId.replace('d002', 'd003'), mine: false })];
  theCloud(() => ({ body: { exports: others, nextPage: null } }));
  render(<Exports />);
  expect(await screen.findByText('已过期')).toBeTruthy();
  expect(screen.getByText('他人的导出，只能看到记录')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /下载/ })).toBeNull();
});

it('says what to do where there is none yet', async () => {
  theCloud(() => ({ body: { exports: [], nextPage: null } }));
  render(<Exports />);
  expect(await screen.findByText(/按“导出”/)).toBeTruthy();
});

it('has nothing for axe to find', async () => {
  theCloud(() => ({
    body: { exports: [made({ partRows: [2_000] }), made({ exportId: exportId.replace('d002', 'd003'), expired: true })], nextPage: null },
  }));
  const { container } = render(<Exports />);
  await screen.findByRole('button', { name: '下载第 2 部分' });
  expect(await axeOf(container)).toEqual([]);
});
