import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Role } from '../../domain/caller';
import { documentTypes } from '../../domain/identity/document';
import { isPersonId, type PersonId } from '../../domain/ids';
import { instant } from '../../domain/time';
import type { PeopleStore, PersonProfile, RegisteredIdentity } from '../../use-cases/ports/people-store';
import { makeDeclarations } from './declarations';
import { makeFactsStore } from './facts-store';
import { readItem, readNewestItem } from './item-reader';
import { expiry, integerOf, isKept, type Item, keyOf, parsedJson, secondOf, StoredItemDamaged, storedInstant, textOf } from './items';
import { documentKey, loginKey, profileKey } from './keys';
import { renewPerson } from './people-renewal';
import { personKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { absentOrExpired, putIf } from './writes';

export function makePeopleStore(access: StoreAccess): PeopleStore {
  const { getFacts, appendFacts, nameFacts } = makeFactsStore(access);
  const { tables, clock } = access;
  return {
    findOrCreatePerson: (login, newPerson) => findOrCreate(access, login, newPerson),
    getProfile: async (personId) => readProfile(personId, await readItem(access, tables.people, profileKey(personId)), access),
    grantRoles: (personId, roles, district) => grantRoles(access, { personId, roles, district }),
    registerIdentity: async (personId, document, identity) => {
      if (!(await claimDocument(access, personId, document))) return { claimed: false };
      await setIdentity(access, { personId, document, identity });
      await nameFacts(personId, identity.maskedName);
      return { claimed: true };
    },
    findPersonByDocument: async (document) => {
      const item = await readItem(access, tables.people, documentKey(document));
      return isKept(item, clock.now()) ? personOf(item) : undefined;
    },
    getFacts,
    appendFacts,
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
  const there = made ? undefined : readProfile(personId, await readNewestItem(access, tables.people, profileKey(personId)), access);
  if (there) {
    await renewPerson(access, { login, item, personId });
    return there;
  }
  const profile: PersonProfile = { ...newPerson, personId, createdAt: instant(integerOf(item, 'createdAt') ?? newPerson.createdAt) };
  const put = await putIf(client, tables.people, { ...profileItem(profile), ...expiry(personKeptUntil(now)) }, absentOrExpired(now));
  if (put.written) return profile;
  return readProfile(personId, await readNewestItem(access, tables.people, profileKey(personId)), access) ?? profile;
}

const loginItem = (login: string, { personId, createdAt }: PersonProfile): Item => ({
  ...keyOf(loginKey(login)),
  personId: { S: personId },
  createdAt: { N: String(createdAt) },
});

const profileItem = ({ personId, roles, district, createdAt, identity }: PersonProfile): Item => ({
  ...keyOf(profileKey(personId)),
  roles: rolesList(roles),
  createdAt: { N: String(createdAt) },
  ...(district !== undefined && { district: { S: district } }),
  ...(identity && { identity: { S: JSON.stringify(identity) } }),
});
const rolesList = (roles: readonly Role[]): Item[string] => ({ L: roles.map((role) => ({ S: role })) });

function personOf(item: Item): PersonId {
  const personId = textOf(item, 'personId');
  if (!isPersonId(personId)) throw new StoredItemDamaged('person reference');
  return personId;
}

const profileSchema = z.object({
  roles: z.array(z.enum(['resident', 'officer', 'auditor', 'feed'])),
  district: z.string().optional(),
  createdAt: storedInstant,
  identity: z
    .object({
      documentType: z.enum(documentTypes),
      maskedName: z.string(),
      maskedDocumentNumber: z.string(),
      sealed: z.string(),
      registeredAt: storedInstant,
    })
    .optional(),
});

function readProfile(personId: PersonId, item: Item | undefined, { clock }: Pick<StoreAccess, 'clock'>): PersonProfile | undefined {
  if (!isKept(item, clock.now())) return undefined;
  const read = profileSchema.safeParse({
    roles: item.roles?.L?.map((role) => role.S),
    createdAt: integerOf(item, 'createdAt'),
    ...(item.district && { district: item.district.S }),
    ...(item.identity && { identity: parsedJson(textOf(item, 'identity')) }),
  });
  if (!read.success) throw new StoredItemDamaged('profile');
  return { personId, ...read.data };
}

async function grantRoles(
  { client, tables }: StoreAccess,
  { personId, roles, district }: { personId: PersonId; roles: readonly Role[]; district: string | undefined },
): Promise<void> {
  await client.send(
    new UpdateItemCommand({
      TableName: tables.people,
      Key: keyOf(profileKey(personId)),
      UpdateExpression: district === undefined ? 'SET #roles = :roles REMOVE #district' : 'SET #roles = :roles, #district = :district',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#roles': 'roles', '#district': 'district' },
      ExpressionAttributeValues: { ':roles': rolesList(roles), ...(district !== undefined && { ':district': { S: district } }) },
    }),
  );
}

/** The document is the person's from here on; claiming it again is no change. */
async function claimDocument({ client, tables, clock }: StoreAccess, personId: PersonId, document: string): Promise<boolean> {
  const now = clock.now();
  const item: Item = { ...keyOf(documentKey(document)), ...expiry(personKeptUntil(now)), personId: { S: personId } };
  const put = await putIf(client, tables.people, item, {
    expression: 'attribute_not_exists(pk) OR personId = :person OR expiresAt <= :now',
    values: { ':person': { S: personId }, ':now': { N: String(secondOf(now)) } },
  });
  return put.written;
}

async function setIdentity(
  { client, tables }: StoreAccess,
  { personId, document, identity }: { personId: PersonId; document: string; identity: RegisteredIdentity },
): Promise<void> {
  await client.send(
    new UpdateItemCommand({
      TableName: tables.people,
      Key: keyOf(profileKey(personId)),
      // The document's hash stays with the profile, so that renewing the person renews the claim.
      UpdateExpression: 'SET #identity = :identity, #document = :document',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#identity': 'identity', '#document': 'document' },
      ExpressionAttributeValues: { ':identity': { S: JSON.stringify(identity) }, ':document': { S: document } },
    }),
  );
}
