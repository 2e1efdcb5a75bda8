import { checkInMinutesAheadMax, timeOfCheckInId } from '../../domain/check-in/check-in-time';
import type { Guardianship } from '../../domain/family/guardianship';
import { isCheckInId, type PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { millisecondsPerMinute } from '../../domain/time';
import type { Guardianships } from '../ports/guardianships';
import type { Visitor } from './record-visit';

export type GroupSent = readonly { readonly guardianshipId: string; readonly checkInId: string }[];
export type Member = Visitor & { readonly guardianshipId: string; readonly maskedName: string };
export type GroupOfNeeds = { readonly guardianships: Pick<Guardianships, 'listOfGuardian'> };

/** One scan makes all ids of a group. */
const sameScanMilliseconds = 60_000;

/**
 * Whom a guardian brings along. Reads nothing when nobody comes along. Each is a dependant of this guardian at the time of the
 * scan, and was by then: one whose guardianship ended while the check-in waited for network still counts, or the visit would be lost.
 * Refused: somebody else's guardianship (`not-found`), and one person or one id twice.
 */
export async function groupOf(
  guardian: Visitor,
  group: GroupSent | undefined,
  { guardianships }: GroupOfNeeds,
): Promise<Result<readonly Member[], Refusal>> {
  if (!group) return done([]);
  const known = await guardianships.listOfGuardian(guardian.personId);
  const members: Member[] = [];
  for (const { guardianshipId, checkInId } of group) {
    const guardianship = known.find((each) => each.guardianshipId === guardianshipId);
    const dependant = guardianship && dependantAt(guardianship, guardian.at);
    if (!guardianship || !dependant) return refused({ code: 'not-found' });
    if (!isCheckInId(checkInId)) return refused({ code: 'check-in-time-out-of-bounds' });
    const at = timeOfCheckInId(checkInId);
    if (Math.abs(at - guardian.at) > sameScanMilliseconds) return refused({ code: 'check-in-time-out-of-bounds' });
    members.push({ personId: dependant, checkInId, at, guardianshipId, maskedName: guardianship.maskedName });
  }
  return holdsTwice([guardian, ...members])
    ? refused({ code: 'request-not-valid', fields: [{ path: 'group', problem: 'wrong-format' }] })
    : done(members);
}

/** A new guardian places nobody where they were not: only a phone's clock may be a little behind ours. */
function dependantAt({ state, dependant, askedAt, decided, endedAt }: Guardianship, at: Visitor['at']): PersonId | undefined {
  const hadBegun = (decided?.at ?? askedAt) <= at + checkInMinutesAheadMax * millisecondsPerMinute;
  const held = state === 'active' || (state === 'ended' && endedAt !== undefined && endedAt > at);
  return hadBegun && held ? dependant : undefined;
}

const holdsTwice = (visitors: readonly Visitor[]): boolean =>
  new Set(visitors.map(({ personId }) => personId)).size < visitors.length ||
  new Set(visitors.map(({ checkInId }) => checkInId)).size < visitors.length;
