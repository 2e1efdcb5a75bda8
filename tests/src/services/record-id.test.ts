import * as fc from 'fast-check';
import { recordId } from '../../../src/services/record-id';

const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const moment = fc.integer({ min: 0, max: 2 ** 47 });

test('is a UUIDv7 whose first 48 bits are the time', () => {
  fc.assert(
    fc.property(moment, tenBytes, (at, random) => {
      const id = recordId(at, random);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(at);
    }),
  );
});

test('later ids sort later', () => {
  fc.assert(
    fc.property(moment, tenBytes, tenBytes, (at, one, other) => {
      expect(recordId(at, one) < recordId(at + 1, other)).toBe(true);
    }),
  );
});

test('other random bytes give another id', () => {
  fc.assert(
    fc.property(moment, tenBytes, (at, random) => {
      const changed = Uint8Array.from(random);
      changed[9] = (changed[9] ?? 0) ^ 1;
      expect(recordId(at, changed)).not.toBe(recordId(at, random));
    }),
  );
});
