import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { PersonId } from '../../domain/ids';
import { addMilliseconds, type Instant, millisecondsPerDay } from '../../domain/time';
import { readFactsItem } from './facts-item';
import { readNewestItem } from './item-reader';
import { type Item, integerOf, keyOf, secondOf, textOf } from './items';
import { documentKey, factsKey, type ItemKey, loginKey, olderFactsKey, profileKey } from './keys';
import { personKeptUntil, personRenewedAfterDays } from './retention';
import type { StoreAccess } from './store-access';
import { updateIf } from './writes';

type SignedIn = { readonly login: string; readonly item: Item; readonly personId: PersonId };

/**
 * Gives a person who still signs in their full time again, at most once a month. The sign-in goes last: if anything
 * before it fails, the next sign-in does it all again.
 */
export async function renewPerson(access: StoreAccess, { login, item, personId }: SignedIn): Promise<void> {
  const now = access.clock.now();
  if ((integerOf(item, 'expiresAt') ?? 0) * 1000 > renewalDue(now)) return;
  const { people } = access.tables;
  const [profile, facts] = await Promise.all([
    readNewestItem(access, people, profileKey(personId)),
    readNewestItem(access, people, factsKey(personId)),
  ]);
  const document = profile && textOf(profile, 'document');
  const keys: ItemKey[] = [
    ...(document ? [documentKey(document)] : []),
    ...(facts ? readFactsItem(facts).older.map((hash) => olderFactsKey(personId, hash)) : []),
    factsKey(personId),
    profileKey(personId),
    loginKey(login),
  ];
  for (const key of keys) await extend(access, key, now);
}

const renewalDue = (now: Instant): Instant => addMilliseconds(personKeptUntil(now), -personRenewedAfterDays * millisecondsPerDay);

/** Nothing there (no facts yet, say): nothing to do. */
const extend = ({ client, tables }: StoreAccess, key: ItemKey, now: Instant) =>
  updateIf(() =>
    client.send(
      new UpdateItemCommand({
        TableName: tables.people,
        Key: keyOf(key),
        UpdateExpression: 'SET expiresAt = :until',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':until': { N: String(secondOf(personKeptUntil(now))) } },
      }),
    ),
  );
