import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { instant } from '../../domain/time';
import type { SignInCodes } from '../../use-cases/ports/sign-in-codes';
import { readNewestItem } from './item-reader';
import { expiry, type Item, integerOf, keyOf, textOf } from './items';
import { signInCodeKey } from './keys';
import type { StoreAccess } from './store-access';
import { putIf, updateIf } from './writes';

type Code = Parameters<SignInCodes['save']>[0];
type Attempt = Parameters<SignInCodes['take']>[0];

/** One item a phone, kept until the code or the wait before the next one is over, whichever is later. */
export function makeSignInCodes(access: StoreAccess): SignInCodes {
  return { save: (code) => save(access, code), take: (attempt) => take(access, attempt) };
}

async function save(access: StoreAccess, { phoneKey, codeHash, now, expiresAt, resendAt }: Code) {
  const { client, tables } = access;
  const item: Item = {
    ...keyOf(signInCodeKey(phoneKey)),
    ...expiry(instant(Math.max(expiresAt, resendAt))),
    codeHash: { S: codeHash },
    validUntil: { N: String(expiresAt) },
    resendAt: { N: String(resendAt) },
    attempts: { N: '0' },
  };
  const put = await putIf(client, tables.people, item, {
    expression: 'attribute_not_exists(pk) OR resendAt <= :now',
    values: { ':now': { N: String(now) } },
  });
  if (put.written) return { saved: true, resendAt };
  const there = put.there ?? (await readNewestItem(access, tables.people, signInCodeKey(phoneKey)));
  return { saved: false, resendAt: instant((there && integerOf(there, 'resendAt')) ?? resendAt) };
}

/** The attempt is counted before the code is compared, so that guesses sent all at once are counted one by one. */
async function take({ client, tables }: StoreAccess, { phoneKey, codeHash, now, attemptsMax }: Attempt) {
  const key = keyOf(signInCodeKey(phoneKey));
  const counted = await updateIf(() =>
    client.send(
      new UpdateItemCommand({
        TableName: tables.people,
        Key: key,
        UpdateExpression: 'ADD attempts :one',
        ConditionExpression: 'attribute_exists(codeHash) AND validUntil > :now AND attempts < :max',
        ExpressionAttributeValues: { ':one': { N: '1' }, ':now': { N: String(now) }, ':max': { N: String(attemptsMax) } },
        ReturnValues: 'ALL_NEW',
      }),
    ),
  );
  if (!counted?.Attributes || textOf(counted.Attributes, 'codeHash') !== codeHash) return { taken: false };
  // Of two with the right code at once, the one that removes it has taken it.
  const taken = await updateIf(() =>
    client.send(
      new UpdateItemCommand({
        TableName: tables.people,
        Key: key,
        UpdateExpression: 'REMOVE codeHash',
        ConditionExpression: 'codeHash = :code',
        ExpressionAttributeValues: { ':code': { S: codeHash } },
      }),
    ),
  );
  return { taken: taken !== undefined };
}
