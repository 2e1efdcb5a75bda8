/** Crockford's letters: no I, L, O, U, so that nothing reads as another. Lower case, as they stand in a link's path. */
export const base32Letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** The number in at least `lettersMin` letters, filled with zeros in front. */
export function encodeBase32(value: bigint, lettersMin: number): string {
  let text = '';
  for (let rest = value; rest > 0n; rest >>= 5n) text = base32Letters.charAt(Number(rest & 31n)) + text;
  return text.padStart(lettersMin, '0');
}

/** `undefined` when a letter is none of ours; a capital, an `o` for zero or an `l` for one included. */
export function decodeBase32(text: string): bigint | undefined {
  let value = 0n;
  for (const letter of text) {
    const digit = base32Letters.indexOf(letter);
    if (digit < 0) return undefined;
    value = (value << 5n) | BigInt(digit);
  }
  return value;
}
