import { fireEvent, render, screen } from '@testing-library/react';
import axe from 'axe-core';
import Findings from '../../../../src/packages/site/findings/index';
import Trainings from '../../../../src/packages/site/trainings/index';
import { keepSession } from '../../../../src/services/session-store';
import { openWith } from '../../taro';
import { problem, signInAs, theCloud } from '../district/the-desk';

const siteId = '00112233445566aa';
const said = (text: string) => ({ 'zh-CN': text, en: 'in English' });
const inspection = {
  inspectionId: '0c1d2e3f40516273',
  step: 'first-reminder',
  dueAt: '2022-09-10T00:00:00+08:00',
  toMend: [{ id: 'poster-current', says: said('贴的是现在有效的那一版'), done: said('试扫能打开'), mayNotApply: false, source: null }],
  posterToReplace: true,
  mayReportFixed: true,
  findings: [],
  fixes: [],
};
const faultsOfPage = async (page: Element) =>
  (await axe.run(page, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations.map(({ id }) => id);

beforeEach(() => {
  keepSession(null);
  signInAs('resident');
  openWith({ siteId });
});

it('says what to mend, by when, and what counts as mended', async () => {
  theCloud(() => ({ body: { inspections: [inspection], nextPage: null } }));
  const { container } = render(<Findings />);
  expect(await screen.findByText(/请在 9 月 10 日.* 前改好/)).toBeTruthy();
  expect(screen.getByText('怎样算合格：试扫能打开')).toBeTruthy();
  expect(screen.getByText(/请重新打印张贴/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '改好了，拍照上报' })).toBeTruthy();
  expect(await faultsOfPage(container)).toEqual([]);
});

it('offers nothing to report once it is reported, and says so where nobody has been', async () => {
  theCloud(() => ({ body: { inspections: [{ ...inspection, step: 'fixed', mayReportFixed: false }], nextPage: null } }));
  const { unmount } = render(<Findings />);
  expect(await screen.findByText('已上报整改，等待复查')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '改好了，拍照上报' })).toBeNull();
  unmount();
  theCloud(() => ({ body: { inspections: [], nextPage: null } }));
  render(<Findings />);
  expect(await screen.findByText('没有检查记录')).toBeTruthy();
});

it('records who was trained, and shows a refused day beside its field', async () => {
  const trained = {
    trainingId: '01831234-5678-7abc-8def-00000000e005',
    name: '孙门岗',
    course: 'privacy',
    heldOn: '2022-09-05',
    recordedAt: '2022-09-06T08:00:00+08:00',
  };
  let refuse = true;
  const asked = theCloud(({ method }) => {
    if (method === 'GET') return { body: { trainings: [trained], nextPage: null } };
    return refuse ? problem('request-not-valid', 422, [{ path: 'heldOn', problem: 'in-the-future' }]) : { status: 201, body: trained };
  });
  const { container } = render(<Trainings />);
  expect(await screen.findByText('孙门岗 · 保护隐私 · 9 月 5 日')).toBeTruthy();
  fireEvent.change(screen.getByRole('textbox', { name: '姓名' }), { target: { value: '孙门岗' } });
  fireEvent.change(screen.getByLabelText('哪天学的'), { target: { value: '2022-09-05' } });
  fireEvent.click(screen.getByRole('radio', { name: '保护隐私' }));
  fireEvent.click(screen.getByRole('button', { name: '记下' }));
  expect(await screen.findByText('不能晚于今天')).toBeTruthy();
  refuse = false;
  fireEvent.click(screen.getByRole('button', { name: '记下' }));
  expect(await screen.findByText('已记下')).toBeTruthy();
  expect(asked.filter(({ method }) => method === 'POST').at(-1)?.body).toMatchObject({
    name: '孙门岗',
    course: 'privacy',
    heldOn: '2022-09-05',
  });
  expect(await faultsOfPage(container)).toEqual([]);
});
