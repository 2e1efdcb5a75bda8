import { readKeptDeclaration } from '../../domain/declaration/kept-declaration';
import { isStayOnRecord, reviewStays } from '../../domain/declaration/review';
import type { PersonId } from '../../domain/ids';
import { dayOf, type Instant } from '../../domain/time';
import type { IdentitySeal } from '../ports/keys';
import type { PeopleStore, PersonFacts, StoredDeclaration } from '../ports/people-store';
import { addFacts } from './add-facts';
import { findRiskStays, type StayRiskNeeds } from './stay-risks';

export type JudgeKeptStaysNeeds = StayRiskNeeds & {
  readonly people: Pick<PeopleStore, 'appendFacts' | 'getFacts' | 'listDeclarations'>;
  readonly identitySeal: Pick<IdentitySeal, 'open'>;
};

/** Somebody who declares twice a day for two weeks is read whole. */
const declarationsMax = 30;

/**
 * A person's facts, with the stays they declared held against what was published since: a place is often declared risky
 * only after somebody left it. What was held when they declared has been judged then; a stay that is on record at the
 * same level or a higher one adds nothing. Someone without domestic stays costs one read.
 */
export async function judgeKeptStays(
  personId: PersonId,
  { person, now }: { readonly person: PersonFacts; readonly now: Instant },
  needs: JudgeKeptStaysNeeds,
): Promise<PersonFacts> {
  if (person.declaredAt === undefined) return person;
  const page = await needs.people.listDeclarations(personId, now, { itemsMax: declarationsMax });
  const stays = (page?.items ?? []).flatMap((declaration) => staysOf(declaration, personId, needs));
  const onRecord = new Set(person.facts.map(({ id }) => id));
  const found = (await findRiskStays(stays, { personId, now }, needs)).filter((stay) => !isStayOnRecord(stay, onRecord));
  if (found.length === 0) return person;
  const facts = found.flatMap((stay) => reviewStays([stay], stay.stay.judgedUntil));
  return (await addFacts(personId, { facts, at: now, known: person }, needs)) ?? person;
}

/** "Still there" was said on the day of the declaration and reaches no further. */
function staysOf({ at, sealed }: StoredDeclaration, personId: PersonId, { identitySeal }: JudgeKeptStaysNeeds) {
  const { stays } = readKeptDeclaration(identitySeal.open(personId, sealed));
  return stays.map((stay) => ({ ...stay, to: stay.to ?? dayOf(at), judgedUntil: at }));
}
