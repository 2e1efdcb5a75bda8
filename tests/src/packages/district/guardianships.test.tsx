import { fireEvent, render, screen } from '@testing-library/react';
import DeskPaperCode from '../../../../src/packages/district/desk-paper-code/index';
import { tenthsOf } from '../../../../src/packages/district/desk-paper-code/use-desk-form';
import Guardianships from '../../../../src/packages/district/guardianships/index';
import { keepSession } from '../../../../src/services/session-store';
import { problem, type Sent, signInAs, theCloud } from './the-desk';

const request = (change: object = {}) => ({
  guardianshipId: '01831234-5678-7abc-8def-000000000006',
  relation: 'child',
  guardianMaskedName: '刘**',
  documentType: 'resident-id',
  documentNumber: '150781201203150038',
  name: '刘子轩',
  evidence: '出生医学证明 O150118332',
  askedAt: '2022-09-06T08:00:00+08:00',
  dueAt: '2022-09-08T08:00:00+08:00',
  state: 'waiting',
  consentNeeded: false,
  ...change,
});
const isReview = ({ path }: Sent) => path.endsWith('/reviews');

beforeEach(() => {
  keepSession(null);
  signInAs('resident', 'officer');
});

it('shows the number whole beside the proof; approving needs a word to the guardian', async () => {
  const asked = theCloud((sent) => ({
    body: isReview(sent) ? request({ state: 'active' }) : { guardianships: [request()], nextPage: null },
  }));
  render(<Guardianships />);
  fireEvent.click(await screen.findByText('刘**'));
  expect(screen.getByText('150781201203150038')).toBeTruthy();
  expect(screen.getByText('出生医学证明 O150118332')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '一致，通过' }));
  expect(screen.getByText('请写明核对结果')).toBeTruthy();
  expect(asked.filter(isReview)).toEqual([]);
  fireEvent.change(screen.getByLabelText(/给代管人的话/), { target: { value: '与出生证明一致' } });
  fireEvent.click(screen.getByRole('button', { name: '一致，通过' }));
  expect(await screen.findByText('已通过，代管人现在可以代办。')).toBeTruthy();
  expect(asked.filter(isReview)).toMatchObject([{ body: { outcome: 'approve', note: '与出生证明一致' } }]);
});

it('somebody with an account can only be returned', async () => {
  const asked = theCloud((sent) => ({
    body: isReview(sent) ? request({ state: 'returned' }) : { guardianships: [request({ consentNeeded: true })], nextPage: null },
  }));
  render(<Guardianships />);
  fireEvent.click(await screen.findByText('刘**'));
  expect(screen.getByText(/持有人有自己的账号/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText(/给代管人的话/), { target: { value: '请本人出示同意码' } });
  fireEvent.click(screen.getByRole('button', { name: '一致，通过' }));
  expect(asked.filter(isReview)).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: '退回' }));
  expect(await screen.findByText('已退回，代管人会看到您写的话。')).toBeTruthy();
});

it.each([
  ['36.5', 365],
  ['36，5', 365],
  ['', undefined],
  ['33.9', undefined],
  ['43.1', undefined],
  ['abc', undefined],
])('a temperature typed as %s is %s', (typed, tenths) => {
  expect(tenthsOf(typed)).toBe(tenths);
});

it('the desk’s form is sent whole or not at all, and tells what the cloud finds wrong', async () => {
  const asked = theCloud(() => problem('paper-code-not-for-them', 422));
  render(<DeskPaperCode />);
  fireEvent.click(await screen.findByRole('button', { name: '登记并制作' }));
  expect(screen.getAllByText('请把各项填完整').length).toBeGreaterThan(1);
  expect(asked).toEqual([]);
  fireEvent.change(screen.getByLabelText(/证件号/), { target: { value: '150781194001020017' } });
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '孙桂兰' } });
  fireEvent.click(screen.getByRole('radio', { name: '60 岁以上' }));
  fireEvent.change(screen.getByLabelText(/申报表编号/), { target: { value: 'F-17' } });
  fireEvent.change(screen.getByLabelText(/体温/), { target: { value: '36.5' } });
  fireEvent.click(screen.getByRole('checkbox', { name: '咳嗽' }));
  fireEvent.click(screen.getByRole('button', { name: '登记并制作' }));
  expect(await screen.findByText(/纸质码发给儿童/)).toBeTruthy();
  expect(asked).toMatchObject([
    { body: { name: '孙桂兰', because: 'over-60', formNumber: 'F-17', temperatureTenths: 365, symptoms: ['cough'], language: 'zh-CN' } },
  ]);
});
