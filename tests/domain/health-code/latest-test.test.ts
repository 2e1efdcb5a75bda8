import type { VaccinationDose } from '../../../cloud-functions/domain/health-code/facts';
import { latestResult, latestTest, vaccinationDoses } from '../../../cloud-functions/domain/health-code/latest-test';
import { at, inconclusive, negative, positive, sampled } from '../../builders/facts';

const now = at('2022-08-05');

test('the newest sample tells, not the newest report', () => {
  const early = { ...negative('2022-08-01'), at: at('2022-08-04') };
  expect(latestTest([early, positive('2022-08-03')], now)).toEqual({
    result: 'positive',
    sampledAt: at('2022-08-03'),
    reportedAt: at('2022-08-03T18:00:00+08:00'),
  });
});

test('of two reports of one sample the later tells', () => {
  const corrected = { ...positive('2022-08-03'), at: at('2022-08-04') };
  expect(latestTest([corrected, negative('2022-08-03')], now)?.result).toBe('positive');
});

test('a newer sample without a result is pending, and the reported one is still there', () => {
  const facts = [negative('2022-08-03'), sampled('2022-08-05T11:00:00+08:00')];
  expect(latestTest(facts, now)).toEqual({ result: 'pending', sampledAt: at('2022-08-05T11:00:00+08:00'), reportedAt: null });
  expect(latestResult(facts, now)?.result).toBe('negative');
});

test('a result ends the waiting for its sample and for earlier ones', () => {
  expect(latestTest([sampled('2022-08-03'), negative('2022-08-03')], now)?.result).toBe('negative');
  expect(latestTest([sampled('2022-08-02'), inconclusive('2022-08-03')], now)?.result).toBe('inconclusive');
});

test('what is reported a minute from now, or is withdrawn, is not told', () => {
  const facts = [negative('2022-08-05T06:01:00+08:00'), { ...negative('2022-08-04'), withdrawnAt: now }, negative('2022-08-01')];
  expect(latestTest(facts, now)?.sampledAt).toBe(at('2022-08-01'));
  expect(latestTest([], now)).toBeUndefined();
});

test('one result only can be asked for', () => {
  expect(latestResult([negative('2022-08-01'), inconclusive('2022-08-03')], now, 'negative')?.sampledAt).toBe(at('2022-08-01'));
});

test('doses are the highest number given, or as many as are on record', () => {
  const dose = (id: string, number?: number): VaccinationDose => ({ id, kind: 'vaccination.dose', at: at('2022-01-01'), dose: number });
  expect(vaccinationDoses([dose('a', 3)], now)).toBe(3);
  expect(vaccinationDoses([dose('a'), dose('b')], now)).toBe(2);
  expect(vaccinationDoses([{ ...dose('a', 3), withdrawnAt: now }], now)).toBe(0);
});
