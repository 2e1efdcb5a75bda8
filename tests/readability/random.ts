/** Mulberry32: the same numbers in each run, so that a share is a property of the code and not of the day. */
export type Random = () => number;

export function aRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const between = (random: Random, low: number, high: number): number => low + random() * (high - low);
export const bytesOf = (random: Random, count: number): Uint8Array => Uint8Array.from({ length: count }, () => Math.floor(random() * 256));

const noiseLength = 1 << 16;
let table: Float32Array | undefined;

/** Normally distributed numbers (Box and Muller), from a table entered anywhere: a picture takes 400,000 of them. */
export function noiseOf(random: Random): () => number {
  table ??= tableOf(aRandom(7));
  const noise = table;
  let at = Math.floor(random() * noiseLength);
  // A stride that shares no factor with the length, so that two rows never get the same numbers.
  const stride = 2 * Math.floor(random() * 1_000) + 1;
  return () => {
    at = (at + stride) % noiseLength;
    return noise[at] ?? 0;
  };
}

const tableOf = (random: Random): Float32Array =>
  Float32Array.from({ length: noiseLength }, () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));
