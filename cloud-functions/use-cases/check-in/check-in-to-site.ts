/** The hot path: one read of facts, one write of a visit, nothing that waits for anything else (DESIGN §5). */
import type { Caller } from '../../domain/caller';
import { checkInTime } from '../../domain/check-in/check-in-time';
import type { Visit } from '../../domain/check-in/visit';
import { isCheckInId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { dayOf } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { Pseudonyms, SiteCodeKeys, TracingSeal } from '../ports/keys';
import type { PeopleStore } from '../ports/people-store';
import type { RuleSets } from '../ports/rule-sets';
import type { SiteStore } from '../ports/site-store';
import type { VisitStore } from '../ports/visit-store';
import { admissionAt } from './admission-at';
import { type CheckInRecorded, showCheckIn } from './show-check-in';

export type CheckInToSiteInput = {
  readonly caller: Caller;
  readonly body: { readonly checkInId: string; readonly siteCode: string; readonly channel: Visit['channel'] };
};

/** All that the check-in function may touch; it can neither list visits nor open an identity. */
export type CheckInToSiteNeeds = {
  readonly people: Pick<PeopleStore, 'getFacts'>;
  /** Remembered for seconds (remember-sites.ts): a store read per check-in would be one too many. */
  readonly sites: Pick<SiteStore, 'get'>;
  readonly visits: Pick<VisitStore, 'record'>;
  readonly pseudonyms: Pseudonyms;
  readonly tracingSeal: TracingSeal;
  readonly siteCodeKeys: Pick<SiteCodeKeys, 'readSiteCode'>;
  readonly ruleSets: Pick<RuleSets, 'inForce'>;
  readonly clock: Clock;
};

/**
 * Records a visit exactly once, admitted or refused, and says which and why. The decision is made on the facts and the
 * clock of the moment it is recorded; the visit carries the time of the scan. The same check-in sent again, in whatever
 * order, gets the first outcome (docs/decisions/0007-check-in-exactly-once.md).
 * Refused, with nothing written: an id from too long ago or ahead; a site code that is forged or no longer in use; an id
 * somebody else has used at this site.
 */
export async function checkInToSite(input: CheckInToSiteInput, needs: CheckInToSiteNeeds): Promise<Result<CheckInRecorded, Refusal>> {
  const { caller, body } = input;
  const now = needs.clock.now();
  const { checkInId } = body;
  const at = isCheckInId(checkInId) ? checkInTime(checkInId, now) : undefined;
  if (!isCheckInId(checkInId) || at === undefined) return refused({ code: 'check-in-time-out-of-bounds' });
  const code = needs.siteCodeKeys.readSiteCode(body.siteCode);
  if (!code) return refused({ code: 'site-code-not-genuine' });
  const [site, person, sealedPerson] = await Promise.all([
    needs.sites.get(code.siteId),
    needs.people.getFacts(caller.personId),
    needs.tracingSeal.sealPerson(caller.personId, checkInId),
  ]);
  if (!site) return refused({ code: 'site-code-not-genuine' });
  if (site.state !== 'approved' || site.posterVersion !== code.posterVersion) return refused({ code: 'site-code-not-active' });

  const judged = { personId: caller.personId, person, siteClass: site.class, ruleSets: needs.ruleSets };
  const admission = await admissionAt(now, judged);
  const visit: Visit = {
    checkInId,
    siteId: site.siteId,
    at,
    recordedAt: now,
    subject: needs.pseudonyms.subjectOn(dayOf(at), caller.personId),
    sealedPerson,
    outcome: admission.outcome,
    admissionReasons: admission.admissionReasons,
    colour: admission.decision?.colour,
    channel: body.channel,
  };
  const { alreadyThere } = await needs.visits.record(visit);
  if (!alreadyThere) return done(showCheckIn(visit, admission, site));
  if (alreadyThere.subject !== visit.subject) return refused({ code: 'check-in-already-used' });
  return done(showCheckIn(alreadyThere, await admissionAt(alreadyThere.recordedAt, judged), site));
}
