/** One day of a case: who was there with it, in rank order. Reads check-ins one after another and keeps no list of them. */
import type { Subject } from '../../domain/ids';
import { addDays, type Day, dayOf, type Instant, startOfDay } from '../../domain/time';
import { type Candidate, gatherCandidates, mayComeBefore } from '../../domain/tracing/candidates';
import { type ContactLine, linesPerDayMax, shortened } from '../../domain/tracing/contact-line';
import { exposureOf, inRankOrder, type Meeting, type StayOfCase } from '../../domain/tracing/rank-contacts';
import { siteWindowsOf } from '../../domain/tracing/site-windows';
import type { RankedDay, TracingCase } from '../../domain/tracing/tracing-case';
import type { Pseudonyms } from '../ports/keys';
import type { VisitStore } from '../ports/visit-store';
import { severalAtOnce } from '../several-at-once';
import { type CaseRecords, exposureRecord } from './case-records';

/** Read beside each other, so that the store works while we do; what is gathered does not depend on the order. */
const windowsAtOnce = 3;

export type RankDayNeeds = {
  readonly visits: Pick<VisitStore, 'eachOfSite' | 'listOfSubjects'>;
  readonly pseudonyms: Pseudonyms;
};

export type DayToRank = {
  readonly opened: TracingCase;
  readonly day: Day;
  readonly records: Pick<CaseRecords, 'stays' | 'sites' | 'classOf'>;
  readonly now: Instant;
  readonly linesMax?: number;
};
export type DayRanked = { readonly lines: readonly ContactLine[]; readonly counts: RankedDay };

/**
 * First everybody whom the sites' own check-ins place there, then, from the highest on, each with all check-ins of their
 * day, until nobody below can come before the last of the list. Only sites of the case's district are looked at.
 */
export async function rankDay(
  { opened, day, records, now, linesMax = linesPerDayMax }: DayToRank,
  needs: RankDayNeeds,
): Promise<DayRanked> {
  const { sites, classOf } = records;
  const stays = records.stays.filter(({ siteId, from }) => dayOf(from) === day && sites.get(siteId)?.division === opened.division);
  const own = new Set([-1, 0, 1].map((later) => needs.pseudonyms.subjectOn(addDays(day, later), opened.personId)));
  const gathered = gatherCandidates({ stays, classOf });
  let recordsRead = 0;
  await severalAtOnce(windowsAtOnce, siteWindowsOf(stays, classOf), async ({ siteId, from, to }) => {
    for await (const visit of needs.visits.eachOfSite(siteId, { from, to, now })) {
      if (own.has(visit.subject)) continue;
      recordsRead += 1;
      if (visit.implausible === undefined && (visit.outcome === 'admitted' || visit.leaving))
        gathered.add(visit.subject, exposureRecord(visit));
    }
  });
  const { candidates, letGo } = gathered.ranked();
  const lines = await exactLines({ candidates, stays, classOf, day, now, linesMax }, needs);
  const counts = {
    day,
    stays: stays.length,
    recordsRead,
    candidates: candidates.length + letGo,
    listed: lines.kept.length,
    leftOut: candidates.length + letGo - lines.kept.length - lines.notMet,
    rankedAt: now,
  };
  return { lines: lines.kept, counts };
}

type CandidatesToRead = {
  readonly candidates: readonly Candidate[];
  readonly stays: readonly StayOfCase[];
  readonly classOf: CaseRecords['classOf'];
  readonly day: Day;
  readonly now: Instant;
  readonly linesMax: number;
};

/** Read together, so that a slow store is not asked one after another. */
const readAtOnce = 20;

async function exactLines(asked: CandidatesToRead, needs: RankDayNeeds) {
  const { candidates, linesMax } = asked;
  let kept: ContactLine[] = [];
  let notMet = 0;
  for (let from = 0; from < candidates.length; from += readAtOnce) {
    const [next] = candidates.slice(from);
    const last = kept[linesMax - 1];
    if (next && last && !mayComeBefore(next, last)) break;
    const read = await Promise.all(candidates.slice(from, from + readAtOnce).map((candidate) => exactLine(candidate, asked, needs)));
    const met = read.filter((line) => line !== undefined);
    notMet += read.length - met.length;
    kept = [...kept, ...met].sort(inRankOrder).slice(0, linesMax);
  }
  return { kept, notMet };
}

/** More check-ins than these in one day are a machine's. */
const recordsOfDayMax = 500;

async function exactLine(
  { subject }: Candidate,
  { stays, classOf, day, now }: CandidatesToRead,
  { visits }: RankDayNeeds,
): Promise<ContactLine | undefined> {
  // A pseudonym is of one day; the night before and the one after may meet the case too.
  const window = { from: startOfDay(addDays(day, -1)), to: startOfDay(addDays(day, 2)), now };
  const page = await visits.listOfSubjects([subject], window, { itemsMax: recordsOfDayMax });
  const found = page?.items ?? [];
  const exposure = exposureOf(found.map(exposureRecord), stays, classOf);
  if (!exposure) return undefined;
  const strongest = exposure.meetings.reduce((best, meeting) => (meeting.points > best.points ? meeting : best));
  const sealed = sealOf(found, strongest);
  return sealed && { day, subject, ...sealed, ...shortened(exposure) };
}

const sealOf = (
  found: readonly { readonly checkInId: ContactLine['sealedFor']; readonly siteId: Meeting['siteId']; readonly sealedPerson: string }[],
  { checkInId, siteId }: Meeting,
): Pick<ContactLine, 'sealedPerson' | 'sealedFor'> | undefined => {
  const visit = found.find((each) => each.checkInId === checkInId && each.siteId === siteId);
  return visit && { sealedPerson: visit.sealedPerson, sealedFor: visit.checkInId };
};

/** For the audit record and the lists: as much of a pseudonym as tells the people of a page apart. */
export const subjectShown = (subject: Subject): string => subject.slice(0, 12);
