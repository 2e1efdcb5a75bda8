/**
 * Which code values have been used. A value lives a minute and brings in whoever holds the phone; shown a second time it is
 * a picture of it, or a phone handed back. One exception: whoever has just been checked may go on holding up the phone. As
 * long as a gate has had the code in sight within the last five seconds it is the same check (in-sight.ts), which opens
 * nothing again and is recorded once; out of sight for longer, the value counts as used. Runs on the phone.
 */
import type { Instant } from '../time';

/** What other gates tell comes without its end: two slots of the longest kind a code can have, and a gate's slow answer. */
const elsewhereKeptMs = 10 * 60_000;
/** More people than pass a gate in the life of a value; the oldest goes first. */
const slotsMax = 4_096;

export type SeenSlot = {
  /** base64url of the first 6 bytes of the slot value. */
  readonly slot: string;
  /** From then on the value is dead by itself, and forgotten. */
  readonly deadAt: Instant;
};

export type SeenSlots = {
  /** Somebody was admitted with it at this gate. */
  use(slot: SeenSlot): void;
  /** As another gate of the site told at `at`. */
  usedElsewhere(slots: readonly { readonly slot: string; readonly at: Instant }[], now: Instant): void;
  usedAt(slot: string, now: Instant): 'here' | 'elsewhere' | undefined;
  /** To be kept over a reload: a gate that starts anew must not forget the last minute. */
  used(now: Instant): readonly SeenSlot[];
  size(): number;
};

export function makeSeenSlots(kept: readonly SeenSlot[] = []): SeenSlots {
  const here = new Map<string, Instant>(kept.map(({ slot, deadAt }) => [slot, deadAt]));
  const elsewhere = new Map<string, Instant>();
  return {
    use({ slot, deadAt }) {
      here.set(slot, deadAt);
      dropOldest(here);
    },
    usedElsewhere(slots, now) {
      forget(elsewhere, now);
      for (const { slot, at } of slots) {
        // A gate with a clock ahead of ours must not fill the memory for longer than its word is worth.
        const deadAt = (Math.min(at, now) + elsewhereKeptMs) as Instant;
        if (deadAt > now) elsewhere.set(slot, deadAt);
      }
      dropOldest(elsewhere);
    },
    usedAt(slot, now) {
      if ((here.get(slot) ?? 0) > now) return 'here';
      return (elsewhere.get(slot) ?? 0) > now ? 'elsewhere' : undefined;
    },
    used(now) {
      forget(here, now);
      return [...here].map(([slot, deadAt]) => ({ slot, deadAt }));
    },
    size: () => here.size + elsewhere.size,
  };
}

function forget(slots: Map<string, Instant>, now: Instant): void {
  for (const [slot, deadAt] of slots) if (deadAt <= now) slots.delete(slot);
}

function dropOldest(slots: Map<string, Instant>): void {
  for (const slot of slots.keys()) {
    if (slots.size <= slotsMax) return;
    slots.delete(slot);
  }
}
