import { addMilliseconds, type Instant } from '../domain/time';
import type { Clock } from './ports/clock';

export type Remembering<Id, Found> = {
  readonly read: (id: Id) => Promise<Found | undefined>;
  readonly clock: Clock;
  /** How old an answer may be. */
  readonly secondsMax: number;
  /** Of more than so many the one read longest ago is forgotten. */
  readonly entriesMax: number;
};

type Remembered<Found> = { readonly reading: Promise<Found | undefined>; readonly until: Instant };

/**
 * Reads as one process remembers them. Reads of one id at the same moment share one request; what is absent and a read
 * that failed are not remembered.
 */
export function rememberReads<Id, Found>({ read, clock, secondsMax, entriesMax }: Remembering<Id, Found>) {
  const remembered = new Map<Id, Remembered<Found>>();

  const forget = (id: Id, entry: Remembered<Found>) => {
    if (remembered.get(id) === entry) remembered.delete(id);
  };

  const readAnew = (id: Id, now: Instant): Promise<Found | undefined> => {
    const entry: Remembered<Found> = { reading: read(id), until: addMilliseconds(now, secondsMax * 1000) };
    remembered.delete(id);
    remembered.set(id, entry);
    entry.reading.then(
      (found) => {
        if (found === undefined) forget(id, entry);
      },
      () => forget(id, entry),
    );
    dropOldest(remembered, entriesMax);
    return entry.reading;
  };

  return (id: Id): Promise<Found | undefined> => {
    const now = clock.now();
    const entry = remembered.get(id);
    // A clock set back would otherwise keep an entry for longer than it may live.
    const isFresh = entry !== undefined && now < entry.until && entry.until - now <= secondsMax * 1000;
    return isFresh ? entry.reading : readAnew(id, now);
  };
}

/** A Map keeps the order of insertion: the first keys were read longest ago. */
function dropOldest<Id>(remembered: Map<Id, unknown>, entriesMax: number): void {
  for (const id of remembered.keys()) {
    if (remembered.size <= entriesMax) return;
    remembered.delete(id);
  }
}
