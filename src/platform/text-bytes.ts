/** UTF-8 without `TextEncoder` and `TextDecoder`, which mini-programs lack. */
export function bytesOfText(text: string): Uint8Array {
  const bytes: number[] = [];
  const escaped = encodeURIComponent(text);
  for (let at = 0; at < escaped.length; at += 1) {
    const isByte = escaped.charAt(at) === '%';
    bytes.push(isByte ? Number.parseInt(escaped.slice(at + 1, at + 3), 16) : escaped.charCodeAt(at));
    if (isByte) at += 2;
  }
  return Uint8Array.from(bytes);
}

/** Throws a URIError for bytes that are no UTF-8. */
export function textOfBytes(bytes: Uint8Array): string {
  return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
}
