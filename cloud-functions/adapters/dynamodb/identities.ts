/**
 * One document, one person; one person, one identity. Two items say so, the claim on the document and the profile, and
 * the profile has the last word: a claim that its holder's profile does not name was left by a crash or a lost race.
 */
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { PersonId } from '../../domain/ids';
import { type Instant, millisecondsPerMinute } from '../../domain/time';
import type { RegisteredIdentity } from '../../use-cases/ports/people-store';
import { readBatch } from './batch-read';
import { readItem, readNewestItem } from './item-reader';
import { expiry, type Item, integerOf, isKept, keyOf, secondOf, textOf } from './items';
import { documentKey, profileKey } from './keys';
import { personOf, readProfile } from './profiles';
import { personKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { putIf, updateIf } from './writes';

export type Registration = { readonly personId: PersonId; readonly document: string; readonly identity: RegisteredIdentity };
export type Outcome = { readonly claimed: boolean; readonly kept?: RegisteredIdentity };

/** A claim this young may be of a registration on its way. */
const claimSettledAfterMilliseconds = millisecondsPerMinute;

/** Claims the document, then sets the identity if there is none; safe to repeat after a crash at any point. */
export async function setIdentityOnce(access: StoreAccess, { personId, document, identity }: Registration): Promise<Outcome> {
  const before = await identityOf(access, personId);
  if (before.identity) return { claimed: before.document === document, kept: before.identity };
  if (!(await claim(access, personId, document))) return { claimed: false };
  const { client, tables } = access;
  const set = await updateIf(() =>
    client.send(
      new UpdateItemCommand({
        TableName: tables.people,
        Key: keyOf(profileKey(personId)),
        UpdateExpression: 'SET #identity = :identity, #document = :document, gathering = :document',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#identity)',
        ExpressionAttributeNames: { '#identity': 'identity', '#document': 'document' },
        ExpressionAttributeValues: { ':identity': { S: JSON.stringify(identity) }, ':document': { S: document } },
      }),
    ),
  );
  if (set) return { claimed: true };
  const after = await identityOf(access, personId);
  if (!after.identity) throw new Error('an identity was to be set for a person who is not there');
  return { claimed: after.document === document, kept: after.identity };
}

/** Whose document it is; `undefined` also for a claim that never came to an identity. */
export async function holderOf(access: StoreAccess, document: string): Promise<PersonId | undefined> {
  const item = await readItem(access, access.tables.people, documentKey(document));
  if (!isKept(item, access.clock.now())) return undefined;
  const personId = personOf(item);
  return (await identityOf(access, personId)).document === document ? personId : undefined;
}

/**
 * Whose documents these are, as it was written last; a document is absent when nobody has registered it, or not wholly
 * (a claim on its way to an identity, or left by a crash).
 */
export async function holdersOf(access: StoreAccess, documents: readonly string[]): Promise<ReadonlyMap<string, PersonId>> {
  const tableName = access.tables.people;
  const now = access.clock.now();
  const claims = await readBatch(access, { tableName, keys: documents.map(documentKey) });
  const claimants = documents.flatMap((document) => {
    const claim = claims.find(documentKey(document));
    return isKept(claim, now) ? [{ document, personId: personOf(claim) }] : [];
  });
  const keys = claimants.map(({ personId }) => profileKey(personId));
  const profiles = await readBatch(access, { tableName, keys, attributes: ['document', 'expiresAt'] });
  const held = claimants.filter(({ document, personId }) => {
    const profile = profiles.find(profileKey(personId));
    return isKept(profile, now) && textOf(profile, 'document') === document;
  });
  return new Map(held.map(({ document, personId }) => [document, personId]));
}

async function identityOf(access: StoreAccess, personId: PersonId): Promise<{ identity?: RegisteredIdentity; document?: string }> {
  const item = await readNewestItem(access, access.tables.people, profileKey(personId));
  const profile = readProfile(personId, item, access.clock.now());
  return { identity: profile?.identity, document: profile?.identity && item && textOf(item, 'document') };
}

async function claim(access: StoreAccess, personId: PersonId, document: string): Promise<boolean> {
  const { client, tables, clock } = access;
  const now = clock.now();
  const item = claimItem(personId, document, now);
  const first = await putIf(client, tables.people, item, {
    expression: 'attribute_not_exists(pk) OR personId = :person OR expiresAt <= :now',
    values: { ':person': { S: personId }, ':now': { N: String(secondOf(now)) } },
  });
  if (first.written) return true;
  const there = first.there ?? (await readNewestItem(access, tables.people, documentKey(document)));
  if (!there || !(await isAbandoned(access, document, there))) return false;
  const claimedAt = String(integerOf(there, 'claimedAt') ?? 0);
  const second = await putIf(client, tables.people, item, {
    expression: 'personId = :holder AND claimedAt = :claimedAt',
    values: { ':holder': { S: personOf(there) }, ':claimedAt': { N: claimedAt } },
  });
  return second.written;
}

const claimItem = (personId: PersonId, document: string, now: Instant): Item => ({
  ...keyOf(documentKey(document)),
  ...expiry(personKeptUntil(now)),
  personId: { S: personId },
  claimedAt: { N: String(now) },
});

async function isAbandoned(access: StoreAccess, document: string, there: Item): Promise<boolean> {
  if (access.clock.now() - (integerOf(there, 'claimedAt') ?? 0) < claimSettledAfterMilliseconds) return false;
  return (await identityOf(access, personOf(there))).document !== document;
}
