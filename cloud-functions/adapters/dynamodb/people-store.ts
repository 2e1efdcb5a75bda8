import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { PersonId } from '../../domain/ids';
import { instant } from '../../domain/time';
import type { PeopleStore, PersonProfile } from '../../use-cases/ports/people-store';
import { makeDeclarations } from './declarations';
import { appendFactsOfDocuments, gatherWaiting } from './document-facts';
import { makeFactsStore } from './facts-store';
import { holderOf, setIdentityOnce } from './identities';
import { readItem, readNewestItem } from './item-reader';
import { expiry, type Item, integerOf, isKept, keyOf, StoredItemDamaged, textOf } from './items';
import { loginKey, profileKey } from './keys';
import { renewPerson } from './people-renewal';
import { grantRoles, personOf, profileItem, readProfile, takeStanding } from './profiles';
import { personKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { absentOrExpired, putIf, updateIf } from './writes';

export function makePeopleStore(access: StoreAccess): PeopleStore {
  const { getFacts, appendFacts, nameFacts } = makeFactsStore(access);
  const { tables, clock } = access;
  return {
    findOrCreatePerson: (login, newPerson) => findOrCreate(access, login, newPerson),
    getProfile: async (personId) => readProfile(personId, await readItem(access, tables.people, profileKey(personId)), clock.now()),
    findPersonByLogin: async (login) => {
      const item = await readItem(access, tables.people, loginKey(login));
      return isKept(item, clock.now()) ? personOf(item) : undefined;
    },
    takeStanding: (personId, standing) => takeStanding(access, personId, standing),
    grantRoles: (personId, roles, district) => grantRoles(access, { personId, roles, district }),
    registerIdentity: async (personId, document, identity) => {
      const outcome = await setIdentityOnce(access, { personId, document, identity });
      // Also when it was set before: a crash may have come between.
      if (outcome.claimed || outcome.kept) await nameFacts(personId, (outcome.kept ?? identity).maskedName);
      if (outcome.claimed) await finishGathering(access, personId, document);
      return outcome;
    },
    findPersonByDocument: (document) => holderOf(access, document),
    getFacts,
    appendFacts,
    appendFactsOfDocuments: (rows) => appendFactsOfDocuments(access, rows),
    ...makeDeclarations(access),
  };
}

/**
 * The sign-in first, then the profile it names: whoever comes second finds the sign-in, and a profile that a crash
 * left out is made by the next one to sign in.
 */
async function findOrCreate(access: StoreAccess, login: string, newPerson: PersonProfile): Promise<PersonProfile> {
  const { client, tables, clock } = access;
  const now = clock.now();
  const fresh: Item = { ...loginItem(login, newPerson), ...expiry(personKeptUntil(now)) };
  const found = await readNewestItem(access, tables.people, loginKey(login));
  const made = !isKept(found, now) && (await putIf(client, tables.people, fresh, absentOrExpired(now))).written;
  const item = isKept(found, now) ? found : made ? fresh : await readNewestItem(access, tables.people, loginKey(login));
  if (!item) throw new StoredItemDamaged('sign-in');
  const personId = personOf(item);
  const profileThere = made ? undefined : await readNewestItem(access, tables.people, profileKey(personId));
  const there = readProfile(personId, profileThere, now);
  if (there) {
    // A registration that a crash cut short is finished by the next sign-in.
    const gathering = profileThere && textOf(profileThere, 'gathering');
    if (gathering) await finishGathering(access, personId, gathering);
    await renewPerson(access, { login, item, personId });
    return there;
  }
  const profile: PersonProfile = { ...newPerson, personId, createdAt: instant(integerOf(item, 'createdAt') ?? newPerson.createdAt) };
  const put = await putIf(client, tables.people, { ...profileItem(profile), ...expiry(personKeptUntil(now)) }, absentOrExpired(now));
  if (put.written) return profile;
  return readProfile(personId, await readNewestItem(access, tables.people, profileKey(personId)), now) ?? profile;
}

/** `gathering` on the profile, set with the identity, says that facts may still wait under the document. */
async function finishGathering(access: StoreAccess, personId: PersonId, document: string): Promise<void> {
  await gatherWaiting(access, personId, document);
  const { client, tables } = access;
  await updateIf(() =>
    client.send(
      new UpdateItemCommand({
        TableName: tables.people,
        Key: keyOf(profileKey(personId)),
        UpdateExpression: 'REMOVE gathering',
        ConditionExpression: 'attribute_exists(pk)',
      }),
    ),
  );
}

const loginItem = (login: string, { personId, createdAt }: PersonProfile): Item => ({
  ...keyOf(loginKey(login)),
  personId: { S: personId },
  createdAt: { N: String(createdAt) },
});
