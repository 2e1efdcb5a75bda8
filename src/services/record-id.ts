/**
 * A UUIDv7 in lower case, made on the phone: the record it names is the same one however often it is sent.
 * @param atMilliseconds server time; the cloud reads the time of a check-in from it
 * @param random 10 bytes; they need to be different, not secret
 */
export function recordId(atMilliseconds: number, random: Uint8Array): string {
  const time = Math.floor(atMilliseconds).toString(16).padStart(12, '0').slice(-12);
  const tail = [...random.slice(0, 10)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = (8 + (Number.parseInt(tail.charAt(4), 16) & 3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(1, 4)}-${variant}${tail.slice(5, 8)}-${tail.slice(8, 20)}`;
}
