import { jurisdictionOf } from '../../../cloud-functions/domain/release/jurisdiction-of';

test.each([
  ['150781', ['150781', '150700', '150000'], '150781'],
  ['150782', ['150781', '150700', '150000'], '150700'],
  ['152201', ['150781', '150700', '150000'], '150000'],
  ['310101', ['310000', '150781'], '310000'],
  ['110105', ['310000', '150781'], undefined],
  ['150700', ['150781'], undefined],
])('%s among %j belongs to %s', (division, known, jurisdiction) => {
  expect(jurisdictionOf(division, known)).toBe(jurisdiction);
});
