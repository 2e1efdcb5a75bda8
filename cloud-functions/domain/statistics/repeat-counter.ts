/**
 * How often one pseudonym came to one site, counted for a whole district in bounded memory: 12 bytes a slot, at most half
 * of the slots in use, no text kept. A pseudonym stands for one day, so days need no place in the key.
 */
import type { SiteId, Subject } from '../ids';

export type RepeatCounter = {
  /** Counts one more, and gives how many there are now. */
  count(siteId: SiteId, subject: Subject): number;
};

const slotsAtFirst = 1 << 12;

/**
 * The key is 64 bits, the pseudonym's (HMAC output) mixed with the site's (random): two pairs of half a million fall together
 * once in more than a hundred million roll-ups.
 */
export function repeatCounter(): RepeatCounter {
  let slots = emptySlots(slotsAtFirst);
  let used = 0;
  const grow = (): void => {
    const before = slots;
    slots = emptySlots(before.counts.length * 2);
    before.counts.forEach((counted, place) => {
      if (counted === 0) return;
      const [high, low] = [before.high[place] ?? 0, before.low[place] ?? 0];
      const free = placeOf(slots, high, low);
      slots.high[free] = high;
      slots.low[free] = low;
      slots.counts[free] = counted;
    });
  };
  return {
    count: (siteId, subject) => {
      const high = (bits(subject, 0) ^ bits(subject, 16) ^ bits(siteId, 0)) >>> 0;
      const low = (bits(subject, 8) ^ bits(subject, 24) ^ bits(siteId, 8)) >>> 0;
      const place = placeOf(slots, high, low);
      const counted = (slots.counts[place] ?? 0) + 1;
      slots.high[place] = high;
      slots.low[place] = low;
      slots.counts[place] = counted;
      if (counted === 1) {
        used += 1;
        if (used * 2 > slots.counts.length) grow();
      }
      return counted;
    },
  };
}

type Slots = { readonly high: Uint32Array; readonly low: Uint32Array; readonly counts: Uint32Array };
const emptySlots = (length: number): Slots => ({
  high: new Uint32Array(length),
  low: new Uint32Array(length),
  counts: new Uint32Array(length),
});

/** Eight hex digits from `start`. */
const bits = (hex: string, start: number): number => Number.parseInt(hex.slice(start, start + 8), 16);

/** Its own place, or the free one it would take. */
function placeOf({ high, low, counts }: Slots, wantedHigh: number, wantedLow: number): number {
  let place = wantedLow % counts.length;
  while (counts[place] !== 0 && (high[place] !== wantedHigh || low[place] !== wantedLow)) place = (place + 1) % counts.length;
  return place;
}
