/**
 * Base45 of RFC 9285: two bytes become three letters of the QR code's alphanumeric set. Runs on the phone.
 */
const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

export function encodeBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) text += lettersOf((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0), 3);
  return bytes.length % 2 === 0 ? text : text + lettersOf(bytes[bytes.length - 1] ?? 0, 2);
}

/** `undefined` for a letter outside the set, a lone last letter, or a group that is more than its bytes can hold. */
export function decodeBase45(text: string): Uint8Array | undefined {
  if (text.length % 3 === 1) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const group = text.slice(at, at + 3);
    const value = numberOf(group);
    if (value === undefined || value > (group.length === 3 ? 0xffff : 0xff)) return undefined;
    if (group.length === 3) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** The least significant letter first, as the RFC has it. */
function lettersOf(value: number, count: number): string {
  let text = '';
  for (let rest = value, left = count; left > 0; left -= 1, rest = Math.floor(rest / 45)) text += letters.charAt(rest % 45);
  return text;
}

function numberOf(group: string): number | undefined {
  let value = 0;
  for (let index = group.length - 1; index >= 0; index -= 1) {
    const digit = letters.indexOf(group.charAt(index));
    if (digit < 0) return undefined;
    value = value * 45 + digit;
  }
  return value;
}
