/** Where the person of a case was: their check-ins of its days, and the sites they lead to. */
import type { Visit } from '../../domain/check-in/visit';
import type { SiteId } from '../../domain/ids';
import type { Site } from '../../domain/site-code/site';
import { type ExposureRecord, type StayOfCase, staysOfCase } from '../../domain/tracing/rank-contacts';
import type { ClassOfSite } from '../../domain/tracing/stays';
import { daysOfPseudonyms, type TracingCase, windowOfCase } from '../../domain/tracing/tracing-case';
import type { Clock } from '../ports/clock';
import type { Pseudonyms } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';
import type { VisitStore } from '../ports/visit-store';
import { sitesOfVisits } from '../tracing/show-visit';

export type CaseRecordsNeeds = {
  readonly visits: Pick<VisitStore, 'listOfSubjects'>;
  readonly sites: Pick<SiteStore, 'get'>;
  readonly pseudonyms: Pseudonyms;
  readonly clock: Clock;
};

export type CaseRecords = {
  readonly stays: readonly StayOfCase[];
  readonly records: readonly Visit[];
  readonly sites: ReadonlyMap<SiteId, Site>;
  readonly classOf: ClassOfSite;
  /** There are older check-ins than were read. */
  readonly more: boolean;
};

const recordsPerPage = 200;
/** Two thousand check-ins in fourteen days are one every ten minutes. */
const pagesMax = 10;

export async function caseRecords(opened: TracingCase, { visits, sites, pseudonyms, clock }: CaseRecordsNeeds): Promise<CaseRecords> {
  const window = { ...windowOfCase(opened), now: clock.now() };
  const subjects = daysOfPseudonyms(opened).map((day) => pseudonyms.subjectOn(day, opened.personId));
  const records: Visit[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < pagesMax; pages += 1) {
    const page = await visits.listOfSubjects(subjects, window, { after, itemsMax: recordsPerPage });
    records.push(...(page?.items ?? []));
    after = page?.next;
    if (after === undefined) break;
  }
  const known = await sitesOfVisits(records, sites);
  const classOf = (siteId: SiteId) => known.get(siteId)?.class;
  return { stays: staysOfCase(records.map(exposureRecord), classOf), records, sites: known, classOf, more: after !== undefined };
}

/** What ranking needs of a check-in, and no more: forty thousand of these are held together. */
export function exposureRecord({ checkInId, siteId, at, outcome, implausible, door, leaving, gate }: Visit): ExposureRecord {
  return {
    checkInId,
    siteId,
    at,
    outcome,
    ...(implausible && { implausible }),
    ...(door !== undefined && { door }),
    ...(leaving && { leaving }),
    ...(gate?.groupOf !== undefined && { group: gate.groupOf }),
  };
}
