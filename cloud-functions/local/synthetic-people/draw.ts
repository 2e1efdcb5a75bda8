/** Chance from a seed (mulberry32): person `number` of a seed is the same on every machine and in whichever thread. */
export type Draw = {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from 0 to `max`, both included. */
  upTo(max: number): number;
  chance(share: number): boolean;
};

export function drawOf(seed: number, number: number): Draw {
  let state = Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, upTo: (max) => Math.floor(next() * (max + 1)), chance: (share) => next() < share };
}
