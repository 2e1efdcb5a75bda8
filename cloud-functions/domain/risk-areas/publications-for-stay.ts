import { addDays, type Day, type Instant, startOfDay } from '../time';

/** A place is often declared risky only after somebody left it; POLICY's longest measure after a stay is 14 days. */
export const afterStayDays = 14;

/** Days in Shanghai, both included; `to` absent: still there. */
export type StayDays = { readonly from: Day; readonly to?: Day };

/**
 * The publications a stay is judged by: those in force at any moment from its first day to the end of the 14th day
 * after its last. A publication holds until the next one; `newestFirst` is what was published up to now.
 */
export function publicationsForStay<P extends { readonly publishedAt: Instant }>(newestFirst: readonly P[], stay: StayDays): readonly P[] {
  const from = startOfDay(stay.from);
  const until = stay.to === undefined ? undefined : startOfDay(addDays(stay.to, afterStayDays + 1));
  return newestFirst.filter(({ publishedAt }, index) => {
    const replacedAt = newestFirst[index - 1]?.publishedAt;
    return (until === undefined || publishedAt < until) && (replacedAt === undefined || replacedAt > from);
  });
}
