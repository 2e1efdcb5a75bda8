import { birthDayProblem } from '../../../cloud-functions/domain/identity/birth-day';
import { parseInstant } from '../../../cloud-functions/domain/time';

describe('the birth date in a number', () => {
  it.each([
    ['born today, a minute before midnight in Shanghai', '150781202209060018', '2022-09-06T23:59:00+08:00', undefined],
    ['born tomorrow', '150781202209070013', '2022-09-06T23:59:00+08:00', 'in-the-future'],
    ['born tomorrow, once it is tomorrow in Shanghai', '150781202209070013', '2022-09-07T00:00:00+08:00', undefined],
    ['130 years ago', '110105189209060018', '2022-09-06T12:00:00+08:00', undefined],
    ['131 years ago', '110105189109060010', '2022-09-06T12:00:00+08:00', 'too-long-ago'],
    ['in a residence card of 2023', '932682198501010017', '1984-12-31T12:00:00+08:00', 'in-the-future'],
    ['in no number of that kind', 'H12345678', '2022-09-06T12:00:00+08:00', undefined],
  ])('%s', (_, number, at, problem) => {
    const now = parseInstant(at);
    expect(now && birthDayProblem(number, now)).toBe(problem);
  });
});
