import { parseInstant } from '../../../cloud-functions/domain/time';
import { readWindow } from '../../../cloud-functions/domain/tracing/read-window';

const from = '2022-09-01T00:00:00+08:00';

describe('the window of a read', () => {
  it.each([
    ['just within fourteen days', '2022-09-14T23:59:59.999+08:00'],
    ['exactly fourteen days', '2022-09-15T00:00:00+08:00'],
  ])('may be %s', (_how, to) => {
    expect(readWindow({ from, to })).toEqual({ ok: true, value: { from: parseInstant(from), to: parseInstant(to) } });
  });
  it('may not be a millisecond more', () => {
    expect(readWindow({ from, to: '2022-09-15T00:00:00.001+08:00' })).toEqual({ ok: false, error: { code: 'window-too-large' } });
  });
  it.each([
    ['empty', from],
    ['reversed', '2022-08-31T23:59:59+08:00'],
  ])('may not be %s', (_how, to) => {
    expect(readWindow({ from, to })).toEqual({
      ok: false,
      error: { code: 'request-not-valid', fields: [{ path: 'to', problem: 'end-before-start' }] },
    });
  });
  it('is measured in time, not in the offset it is written with', () => {
    expect(readWindow({ from: '2022-09-01T00:00:00Z', to: '2022-09-15T08:00:00+08:00' }).ok).toBe(true);
  });
  it.each(['from', 'to'])('needs a real instant for `%s`', (path) => {
    const asked = { from, to: '2022-09-02T00:00:00+08:00', [path]: '2022-02-30T00:00:00+08:00' };
    expect(readWindow(asked)).toEqual({ ok: false, error: { code: 'request-not-valid', fields: [{ path, problem: 'wrong-format' }] } });
  });
});
