import type { ImplausibleReason, Visit } from '../../domain/check-in/visit';
import type { CheckInId, PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Site } from '../../domain/site-code/site';
import { dayOf, type Instant } from '../../domain/time';
import type { Pseudonyms, TracingSeal } from '../ports/keys';
import type { PeopleStore, PersonFacts } from '../ports/people-store';
import type { RuleSets } from '../ports/rule-sets';
import type { VisitStore } from '../ports/visit-store';
import { type AdmissionAt, admissionAt } from './admission-at';

export type RecordVisitNeeds = {
  readonly people: Pick<PeopleStore, 'getFacts'>;
  readonly visits: Pick<VisitStore, 'record'>;
  readonly pseudonyms: Pseudonyms;
  readonly tracingSeal: TracingSeal;
  readonly ruleSets: Pick<RuleSets, 'inForce'>;
};

/** Somebody at the door: who, and under which id. */
export type Visitor = { readonly personId: PersonId; readonly checkInId: CheckInId; readonly at: Instant };
export type ReadyVisitor = Visitor & { readonly person: PersonFacts; readonly sealedPerson: string };

/** What holds for everybody who came with one scan. */
export type ScanAtSite = {
  readonly site: Site;
  readonly channel: Visit['channel'];
  readonly now: Instant;
  readonly implausible: readonly ImplausibleReason[];
  /** Which of the site's doors the code stands at. */
  readonly door?: number;
};
export type RecordedVisit = { readonly visit: Visit; readonly admission: AdmissionAt };

/** All that can be done for a visitor before the site is known. */
export async function readyVisitor(visitor: Visitor, { people, tracingSeal }: RecordVisitNeeds): Promise<ReadyVisitor> {
  const [person, sealedPerson] = await Promise.all([
    people.getFacts(visitor.personId),
    tracingSeal.sealPerson(visitor.personId, visitor.checkInId),
  ]);
  return { ...visitor, person, sealedPerson };
}

/**
 * Judges one visitor and records the visit exactly once: sent again it gives the first outcome, explained by the facts as they
 * are. An implausible scan is judged and recorded like any other, and marked. Refused: an id somebody else has used here.
 */
export async function recordVisit(
  visitor: ReadyVisitor,
  scan: ScanAtSite,
  needs: RecordVisitNeeds,
): Promise<Result<RecordedVisit, Refusal>> {
  const { personId, person, checkInId, at, sealedPerson } = visitor;
  const { site, channel, now, implausible, door } = scan;
  const judged = { personId, person, siteClass: site.class, ruleSets: needs.ruleSets };
  const admission = await admissionAt(now, judged);
  const visit: Visit = {
    checkInId,
    siteId: site.siteId,
    at,
    recordedAt: now,
    subject: needs.pseudonyms.subjectOn(dayOf(at), personId),
    sealedPerson,
    outcome: admission.outcome,
    admissionReasons: admission.admissionReasons,
    colour: admission.decision?.colour,
    channel,
    ...(implausible.length > 0 ? { implausible } : {}),
    ...(door === undefined ? {} : { door }),
  };
  const { alreadyThere } = await needs.visits.record(visit);
  if (!alreadyThere) return done({ visit, admission });
  if (alreadyThere.subject !== visit.subject) return refused({ code: 'check-in-already-used' });
  return done({ visit: alreadyThere, admission: await admissionAt(alreadyThere.recordedAt, judged) });
}
