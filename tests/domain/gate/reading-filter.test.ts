import type { BridgeReading } from '../../../cloud-functions/domain/gate/device-bridge';
import { aReadingFilter } from '../../../cloud-functions/domain/gate/reading-filter';

const reading = (readingId: string, ageMs = 0): BridgeReading => ({ type: 'temperature', readingId, ageMs, tenths: 368 });

test('a reading is used once', () => {
  const filter = aReadingFilter();
  expect([filter.accept(reading('a')), filter.accept(reading('b')), filter.accept(reading('a'))]).toEqual(['fresh', 'fresh', 'used']);
});

test.each([
  [9_999, 'fresh'],
  [10_000, 'fresh'],
  [10_001, 'stale'],
])('%i ms old is %s', (ageMs, state) => {
  expect(aReadingFilter().accept(reading('a', ageMs))).toBe(state);
});

test('a stale one does not come back as fresh under the same name', () => {
  const filter = aReadingFilter();
  filter.accept(reading('a', 20_000));
  expect(filter.accept(reading('a', 0))).toBe('used');
});

test('it remembers hundreds and grows no further', () => {
  const filter = aReadingFilter();
  for (let index = 0; index < 500; index += 1) filter.accept(reading(`r${index}`));
  expect(filter.accept(reading('r0'))).toBe('used');
  filter.accept(reading('one more'));
  expect(filter.accept(reading('r1'))).toBe('used');
});
