/** The hot path: one read of facts, one write of a visit, nothing that waits for anything else (DESIGN §5). */
import type { Caller } from '../../domain/caller';
import { checkInTime } from '../../domain/check-in/check-in-time';
import type { Visit } from '../../domain/check-in/visit';
import { isCheckInId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { type DeadCode, deadCode } from '../../domain/site-code/dead-code';
import type { Clock } from '../ports/clock';
import type { DoorKeys, SiteCodeKeys } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';
import { doorShown } from './door-shown';
import { type GroupOfNeeds, type GroupSent, groupOf, type Member } from './group-of';
import { implausibleScan, type ScanEvidence } from './implausible-scan';
import { recordLeaving } from './record-leaving';
import { type ReadyVisitor, type RecordVisitNeeds, readyVisitor, recordVisit, type ScanAtSite } from './record-visit';
import { type CheckInRecorded, type RecordedMember, showCheckIn } from './show-check-in';

export type CheckInToSiteInput = {
  readonly caller: Caller;
  readonly body: ScanEvidence & {
    readonly checkInId: string;
    readonly siteCode: string;
    readonly channel: Exclude<Visit['channel'], 'gate'>;
    readonly group?: GroupSent;
    /** "I leave": see record-leaving.ts. */
    readonly leaving?: true;
  };
};

/** All that the check-in function may touch; it can neither list visits nor open an identity. */
export type CheckInToSiteNeeds = RecordVisitNeeds &
  GroupOfNeeds & {
    /** Remembered for seconds (remember-sites.ts): a store read per check-in would be one too many. */
    readonly sites: Pick<SiteStore, 'get'>;
    readonly siteCodeKeys: Pick<SiteCodeKeys, 'readSiteCode'>;
    readonly doorKeys: DoorKeys;
    readonly clock: Clock;
  };

/**
 * Records a visit exactly once, admitted or refused, and says which and why. The decision is made on the facts and the
 * clock of the moment it is recorded; the visit carries the time of the scan. The same check-in sent again, in whatever
 * order, gets the first outcome (docs/decisions/0007-check-in-exactly-once.md). A guardian's dependants each get a visit and a
 * verdict of their own. Whoever says that they leave is judged by nobody (record-leaving.ts). A scan that does not look as if it was made at the door is kept apart and told no door word.
 * Refused, with nothing written: an id from too long ago or ahead; a site code that is forged or no longer in use; a dependant
 * who is not the caller's. Refused too: an id somebody else has used at this site.
 */
export async function checkInToSite(input: CheckInToSiteInput, needs: CheckInToSiteNeeds): Promise<Result<CheckInRecorded, Refusal>> {
  const { caller, body } = input;
  const now = needs.clock.now();
  const { checkInId } = body;
  const at = isCheckInId(checkInId) ? checkInTime(checkInId, now) : undefined;
  if (!isCheckInId(checkInId) || at === undefined) return refused({ code: 'check-in-time-out-of-bounds' });
  const code = needs.siteCodeKeys.readSiteCode(body.siteCode);
  if (!code) return refused({ code: 'site-code-not-genuine' });
  const visitor = { personId: caller.personId, checkInId, at };
  const [site, self, group] = await Promise.all([
    needs.sites.get(code.siteId),
    // Whoever leaves is not judged, so their facts are not read.
    body.leaving ? undefined : readyVisitor(visitor, needs),
    groupOf(visitor, body.group, needs),
  ]);
  if (!site) return refused({ code: 'site-code-not-genuine' });
  const dead = deadCode(site, code);
  if (dead && !(body.leaving && hadPoster(dead))) return refused({ code: dead });
  if (!group.ok) return group;

  const against = await implausibleScan({ at, site, evidence: body }, needs);
  // People leave after closing time.
  const implausible = body.leaving ? against.filter((reason) => reason !== 'outside-hours') : against;
  const scan: ScanAtSite = { site, channel: body.channel, now, implausible, ...(code.door !== undefined && { door: code.door }) };
  return self
    ? await arrive(self, { scan, members: group.value }, needs)
    : await recordLeaving({ visitor, members: group.value, scan }, needs);
}

/** One may leave what has been closed since, through a door whose poster is an old one. */
const hadPoster = (dead: DeadCode): boolean => dead !== 'site-code-not-genuine';

async function arrive(
  self: ReadyVisitor,
  { scan, members }: { readonly scan: ScanAtSite; readonly members: readonly Member[] },
  needs: CheckInToSiteNeeds,
): Promise<Result<CheckInRecorded, Refusal>> {
  const own = await recordVisit(self, scan, needs);
  if (!own.ok) return own;
  const recorded = await recordMembers(members, scan, needs);
  if (!recorded.ok) return recorded;
  const { site, now } = scan;
  const door = own.value.visit.implausible ? null : doorShown({ siteId: site.siteId, at: self.at, now }, needs.doorKeys);
  return done(showCheckIn({ ...own.value, site, door, members: recorded.value }));
}

/** Side by side; a fault in one leaves the others written, and the whole sent again completes them. */
async function recordMembers(
  members: readonly Member[],
  scan: ScanAtSite,
  needs: RecordVisitNeeds,
): Promise<Result<readonly RecordedMember[], Refusal>> {
  const recorded: RecordedMember[] = [];
  for (const [place, outcome] of (await Promise.all(members.map((member) => recordOne(member, scan, needs)))).entries()) {
    if (!outcome.ok) return outcome;
    const member = members[place];
    if (member) recorded.push({ ...outcome.value, member });
  }
  return done(recorded);
}

const recordOne = async (member: Member, scan: ScanAtSite, needs: RecordVisitNeeds) =>
  recordVisit(await readyVisitor(member, needs), scan, needs);
