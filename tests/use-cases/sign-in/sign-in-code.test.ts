import { makeSignInCode } from '../../../cloud-functions/use-cases/sign-in/sign-in-code';

describe('a sign-in code', () => {
  const randomOf = (...numbers: number[]) => ({
    bytes: () => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(numbers.shift() ?? 0);
      return new Uint8Array(bytes);
    },
  });

  it.each([
    [0, '000000'],
    [42, '000042'],
    [999_999, '999999'],
    [1_000_000, '000000'],
    [4_293_999_999, '999999'],
  ])('of the random number %d is %s', (number, code) => {
    expect(makeSignInCode(randomOf(number))).toBe(code);
  });

  it('takes another random number where the low codes would come up more often', () => {
    expect(makeSignInCode(randomOf(4_294_000_000, 4_294_967_295, 123_456))).toBe('123456');
  });
});
