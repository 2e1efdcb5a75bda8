import type { Caller } from '../../domain/caller';
import { daysOfWindow, earliestVisitKept } from '../../domain/check-in/visit-retention';
import type { PersonId, SiteId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Site } from '../../domain/site-code/site';
import { instant } from '../../domain/time';
import { districtAs } from '../../domain/tracing/district-scope';
import { type ReadWindow, readWindow } from '../../domain/tracing/read-window';
import { formatVisitHandle, parseVisitHandle } from '../../domain/tracing/visit-handle';
import type { Pseudonyms } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';
import type { VisitStore } from '../ports/visit-store';
import { type FindPersonNeeds, findPerson, type PersonNamed } from './find-person';
import { readOn } from './read-on';
import { type CaseNamed, type VisitsRead, visitsPerPage, windowText } from './read-site-visits';
import { showVisit, sitesOfVisits } from './show-visit';
import { type AuditNeeds, writeAuditEntry } from './write-audit-entry';

export type ReadPersonVisitsInput = {
  readonly caller: Caller;
  readonly body: CaseNamed & { readonly person: PersonNamed; readonly from: string; readonly to: string; readonly page?: string };
};

export type ReadPersonVisitsNeeds = AuditNeeds &
  FindPersonNeeds & {
    readonly sites: Pick<SiteStore, 'get'>;
    readonly visits: Pick<VisitStore, 'get' | 'listOfSubjects'>;
    readonly pseudonyms: Pseudonyms;
  };

/**
 * Visits of one person to sites of the officer's district in [from, to), newest first. Sites elsewhere are left out:
 * another district's officer reads those under a case of their own. A document nobody registered gives the visits its holder
 * made at gates, mostly none, told and audited like any other, so that the answer does not say who is in the system.
 */
export async function readPersonVisits(input: ReadPersonVisitsInput, needs: ReadPersonVisitsNeeds): Promise<Result<VisitsRead, Refusal>> {
  const { caller, body } = input;
  const district = districtAs('officer', caller);
  if (!district.ok) return district;
  const window = readWindow(body);
  if (!window.ok) return window;
  const person = await findPerson(body.person, district.value, needs);
  if (!person.ok) return person;
  const { personId, standIn } = person.value;
  const asked = { personId: personId ?? standIn, district: district.value, window: window.value, after: body.page };
  const page = await visitsInDistrict(asked, needs);
  if (!page) return refused({ code: 'page-mark-not-valid' });
  const audit = await writeAuditEntry(
    caller,
    {
      operation: 'readPersonVisits',
      role: 'officer',
      caseNumber: body.caseNumber,
      purpose: body.purpose,
      target: `${targetText(body.person)}, ${windowText(window.value)}, ${page.visits.length} visits`,
      about: personId === undefined ? [] : [personId],
    },
    needs,
  );
  return done({ ...page, audit });
}

type AskedVisits = {
  readonly personId: PersonId | undefined;
  readonly district: string;
  readonly window: ReadWindow;
  readonly after: string | undefined;
};

async function visitsInDistrict(
  { personId, district, window, after }: AskedVisits,
  { visits, sites, pseudonyms, clock }: ReadPersonVisitsNeeds,
): Promise<Pick<VisitsRead, 'visits' | 'nextPage'> | undefined> {
  const now = clock.now();
  // Nothing older is kept, and each day asked for costs a query.
  const kept = { from: instant(Math.max(window.from, earliestVisitKept(now))), to: window.to, now };
  if (personId === undefined || kept.from >= kept.to) return { visits: [], nextPage: null };
  const subjects = daysOfWindow(kept.from, kept.to).map((day) => pseudonyms.subjectOn(day, personId));
  const known = new Map<SiteId, Site>();
  const page = await readOn({
    after,
    read: (mark) => visits.listOfSubjects(subjects, kept, { after: mark, itemsMax: visitsPerPage }),
    keep: async (items) => {
      for (const site of (await sitesOfVisits(items, sites)).values()) known.set(site.siteId, site);
      return items.filter((visit) => known.get(visit.siteId)?.division === district);
    },
  });
  if (!page) return undefined;
  const shown = page.items.flatMap((visit) => {
    const site = known.get(visit.siteId);
    return site ? [showVisit(visit, site)] : [];
  });
  return { visits: shown, nextPage: page.next ?? null };
}

/** A document number is personal data and stays out of the record; whose it was is in `about`. */
function targetText(named: PersonNamed): string {
  if (named.by === 'document') return `person by ${named.documentType}`;
  const place = parseVisitHandle(named.visit);
  return place ? `person by visit ${formatVisitHandle(place)}` : 'person by visit';
}
