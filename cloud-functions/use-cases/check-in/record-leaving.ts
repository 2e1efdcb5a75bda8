/** "I leave": the second scan of a stay. It says when, and nothing about the person. */
import type { Visit } from '../../domain/check-in/visit';
import { visitKeptUntil } from '../../domain/check-in/visit-retention';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Site } from '../../domain/site-code/site';
import { dayOf, formatInstant } from '../../domain/time';
import type { Pseudonyms, TracingSeal } from '../ports/keys';
import type { VisitStore } from '../ports/visit-store';
import type { Member } from './group-of';
import type { ScanAtSite, Visitor } from './record-visit';
import type { CheckInRecorded } from './show-check-in';

export type RecordLeavingNeeds = {
  readonly visits: Pick<VisitStore, 'record'>;
  readonly pseudonyms: Pseudonyms;
  readonly tracingSeal: TracingSeal;
};

export type Leaving = { readonly visitor: Visitor; readonly members: readonly Member[]; readonly scan: ScanAtSite };

/**
 * Records that everybody of one scan leaves, each exactly once; two write units each, nothing is read, nobody's colour is
 * looked at. A fault in one leaves the others written, and the whole sent again completes them. Refused: an id somebody else
 * has used at this site.
 */
export async function recordLeaving(
  { visitor, members, scan }: Leaving,
  needs: RecordLeavingNeeds,
): Promise<Result<CheckInRecorded, Refusal>> {
  const recorded = await Promise.all([visitor, ...members].map((one) => recordOne(one, scan, needs)));
  const other = recorded.find((outcome) => !outcome.ok);
  if (other && !other.ok) return other;
  const [own] = recorded;
  return own?.ok ? done(showLeaving(own.value, scan.site, members)) : refused({ code: 'not-found' });
}

async function recordOne(
  { personId, checkInId, at }: Visitor,
  { site, channel, now, implausible, door }: ScanAtSite,
  { visits, pseudonyms, tracingSeal }: RecordLeavingNeeds,
): Promise<Result<Visit, Refusal>> {
  const visit: Visit = {
    checkInId,
    siteId: site.siteId,
    at,
    recordedAt: now,
    subject: pseudonyms.subjectOn(dayOf(at), personId),
    sealedPerson: await tracingSeal.sealPerson(personId, checkInId),
    outcome: 'admitted',
    admissionReasons: [],
    channel,
    ...(implausible.length > 0 ? { implausible } : {}),
    ...(door === undefined ? {} : { door }),
    leaving: true,
  };
  const { alreadyThere } = await visits.record(visit);
  if (!alreadyThere) return done(visit);
  return alreadyThere.subject === visit.subject ? done(alreadyThere) : refused({ code: 'check-in-already-used' });
}

const showLeaving = (visit: Visit, site: Site, members: readonly Member[]): CheckInRecorded => ({
  checkInId: visit.checkInId,
  at: formatInstant(visit.at),
  recordedAt: formatInstant(visit.recordedAt),
  outcome: 'admitted',
  admissionReasons: [],
  colour: null,
  missedTest: false,
  pendingTest: false,
  latestTest: null,
  testWithinHours: null,
  separateDoor: null,
  site: { name: site.name, class: site.class, address: site.address },
  reasons: [],
  implausible: visit.implausible ?? [],
  leaving: { keptUntil: formatInstant(visitKeptUntil(visit.at)) },
  door: null,
  group: members.map(({ guardianshipId, maskedName }) => ({
    guardianshipId,
    maskedName,
    outcome: 'admitted' as const,
    admissionReasons: [],
    colour: null,
  })),
});
