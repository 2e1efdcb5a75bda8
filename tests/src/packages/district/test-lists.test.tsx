import { fireEvent, render, screen } from '@testing-library/react';
import TestLists from '../../../../src/packages/district/test-lists/index';
import { keepSession } from '../../../../src/services/session-store';
import { problem, signInAs, theCloud } from './the-desk';

const receipt = (auditId: string) => ({ auditId, at: '2022-09-06T08:40:00+08:00' });
const person = (maskedName: string, dueAt: string) => ({
  maskedName,
  maskedDocumentNumber: '150781********0051',
  group: 'courier',
  dueAt,
  lastSampledAt: null,
});

function nameTheCase(): void {
  fireEvent.change(screen.getByRole('textbox', { name: '案件编号' }), { target: { value: '150781-2022-0001' } });
  fireEvent.change(screen.getByRole('textbox', { name: '用途' }), { target: { value: '核查应检未检' } });
  fireEvent.click(screen.getByRole('button', { name: '开始查阅' }));
}

beforeEach(() => {
  keepSession(null);
  signInAs('resident', 'officer');
});

it('reads who missed a test under the case only when asked, says how old the list is, and turns pages', async () => {
  const pages = [
    { asOf: '2022-09-06T08:30:00+08:00', people: [person('孙*', '2022-09-05T06:30:00+08:00')], nextPage: 'p2', audit: receipt('A-1') },
    { asOf: '2022-09-06T08:30:00+08:00', people: [person('王*', '2022-09-06T06:30:00+08:00')], nextPage: null, audit: receipt('A-2') },
  ];
  const asked = theCloud(() => ({ body: pages.shift() }));
  render(<TestLists />);
  nameTheCase();
  expect(asked).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: '查看名单' }));
  expect(await screen.findByText('1 人应检未检')).toBeTruthy();
  expect(screen.getByText('名单生成于 9 月 6 日 08:30，此后的变化没有算进去。')).toBeTruthy();
  expect(screen.getByText('快递从业人员')).toBeTruthy();
  expect(screen.getByText(/编号 A-1/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /再看更多/ }));
  expect(await screen.findByText('2 人应检未检')).toBeTruthy();
  expect(asked.map(({ body }) => body)).toEqual([
    { caseNumber: '150781-2022-0001', purpose: '核查应检未检' },
    { caseNumber: '150781-2022-0001', purpose: '核查应检未检', page: 'p2' },
  ]);
});

it('shows late samples with the laboratories that owe them', async () => {
  theCloud(() => ({
    body: {
      asOf: '2022-09-06T08:30:00+08:00',
      samples: [
        {
          maskedName: '白*',
          maskedDocumentNumber: '150781********0063',
          laboratory: '满洲里市人民医院',
          sampledAt: '2022-09-05T07:00:00+08:00',
          hoursWaiting: 25,
          evidence: '满洲里市人民医院 0001',
        },
      ],
      byLaboratory: [{ laboratory: '满洲里市人民医院', samples: 17, oldestSampledAt: '2022-09-04T07:00:00+08:00' }],
      nextPage: null,
      audit: receipt('A-1'),
    },
  }));
  render(<TestLists />);
  nameTheCase();
  fireEvent.click(screen.getByRole('radio', { name: '结果迟到' }));
  fireEvent.click(screen.getByRole('button', { name: '查看名单' }));
  expect(await screen.findByText('25 小时')).toBeTruthy();
  expect(screen.getByText('17')).toBeTruthy();
});

it('an empty list, one not made yet and a refusal are each said', async () => {
  const answers: { status?: number; body: unknown }[] = [
    { body: { asOf: null, people: [], nextPage: null, audit: receipt('A-1') } },
    { body: { asOf: '2022-09-06T08:30:00+08:00', people: [], nextPage: null, audit: receipt('A-2') } },
    problem('unavailable', 503),
  ];
  theCloud(() => answers.shift() ?? { body: {} });
  render(<TestLists />);
  nameTheCase();
  fireEvent.click(screen.getByRole('button', { name: '查看名单' }));
  expect(await screen.findByText(/名单还没有生成/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /再查看一次/ }));
  expect(await screen.findByText('辖区内没有应检未检的人')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /再查看一次/ }));
  expect(await screen.findByText(/服务暂时不可用/)).toBeTruthy();
});
