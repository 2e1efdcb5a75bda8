import { changedMaxFor } from '../../../cloud-functions/domain/release/changes-limit';

it.each([
  // Announced, share in ten thousandths, limit.
  [1_000, 10_000, 1_000],
  [0, 10_000, 0],
  [0, 500, 0],
  [1_000, 500, 72],
  [1_000, 1, 2],
  [2_000_000_000, 9_999, 1_999_934_158],
])('of %i announced, a share of %i may change %i', (announced, share, limit) => expect(changedMaxFor(announced, share)).toBe(limit));
