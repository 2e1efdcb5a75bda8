import { doorSignOf, doorSlotAt, doorSlotSeconds, doorSlotStart } from '../../domain/gate/door-word';
import type { SiteId } from '../../domain/ids';
import { formatInstant, type Instant, instant } from '../../domain/time';
import type { DoorKeys } from '../ports/keys';

/** This slot and the next three: who walks in has shown the screen by then, and a look-alike page has little to copy. */
const slotsShown = 4;
/** Nobody stands at the door any more; sent again an old id would otherwise tell the word of any time. */
export const doorShownMinutesMax = 2;

/** What the screen at the site's door shows now and next; `null` for a scan that comes late. */
export function doorShown({ siteId, at, now }: { readonly siteId: SiteId; readonly at: Instant; readonly now: Instant }, keys: DoorKeys) {
  if (now - at > doorShownMinutesMax * 60_000) return null;
  const secret = keys.doorSecretOf(siteId);
  const first = doorSlotAt(now);
  return {
    slotSeconds: doorSlotSeconds,
    from: formatInstant(instant(doorSlotStart(first))),
    slots: Array.from({ length: slotsShown }, (_, next) => doorSignOf(secret, first + next)),
  };
}
export type DoorShown = ReturnType<typeof doorShown>;
