/** base64url (RFC 4648 §5) without `Buffer` or `atob`, which mini-programs lack. Runs on the phone. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Without padding. */
export function encodeBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const count = Math.min(3, bytes.length - at) + 1;
    for (let index = 0; index < count; index += 1) text += letters.charAt((group >> (18 - 6 * index)) & 63);
  }
  return text;
}

/** `undefined` for a letter outside the set, padding included, or a length or last letter no encoder writes. */
export function decodeBase64url(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  let rest = 0;
  let bits = 0;
  for (const letter of text) {
    const digit = letters.indexOf(letter);
    if (digit < 0) return undefined;
    rest = (rest << 6) | digit;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push(rest >> bits);
    rest &= (1 << bits) - 1;
  }
  return rest === 0 && bits < 6 ? Uint8Array.from(bytes) : undefined;
}
