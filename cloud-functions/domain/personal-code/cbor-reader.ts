/**
 * Reads the part of CBOR (RFC 8949) a personal code is made of, and nothing else: integers, byte strings, arrays, maps
 * with integer keys, null; definite lengths; every number in its shortest form, so that a code has one spelling. A general
 * decoder would also build what a hostile code asks for (tags, regular expressions, an array of thirty million holes),
 * and the usual one compiles code while it reads, which mini-programs forbid.
 */
export type CborItem = number | null | Uint8Array | readonly CborItem[] | ReadonlyMap<number, CborItem>;

const depthMax = 4;

/** `undefined` for anything outside of that part, for a cut text and for bytes left over. Never throws. */
export function readCbor(bytes: Uint8Array): CborItem | undefined {
  const item = readItem(bytes, 0, depthMax);
  return item?.next === bytes.length ? item.value : undefined;
}

type Read<T> = { readonly value: T; readonly next: number };

function readItem(bytes: Uint8Array, at: number, depth: number): Read<CborItem> | undefined {
  const first = bytes[at];
  if (first === undefined || depth === 0) return undefined;
  if (first === 0xf6) return { value: null, next: at + 1 };
  const argument = readArgument(bytes, at);
  if (!argument) return undefined;
  switch (first >> 5) {
    case 0:
      return argument;
    case 1:
      return { value: -1 - argument.value, next: argument.next };
    case 2:
      return readBytes(bytes, argument);
    case 4:
      return readArray(bytes, argument, depth);
    case 5:
      return readMap(bytes, argument, depth);
    default:
      return undefined;
  }
}

/** The number in the head of an item: its value, length or count, up to 32 bits. */
function readArgument(bytes: Uint8Array, at: number): Read<number> | undefined {
  const low = (bytes[at] ?? 0) & 0x1f;
  if (low < 24) return { value: low, next: at + 1 };
  const width = { 24: 1, 25: 2, 26: 4 }[low];
  if (width === undefined || at + 1 + width > bytes.length) return undefined;
  const value = bytes.subarray(at + 1, at + 1 + width).reduce((sum, byte) => sum * 256 + byte, 0);
  const shortest = width === 1 ? value >= 24 : value >= 2 ** (width * 4);
  return shortest ? { value, next: at + 1 + width } : undefined;
}

function readBytes(bytes: Uint8Array, length: Read<number>): Read<Uint8Array> | undefined {
  const end = length.next + length.value;
  return end <= bytes.length ? { value: bytes.slice(length.next, end), next: end } : undefined;
}

function readArray(bytes: Uint8Array, count: Read<number>, depth: number): Read<readonly CborItem[]> | undefined {
  const items: CborItem[] = [];
  let next = count.next;
  while (items.length < count.value) {
    const item = readItem(bytes, next, depth - 1);
    if (!item) return undefined;
    items.push(item.value);
    next = item.next;
  }
  return { value: items, next };
}

/** Keys strictly ascending in their encoded form, as deterministic encoding has them; a key twice is refused with it. */
function readMap(bytes: Uint8Array, count: Read<number>, depth: number): Read<ReadonlyMap<number, CborItem>> | undefined {
  const map = new Map<number, CborItem>();
  let next = count.next;
  let lastOrder = -1;
  while (map.size < count.value) {
    const key = readItem(bytes, next, 1);
    if (typeof key?.value !== 'number') return undefined;
    const order = key.value >= 0 ? key.value : 2 ** 33 - key.value;
    const item = readItem(bytes, key.next, depth - 1);
    if (!item || order <= lastOrder) return undefined;
    map.set(key.value, item.value);
    next = item.next;
    lastOrder = order;
  }
  return { value: map, next };
}
