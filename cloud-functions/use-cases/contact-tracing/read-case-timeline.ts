import type { Caller } from '../../domain/caller';
import { loadDivisions } from '../../domain/divisions/load-divisions';
import type { SiteId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import type { Site } from '../../domain/site-code/site';
import { formatDay, formatInstant } from '../../domain/time';
import { isIndoors, type StayOfCase } from '../../domain/tracing/rank-contacts';
import { daysOfCase } from '../../domain/tracing/tracing-case';
import { formatVisitHandle } from '../../domain/tracing/visit-handle';
import { type AuditNeeds, type AuditReceipt, writeAuditEntry } from '../tracing/write-audit-entry';
import { type CaseRecordsNeeds, caseRecords } from './case-records';
import { type OwnCaseNeeds, ownCase } from './own-case';

export type ReadCaseTimelineInput = {
  readonly caller: Caller;
  readonly params: { readonly caseId: string };
  readonly body: { readonly purpose: string };
};
export type ReadCaseTimelineNeeds = AuditNeeds & OwnCaseNeeds & CaseRecordsNeeds;

export type CaseTimeline = {
  readonly caseNumber: string;
  readonly maskedName: string | null;
  readonly days: readonly string[];
  /** One for each site of the district, in the order the person first came there. */
  readonly lanes: readonly Lane[];
  readonly elsewhere: readonly { readonly district: string; readonly from: string; readonly to: string }[];
  /** Refused and implausible check-ins, which are no stays. */
  readonly setAside: number;
  /** There are older check-ins than were read. */
  readonly more: boolean;
  readonly audit: AuditReceipt;
};
type Lane = {
  readonly siteId: SiteId;
  readonly siteName: string;
  readonly siteAddress: string;
  readonly siteClass: Site['class'];
  readonly indoors: boolean;
  readonly stays: readonly ReturnType<typeof showStay>[];
};

/**
 * Where the person of a case stayed on its days. Sites of the own district in full; of any other no more than which
 * district it was. In the record, and in the person's own, before it is given out.
 */
export async function readCaseTimeline(
  { caller, params, body }: ReadCaseTimelineInput,
  needs: ReadCaseTimelineNeeds,
): Promise<Result<CaseTimeline, Refusal>> {
  const own = await ownCase({ caller, caseId: params.caseId, roles: ['tracer'] }, needs);
  if (!own.ok) return own;
  const { opened, role } = own.value;
  const { stays, records, sites, more } = await caseRecords(opened, needs);
  const audit = await writeAuditEntry(
    caller,
    {
      operation: 'readCaseTimeline',
      role,
      caseNumber: opened.caseNumber,
      purpose: body.purpose,
      target: `tracing case ${opened.caseId}, ${stays.length} stays`,
      about: [opened.personId],
    },
    needs,
  );
  const isHere = ({ siteId }: StayOfCase) => sites.get(siteId)?.division === opened.division;
  return done({
    caseNumber: opened.caseNumber,
    maskedName: opened.maskedName ?? null,
    days: daysOfCase(opened).map(formatDay),
    lanes: lanesOf(stays.filter(isHere), sites),
    elsewhere: await districtsOf(
      stays.filter((stay) => !isHere(stay)),
      sites,
    ),
    setAside: records.filter(({ outcome, implausible, leaving }) => !leaving && (outcome === 'refused' || implausible !== undefined))
      .length,
    more,
    audit,
  });
}

function lanesOf(stays: readonly StayOfCase[], sites: ReadonlyMap<SiteId, Site>): readonly Lane[] {
  const siteIds = [...new Set(stays.map(({ siteId }) => siteId))];
  return siteIds.flatMap((siteId) => {
    const site = sites.get(siteId);
    if (!site) return [];
    const shown = stays.filter((stay) => stay.siteId === siteId).map(showStay);
    const { name, address } = site;
    return [{ siteId, siteName: name, siteAddress: address, siteClass: site.class, indoors: isIndoors(site.class), stays: shown }];
  });
}

const showStay = (stay: StayOfCase) => ({
  visit: formatVisitHandle(stay),
  from: formatInstant(stay.from),
  to: formatInstant(stay.to),
  endedBy: stay.endedBy,
  door: stay.door ?? null,
});

async function districtsOf(stays: readonly StayOfCase[], sites: ReadonlyMap<SiteId, Site>) {
  const divisions = await loadDivisions();
  return stays.map(({ siteId, from, to }) => {
    const code = sites.get(siteId)?.division ?? '';
    return { district: divisions.get(code)?.name ?? code, from: formatInstant(from), to: formatInstant(to) };
  });
}
