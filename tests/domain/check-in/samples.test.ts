import { samplesOf } from '../../../cloud-functions/domain/check-in/samples';
import type { Fact } from '../../../cloud-functions/domain/health-code/facts';
import { instant } from '../../../cloud-functions/domain/time';

const hour = (hours: number) => instant(Date.parse('2022-09-05T00:00:00+08:00') + hours * 3_600_000);
const sampled = (id: string, at: number): Fact => ({ id, kind: 'test.sampled', at: hour(at), sampledAt: hour(at) });
const reported = (
  id: string,
  sampledAt: number,
  { at, result }: { at: number; result: 'negative' | 'positive' | 'inconclusive' },
): Fact => ({
  id,
  kind: 'test.result',
  at: hour(at),
  sampledAt: hour(sampledAt),
  reportedAt: hour(at),
  result,
});
const negative = { at: 8, result: 'negative' } as const;

describe('samples of a person', () => {
  it('are pending until their report, and then carry it', () => {
    const facts = [sampled('s', 1), reported('r', 1, negative)];
    expect(samplesOf(facts, hour(7))).toEqual([{ result: 'pending', sampledAt: hour(1) }]);
    expect(samplesOf(facts, hour(8))).toEqual([{ result: 'negative', sampledAt: hour(1), reportedAt: hour(8) }]);
  });
  it('come newest first in whatever order the facts lie', () => {
    const facts = [reported('a', 1, negative), sampled('b', 20), reported('c', 5, negative)];
    expect(samplesOf(facts, hour(30)).map((one) => one.sampledAt)).toEqual([hour(20), hour(5), hour(1)]);
    expect(samplesOf([...facts].reverse(), hour(30))).toEqual(samplesOf(facts, hour(30)));
  });
  it('take the later of two reports on one sample', () => {
    const facts = [reported('b', 1, { at: 12, result: 'negative' }), reported('a', 1, { at: 8, result: 'inconclusive' })];
    expect(samplesOf(facts, hour(30)).map((one) => one.result)).toEqual(['negative']);
  });
  it('leave out what was withdrawn, from then on', () => {
    const facts: Fact[] = [{ ...reported('a', 1, negative), withdrawnAt: hour(10) }];
    expect(samplesOf(facts, hour(9))).toHaveLength(1);
    expect(samplesOf(facts, hour(10))).toEqual([]);
  });
  it('leave out what the future holds and what cannot be read', () => {
    expect(samplesOf([sampled('a', 9)], hour(8))).toEqual([]);
    expect(samplesOf([{ id: 'x', kind: 'unreadable', field: 'sampledAt', problem: 'not-an-instant' }], hour(8))).toEqual([]);
  });
});
