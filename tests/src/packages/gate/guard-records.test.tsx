import { cleanup, render, screen } from '@testing-library/react';
import Records from '../../../../src/packages/gate/guard-records/index';
import type { GateHere } from '../../../../src/services/gate/gate-types';
import { chooseLanguage } from '../../../../src/text/language';
import { aGate, aRecord } from './a-gate';

let gate: GateHere;
jest.mock('../../../../src/services/gate/use-gate', () => ({ useGate: () => gate }));

beforeEach(() => chooseLanguage('zh-CN'));
afterEach(cleanup);

test('an empty day says what will be here', () => {
  gate = aGate().gate;
  render(<Records />);
  expect(screen.getByText('今天还没有核验')).toBeTruthy();
});

test('each record of today has its time, its verdict, what was read and whether it is uploaded; nobody is named', () => {
  const todays = [
    aRecord({ uploaded: { state: 'recorded' }, people: 2 }),
    aRecord({ recordId: 'b', outcome: 'refused', colour: null, reasons: ['code-screenshot'] }),
    aRecord({ recordId: 'c', means: 'document', temperatureTenths: 368, uploaded: { state: 'refused', why: 'holder-not-known' } }),
  ];
  gate = aGate({ todays }).gate;
  render(<Records />);
  const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(rows).toEqual([
    '12:00:00 · 放行个人码 · 2 人已上传',
    '12:00:00 · 不放行个人码 · 截图待上传',
    '12:00:00 · 放行证件 · 36.8 ℃云端未收：云端查不到这个人',
  ]);
});
