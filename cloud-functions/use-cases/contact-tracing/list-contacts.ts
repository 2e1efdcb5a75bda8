import type { Caller } from '../../domain/caller';
import type { PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { type ContactLine, formatLineId } from '../../domain/tracing/contact-line';
import { nextOfMerged } from '../../domain/tracing/merged-lists';
import type { TracingCase } from '../../domain/tracing/tracing-case';
import type { TracingOpener } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';
import type { TracingCases } from '../ports/tracing-cases';
import { type AuditNeeds, type AuditReceipt, writeAuditEntry } from '../tracing/write-audit-entry';
import { type OwnCaseNeeds, ownCase } from './own-case';
import { type RankingShown, showRanking } from './show-case';
import { type ContactShown, showContact } from './show-contact';

export type ListContactsInput = {
  readonly caller: Caller;
  readonly params: { readonly caseId: string };
  readonly body: { readonly purpose: string; readonly page?: string };
};
export type ListContactsNeeds = AuditNeeds &
  OwnCaseNeeds & {
    readonly cases: Pick<TracingCases, 'get' | 'contactsOf'>;
    readonly sites: Pick<SiteStore, 'get'>;
    readonly tracingOpener: TracingOpener;
  };

export type ContactsListed = {
  readonly ranking: RankingShown;
  readonly contacts: readonly ContactShown[];
  readonly nextPage: string | null;
  readonly audit: AuditReceipt;
};

/** Each line costs one opened seal, so that its person can be told who looked: 50 lines are about 10 ms. */
const contactsPerPage = 50;

/**
 * The contacts of all ranked days as one list, the highest score first. One person of two days is two lines: a pseudonym
 * lives for a day. The entry in the record names the people behind the lines and is kept before any is given out.
 */
export async function listContacts(
  { caller, params, body }: ListContactsInput,
  needs: ListContactsNeeds,
): Promise<Result<ContactsListed, Refusal>> {
  const own = await ownCase({ caller, caseId: params.caseId, roles: ['tracer'] }, needs);
  if (!own.ok) return own;
  const { opened, role } = own.value;
  const places = body.page === undefined ? opened.rankedDays.map(() => 0) : readMark(body.page, opened);
  if (!places) return refused({ code: 'page-mark-not-valid' });
  const days = inDayOrder(opened);
  const heads = await Promise.all(
    days.map(async ({ day, listed }, list) => {
      const from = places[list] ?? 0;
      const place = { caseId: opened.caseId, ranking: opened.ranking, day };
      // A call that was cut off may have left a longer list behind.
      const linesMax = Math.max(0, Math.min(contactsPerPage, listed - from));
      return { from, lines: await needs.cases.contactsOf(place, { from, linesMax }) };
    }),
  );
  const { lines, places: next } = nextOfMerged(heads, contactsPerPage);
  const { people, notOpened } = await peopleOfLines(
    lines.map(({ line }) => line),
    needs.tracingOpener,
  );
  const target = `tracing case ${opened.caseId}, ${lines.length} contacts${notOpened > 0 ? `, ${notOpened} seals not opened` : ''}`;
  const { caseNumber } = opened;
  const audit = await writeAuditEntry(
    caller,
    { operation: 'listContacts', role, caseNumber, purpose: body.purpose, target, about: people },
    needs,
  );
  const sites = await sitesOfLines(
    lines.map(({ line }) => line),
    needs.sites,
  );
  const contacts = lines.map(({ line, list, place }) =>
    showContact(formatLineId({ ranking: opened.ranking, day: days[list]?.day ?? line.day, place }), line, sites),
  );
  const nextPage = lines.length === contactsPerPage ? makeMark(opened, next) : null;
  return done({ ranking: showRanking(opened), contacts, nextPage, audit });
}

/** Who the lines are about, each once; for the audit record alone. A damaged seal is counted, not hidden. */
export async function peopleOfLines(lines: readonly ContactLine[], opener: TracingOpener) {
  const opened = await Promise.all(lines.map(({ sealedPerson, sealedFor }) => opener.openPerson(sealedPerson, sealedFor)));
  const people = [...new Set(opened.filter((personId): personId is PersonId => personId !== undefined))];
  return { opened, people, notOpened: opened.filter((personId) => personId === undefined).length };
}

export async function sitesOfLines(lines: readonly ContactLine[], sites: Pick<SiteStore, 'get'>) {
  const siteIds = [...new Set(lines.flatMap(({ exposure }) => exposure.meetings.map(({ siteId }) => siteId)))];
  const found = await Promise.all(siteIds.map((siteId) => sites.get(siteId)));
  return new Map(found.flatMap((site) => (site ? [[site.siteId, site] as const] : [])));
}

const inDayOrder = ({ rankedDays }: TracingCase) => [...rankedDays].sort((one, other) => one.day - other.day);

/** Names the ranking and its days: a mark of a former ranking, or from before a day was added, leads nowhere. */
const makeMark = (opened: TracingCase, places: readonly number[]): string => [opened.ranking, ...places].join('-');

function readMark(mark: string, opened: TracingCase): readonly number[] | undefined {
  if (!/^\d{1,4}(-\d{1,4})*$/.test(mark)) return undefined;
  const [ranking, ...places] = mark.split('-').map(Number);
  return ranking === opened.ranking && places.length === opened.rankedDays.length ? places : undefined;
}
