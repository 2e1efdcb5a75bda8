import { useEffect, useState } from 'react';
import { sound } from '../../../platform/speak';
import type { DoorEvents } from '../../../services/gate/make-gate';
import { makeRepeating, turnDone } from '../../../services/gate/repeating';
import { theGate } from '../../../services/gate/the-gate';
import { serverNow } from '../../../services/server-clock';
import { type DoorEvent, signOfEvent } from './sign-of-event';

/** Soon enough for whoever has just scanned to hear the chime before they have put the phone away. */
const lookEveryMs = 3_000;
const slidingBy = 3;
/** One chime is over before the next begins; of a burst the newest few are heard. */
const betweenChimesMs = 700;

export type DoorNews = {
  /** Newest first. */
  readonly lately: readonly (DoorEvent & { readonly number: number })[];
  readonly admittedToday: number;
  readonly refusedToday: number;
  /** Server time, epoch milliseconds; null: the cloud has not answered yet. */
  readonly heardAt: number | null;
  /** The last look met no answer. */
  readonly offline: boolean;
};

const nothingYet: DoorNews = { lately: [], admittedToday: 0, refusedToday: 0, heardAt: null, offline: false };

/** What happens at the door, with a sound for each check-in. Looks on while the page is there; without the cloud it keeps what it heard. */
export function useDoorNews(): DoorNews {
  const [news, setNews] = useState(nothingYet);
  useEffect(() => {
    let mark: string | undefined;
    let gone = false;
    let heard = 0;
    const chimes: ReturnType<typeof setTimeout>[] = [];
    const chime = (events: readonly DoorEvent[]) => {
      const oldestFirst = events.slice(0, slidingBy).reverse();
      for (const [place, event] of oldestFirst.entries()) chimes.push(setTimeout(() => sound(signOfEvent(event)), place * betweenChimesMs));
    };
    const take = (answer: DoorEvents) => {
      const isFirst = mark === undefined;
      mark = answer.next;
      if (!isFirst) chime(answer.events);
      heard += answer.events.length;
      const events = answer.events.map((event, place) => ({ ...event, number: heard - place }));
      setNews((before) => ({
        lately: (isFirst ? events : [...events, ...before.lately]).slice(0, slidingBy),
        admittedToday: answer.admittedToday,
        refusedToday: answer.refusedToday,
        heardAt: serverNow(),
        offline: false,
      }));
    };
    const looks = makeRepeating({
      random: Math.random,
      everyMs: () => lookEveryMs,
      work: async () => {
        const answer = await theGate().watchDoor(mark);
        if (gone) return turnDone;
        if (answer.ok) {
          take(answer.value);
          return turnDone;
        }
        // A mark of another version of the cloud: look as if just switched on.
        if (answer.error.code === 'page-mark-not-valid') mark = undefined;
        setNews((before) => ({ ...before, offline: true }));
        return { kind: 'later', retryAfterSeconds: answer.error.retryAfterSeconds };
      },
    });
    looks.start();
    return () => {
      gone = true;
      looks.stop();
      for (const waiting of chimes) clearTimeout(waiting);
    };
  }, []);
  return news;
}
