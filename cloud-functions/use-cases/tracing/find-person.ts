import { visitKeptUntil } from '../../domain/check-in/visit-retention';
import { personOfDocument } from '../../domain/gate/record-names';
import type { DocumentType } from '../../domain/identity/document';
import { documentKeyText } from '../../domain/identity/document-key';
import type { PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { parseVisitHandle } from '../../domain/tracing/visit-handle';
import type { Clock } from '../ports/clock';
import type { LookupKeys, TracingOpener } from '../ports/keys';
import type { PeopleStore } from '../ports/people-store';
import type { Positives } from '../ports/positives';
import type { SiteStore } from '../ports/site-store';
import type { VisitStore } from '../ports/visit-store';

/** The two ways an officer may name a person; there is no search by name or by part of a number. */
export type PersonNamed =
  | { readonly by: 'visit'; readonly visit: string }
  | {
      readonly by: 'document';
      readonly documentType: DocumentType;
      readonly documentNumber: string;
      /** Needed for a passport. */
      readonly nationality?: string;
    };

/** The same, or by an entry in the register of positives that the district is in charge of. */
export type PersonKnown = PersonNamed | { readonly by: 'positive'; readonly positiveId: string };

export type FindPersonNeeds = {
  readonly people: Pick<PeopleStore, 'findPersonByDocument'>;
  readonly sites: Pick<SiteStore, 'get'>;
  readonly visits: Pick<VisitStore, 'get'>;
  readonly positives?: Pick<Positives, 'get'>;
  readonly lookupKeys: LookupKeys;
  readonly tracingOpener: TracingOpener;
  readonly clock: Clock;
};

export type PersonFound = { readonly personId?: PersonId; readonly standIn?: PersonId };

/**
 * Who is meant; the id stays inside the use case. By a visit: it must be one to a site of the district that is still
 * kept, everything else is the same not-found. By a document: `personId` absent when nobody registered it; `standIn` is then
 * what their visits at gates are under.
 */
export function findPerson(named: PersonKnown, district: string, needs: FindPersonNeeds): Promise<Result<PersonFound, Refusal>> {
  switch (named.by) {
    case 'visit':
      return findByVisit(named.visit, district, needs);
    case 'document':
      return findByDocument(named, needs);
    case 'positive':
      return findByPositive(named.positiveId, district, needs);
  }
}

async function findByVisit(
  handle: string,
  district: string,
  { sites, visits, tracingOpener, clock }: FindPersonNeeds,
): Promise<Result<{ readonly personId: PersonId }, Refusal>> {
  const place = parseVisitHandle(handle);
  if (!place) return refused({ code: 'not-found' });
  const [site, visit] = await Promise.all([sites.get(place.siteId), visits.get(place)]);
  if (site?.division !== district || !visit || visitKeptUntil(visit.at) <= clock.now()) return refused({ code: 'not-found' });
  const personId = await tracingOpener.openPerson(visit.sealedPerson, visit.checkInId);
  return personId === undefined ? refused({ code: 'not-found' }) : done({ personId });
}

async function findByDocument(
  named: Extract<PersonNamed, { by: 'document' }>,
  { people, lookupKeys }: FindPersonNeeds,
): Promise<Result<PersonFound, Refusal>> {
  const text = documentKeyText(named);
  if (!text.ok) {
    return refused({ code: 'request-not-valid', fields: [{ ...text.error, path: `person.${text.error.path}` }] });
  }
  const documentKey = lookupKeys.lookupKey('document', text.value);
  const personId = await people.findPersonByDocument(documentKey);
  return done(personId === undefined ? { standIn: personOfDocument(documentKey) } : { personId });
}

/** Whoever registered their document since the entry was made is known by it now. */
async function findByPositive(
  positiveId: string,
  district: string,
  { positives, people }: FindPersonNeeds,
): Promise<Result<PersonFound, Refusal>> {
  const positive = await positives?.get(positiveId);
  if (positive?.division !== district) return refused({ code: 'not-found' });
  const { personId, standIn, documentKey } = positive.who;
  const holder = personId ?? (documentKey === undefined ? undefined : await people.findPersonByDocument(documentKey));
  return done(holder === undefined ? { ...(standIn && { standIn }) } : { personId: holder });
}
