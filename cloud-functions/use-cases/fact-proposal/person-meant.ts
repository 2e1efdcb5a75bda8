import type { WhoIsMeant } from '../../domain/grounds/fact-proposal';
import { documentKeyText } from '../../domain/identity/document-key';
import { normaliseDocumentNumber } from '../../domain/identity/document-number';
import { maskDocumentNumber } from '../../domain/identity/masking';
import type { PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { PeopleStore } from '../ports/people-store';
import { type FindPersonNeeds, findPerson, type PersonKnown } from '../tracing/find-person';

/** Whom a proposal is about. `personId` absent: nobody has registered the document yet. */
export type PersonMeant = {
  readonly who: Exclude<WhoIsMeant, { by: 'nobody' }>;
  readonly personId?: PersonId;
  readonly maskedDocumentNumber?: string;
};

export type PersonMeantNeeds = FindPersonNeeds & { readonly people: Pick<PeopleStore, 'getProfile'> };

/** The plain number goes no further than this: what is kept is its keyed hash, and the number masked. */
export async function personMeant(named: PersonKnown, district: string, needs: PersonMeantNeeds): Promise<Result<PersonMeant, Refusal>> {
  const found = await findPerson(named, district, needs);
  if (!found.ok) return found;
  const { personId } = found.value;
  if (named.by === 'visit') {
    if (personId === undefined) throw new Error('a visit is always somebody’s');
    // A visit at a gate may be under what stands for a document (domain/gate/record-names): a fact there would be nobody's.
    if ((await needs.people.getProfile(personId)) === undefined) return refused({ code: 'not-found' });
    return done({ who: { by: 'person', personId }, personId });
  }
  if (named.by === 'positive') return inRegister(named.positiveId, personId, needs);
  const text = documentKeyText(named);
  if (!text.ok) throw new Error('a document that was looked up has a key');
  const number = normaliseDocumentNumber(named.documentType, named.documentNumber);
  const maskedDocumentNumber = maskDocumentNumber(number.ok ? number.value : '');
  const documentKey = needs.lookupKeys.lookupKey('document', text.value);
  return done({ who: { by: 'document', documentKey, maskedDocumentNumber }, maskedDocumentNumber, ...(personId && { personId }) });
}

/** Of somebody unregistered the entry has the document's key; one that a visit at a gate led to has none, and a fact would be nobody's. */
async function inRegister(
  positiveId: string,
  personId: PersonId | undefined,
  { positives }: PersonMeantNeeds,
): Promise<Result<PersonMeant, Refusal>> {
  if (personId !== undefined) return done({ who: { by: 'person', personId }, personId });
  const { documentKey, maskedDocumentNumber = '' } = (await positives?.get(positiveId))?.who ?? {};
  if (documentKey === undefined) return refused({ code: 'not-found' });
  return done({ who: { by: 'document', documentKey, maskedDocumentNumber }, maskedDocumentNumber });
}
