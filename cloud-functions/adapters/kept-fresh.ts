import type { Instant } from '../domain/time';
import type { Clock } from '../use-cases/ports/clock';

export type Freshness<T> = {
  readonly read: (now: Instant) => Promise<T>;
  /** What there is before anything could be read. */
  readonly fallback: () => T;
  readonly clock: Clock;
  readonly freshForMilliseconds: number;
  /** After a failed read: so that a store that is down is not asked by everybody who comes. */
  readonly retryAfterMilliseconds: number;
};

/**
 * One value as this process remembers it: read by one caller for all who wait, and held on to when reading fails. The
 * answer may be `freshForMilliseconds` old, and older while the store cannot be read; asking never fails.
 */
export function keptFresh<T>({ read, fallback, clock, freshForMilliseconds, retryAfterMilliseconds }: Freshness<T>): () => Promise<T> {
  let held: { readonly value: T } | undefined;
  let nextReadAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<T> | undefined;

  const readOnce = async (now: Instant): Promise<T> => {
    try {
      held = { value: await read(now) };
      nextReadAt = now + freshForMilliseconds;
    } catch {
      held ??= { value: fallback() };
      nextReadAt = now + retryAfterMilliseconds;
    } finally {
      reading = undefined;
    }
    return held.value;
  };

  return async () => {
    const now = clock.now();
    // A clock set back would otherwise keep the value for longer than it may live.
    if (held !== undefined && now < nextReadAt && nextReadAt - now <= freshForMilliseconds) return held.value;
    reading ??= readOnce(now);
    return reading;
  };
}
