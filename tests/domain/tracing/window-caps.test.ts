import { instant } from '../../../cloud-functions/domain/time';
import { needsSecondApproval } from '../../../cloud-functions/domain/tracing/window-caps';

const hours = (count: number, milliseconds = 0) => ({ from: instant(0), to: instant(count * 3_600_000 + milliseconds) });

describe.each([
  ['site', 24],
  ['person', 168],
] as const)('the window of a %s that one may read alone', (of, most) => {
  it(`is ${most} hours, that included`, () => expect(needsSecondApproval(hours(most), of)).toBe(false));
  it('and not a millisecond more', () => expect(needsSecondApproval(hours(most, 1), of)).toBe(true));
});
