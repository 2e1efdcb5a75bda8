/** The doors of a site, each with a code of its own. */
import type { FieldRefusal, Refusal } from '../refusal';
import { done, type Result, refused } from '../result';
import type { Site, SiteDoor } from './site';
import { doorIdMax, posterVersionOfDoorMax } from './site-code';

/** Ours. The code's letter numbers 31, so that eleven of twenty can be replaced between two printings of all. */
export const doorsMax = 20;

/** `doorId` absent: a new door. */
export type AskedDoor = { readonly doorId?: number; readonly name: string };

/**
 * The site with these doors instead of those it has; none: its own code alone again. A door left out is dead on its poster, and
 * its number is given to no other until the posters are replaced. Refused: a number the site does not have, a name twice, more new
 * doors than numbers are left (`step-not-possible`: replace the posters first).
 */
export function withDoors(site: Site, asked: readonly AskedDoor[]): Result<Site, Refusal> {
  const fields = faultsIn(site, asked);
  if (fields.length > 0) return refused({ code: 'request-not-valid', fields });
  if (asked.length > 0 && site.posterVersion > posterVersionOfDoorMax) return refused({ code: 'step-not-possible' });
  const kept = asked.flatMap(({ doorId }) => (doorId === undefined ? [] : [doorId]));
  const left = (site.doors ?? []).map(({ doorId }) => doorId).filter((doorId) => !kept.includes(doorId));
  const closed = [...(site.closedDoors ?? []), ...left];
  const free = Array.from({ length: doorIdMax }, (_, place) => place + 1).filter((id) => !kept.includes(id) && !closed.includes(id));
  const doors: SiteDoor[] = [];
  for (const { doorId = free.shift(), name } of asked) {
    if (doorId === undefined) return refused({ code: 'step-not-possible' });
    doors.push({ doorId, name });
  }
  const { doors: _, closedDoors: __, ...rest } = site;
  return done({ ...rest, ...(doors.length > 0 && { doors }), ...(closed.length > 0 && { closedDoors: closed }) });
}

function faultsIn({ doors = [] }: Site, asked: readonly AskedDoor[]): readonly FieldRefusal[] {
  const faults: FieldRefusal[] = [];
  for (const [place, { doorId, name }] of asked.entries()) {
    const earlier = asked.slice(0, place);
    const isStrange = doorId !== undefined && !doors.some((door) => door.doorId === doorId);
    if (isStrange || (doorId !== undefined && earlier.some((door) => door.doorId === doorId)))
      faults.push({ path: `doors.${place}.doorId`, problem: 'not-one-of' });
    if (earlier.some((door) => door.name === name)) faults.push({ path: `doors.${place}.name`, problem: 'not-one-of' });
  }
  return faults;
}
