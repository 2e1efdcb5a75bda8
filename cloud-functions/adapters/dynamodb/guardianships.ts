/**
 * Who acts for whom. The record lies with its guardian and is the truth; lines lead to it from the dependant and from the desk's
 * list, and one item from its id. Lines are written before the record says so; one that a crash left behind leads to a record that
 * says otherwise, and is passed over.
 */
import type { Guardianship } from '../../domain/family/guardianship';
import type { PersonId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { Guardianships } from '../../use-cases/ports/guardianships';
import { makeConsentCodes } from './consent-codes';
import { listOfDependant, listOfGuardian, listOfReviews } from './guardianship-lists';
import { takeGuardianshipPlace } from './guardianship-places';
import { readNewestItem } from './item-reader';
import { expiry, type Item, isKept, keyOf } from './items';
import { caseworkLineKey, guardianLineKey, guardianshipIdKey, guardianshipKey, guardianshipsKey } from './keys';
import { personOf } from './profiles';
import { guardianshipKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { guardianshipItem, type ReviewList, readGuardianship, reviewListOf } from './stored-guardianship';
import { absentOrExpired, putIf } from './writes';

export function makeGuardianships(access: StoreAccess): Guardianships {
  const { tables, clock } = access;
  const get = async (guardian: PersonId, guardianshipId: string): Promise<Guardianship | undefined> => {
    const item = await readNewestItem(access, tables.people, guardianshipKey(guardian, guardianshipId));
    return isKept(item, clock.now()) ? readGuardianship(item) : undefined;
  };
  const find = async (guardianshipId: string): Promise<Guardianship | undefined> => {
    const item = await readNewestItem(access, tables.people, guardianshipIdKey(guardianshipId));
    return isKept(item, clock.now()) ? get(personOf(item), guardianshipId) : undefined;
  };
  return {
    get,
    find,
    add: async (guardianship, dependantsMax) => {
      const there = await find(guardianship.guardianshipId);
      if (there) return there;
      if (!(await takeGuardianshipPlace(access, guardianship, dependantsMax))) return undefined;
      return (await addNew(access, guardianship)) ? guardianship : find(guardianship.guardianshipId);
    },
    replace: async (guardianship, revision) => {
      const before = await get(guardianship.guardian, guardianship.guardianshipId);
      if (before?.revision !== revision) return undefined;
      return replace(access, before, { ...guardianship, revision: revision + 1 });
    },
    listOfGuardian: (guardian) => listOfGuardian(access, guardian),
    listOfDependant: (dependant) => listOfDependant(access, dependant),
    listOfDivision: (division, list, request) => listOfReviews(access, { division, list, request }),
    ...makeConsentCodes(access),
  };
}

/** False: another has come first under this id. */
async function addNew(access: StoreAccess, guardianship: Guardianship): Promise<boolean> {
  const { client, tables, clock } = access;
  const { guardian } = guardianship;
  const free = absentOrExpired(clock.now());
  const named = await putIf(client, tables.people, idItem(guardianship, guardianshipKeptUntil(guardianship)), {
    expression: `${free.expression} OR personId = :guardian`,
    values: { ...free.values, ':guardian': { S: guardian } },
  });
  if (!named.written) return false;
  await putLines(access, guardianship);
  const put = await putIf(client, tables.people, guardianshipItem(guardianship), absentOrExpired(clock.now()));
  return put.written;
}

async function replace(access: StoreAccess, before: Guardianship, next: Guardianship): Promise<Guardianship | undefined> {
  const { client, tables, clock } = access;
  await putLines(access, next);
  const put = await putIf(client, tables.people, guardianshipItem(next), {
    expression: 'revision = :revision',
    values: { ':revision': { N: String(before.revision) } },
  });
  if (!put.written) {
    // The lines of whoever came first, as long as theirs is kept.
    const there = await readNewestItem(access, tables.people, guardianshipKey(next.guardian, next.guardianshipId));
    if (there) await putLines(access, readGuardianship(there));
    return undefined;
  }
  const left = reviewListOf(before);
  if (left && left !== reviewListOf(next)) await putIf(client, tables.casework, reviewLine(before, { list: left, until: clock.now() }));
  return next;
}

async function putLines({ client, tables }: StoreAccess, guardianship: Guardianship): Promise<void> {
  const { guardian, dependant, guardianshipId } = guardianship;
  const [list, until] = [reviewListOf(guardianship), guardianshipKeptUntil(guardianship)];
  await putIf(client, tables.people, idItem(guardianship, until));
  if (dependant) {
    const line: Item = { ...keyOf(guardianLineKey(dependant, guardianshipId)), ...expiry(until), personId: { S: guardian } };
    await putIf(client, tables.people, line);
  }
  if (list) await putIf(client, tables.casework, reviewLine(guardianship, { list, until }));
}

const idItem = ({ guardian, guardianshipId }: Guardianship, until: Instant): Item => ({
  ...keyOf(guardianshipIdKey(guardianshipId)),
  ...expiry(until),
  personId: { S: guardian },
});

type Listed = { readonly list: ReviewList; readonly until: Instant };

const reviewLine = ({ division, askedAt, guardianshipId, guardian }: Guardianship, { list, until }: Listed): Item => ({
  ...keyOf(caseworkLineKey(guardianshipsKey(division, list), askedAt, guardianshipId)),
  ...expiry(until),
  personId: { S: guardian },
});
