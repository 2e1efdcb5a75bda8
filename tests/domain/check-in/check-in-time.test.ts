import { checkInTime, timeOfCheckInId } from '../../../cloud-functions/domain/check-in/check-in-time';
import { instant, parseInstant } from '../../../cloud-functions/domain/time';
import { aCheckInId } from '../../builders/a-check-in-id';

const now = instant(Date.parse('2022-09-06T08:30:00+08:00'));
const minutes = 60_000;
const hours = 60 * minutes;

describe('the time of a check-in', () => {
  it('is the time its id was made (RFC 9562, appendix A.6)', () => {
    const published = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f' as ReturnType<typeof aCheckInId>;
    expect(timeOfCheckInId(published)).toBe(parseInstant('2022-02-22T14:22:22-05:00'));
  });

  it.each([
    ['one millisecond more than 72 hours back is refused', -72 * hours - 1, false],
    ['exactly 72 hours back is taken', -72 * hours, true],
    ['just within 72 hours is taken', -72 * hours + 1, true],
    ['now is taken', 0, true],
    ['just within 5 minutes ahead is taken', 5 * minutes - 1, true],
    ['exactly 5 minutes ahead is taken', 5 * minutes, true],
    ['one millisecond more than 5 minutes ahead is refused', 5 * minutes + 1, false],
  ])('%s', (_sentence, offset, taken) => {
    const at = instant(now + offset);
    expect(checkInTime(aCheckInId(at), now)).toBe(taken ? at : undefined);
  });

  it('is refused for the largest time an id can hold', () => {
    expect(checkInTime(aCheckInId(instant(2 ** 48 - 1)), now)).toBeUndefined();
  });
});
