import { personOfDocument } from '../../domain/gate/record-names';
import type { PositivePerson } from '../../domain/positives/positive';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { personMeant } from '../fact-proposal/person-meant';
import type { PeopleStore } from '../ports/people-store';
import { type FindPersonNeeds, findPerson, type PersonNamed } from '../tracing/find-person';

export type WhoIsMeantNeeds = FindPersonNeeds & { readonly people: Pick<PeopleStore, 'findPersonByDocument' | 'getProfile'> };

/** Whom an entry or a member of a household is: the plain number goes no further than this. */
export async function whoIsMeant(named: PersonNamed, district: string, needs: WhoIsMeantNeeds): Promise<Result<PositivePerson, Refusal>> {
  if (named.by === 'visit') return whoVisited(named, district, needs);
  const meant = await personMeant(named, district, needs);
  if (!meant.ok) return meant;
  const { who, personId, maskedDocumentNumber } = meant.value;
  if (who.by !== 'document') throw new Error('somebody named by a document is kept by it');
  const { documentKey } = who;
  return done({
    ...(personId !== undefined && { personId }),
    standIn: personOfDocument(documentKey),
    documentKey,
    ...(maskedDocumentNumber !== undefined && { maskedDocumentNumber }),
  });
}

/** A visit at a gate may be under what stands for a document that nobody has registered. */
async function whoVisited(
  named: Extract<PersonNamed, { by: 'visit' }>,
  district: string,
  needs: WhoIsMeantNeeds,
): Promise<Result<PositivePerson, Refusal>> {
  const found = await findPerson(named, district, needs);
  if (!found.ok) return found;
  const { personId } = found.value;
  if (personId === undefined) return refused({ code: 'not-found' });
  return done((await needs.people.getProfile(personId)) === undefined ? { standIn: personId } : { personId });
}

/** The ids an entry of theirs can be found by. */
export const idsOf = ({ personId, standIn }: PositivePerson) => [personId, standIn].flatMap((id) => id ?? []);
