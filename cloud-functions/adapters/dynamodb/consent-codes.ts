import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Guardianships } from '../../use-cases/ports/guardianships';
import { expiry, type Item, keyOf, secondOf } from './items';
import { consentCodeKey } from './keys';
import { personOf } from './profiles';
import type { StoreAccess } from './store-access';
import { putIf, updateIf } from './writes';

/** One item a code, kept until its end. Who takes it is written on it: of two the first has it, and a retry has it again. */
export function makeConsentCodes({ client, tables }: StoreAccess): Pick<Guardianships, 'keepConsent' | 'takeConsent'> {
  return {
    keepConsent: async (codeHash, { personId, until }) => {
      const item: Item = {
        ...keyOf(consentCodeKey(codeHash)),
        ...expiry(until),
        personId: { S: personId },
        validUntil: { N: String(until) },
      };
      await putIf(client, tables.people, item);
    },
    takeConsent: async (codeHash, guardianshipId, now) => {
      const taken = await updateIf(() =>
        client.send(
          new UpdateItemCommand({
            TableName: tables.people,
            Key: keyOf(consentCodeKey(codeHash)),
            UpdateExpression: 'SET takenBy = :taker',
            ConditionExpression:
              'attribute_exists(personId) AND validUntil > :now AND expiresAt > :second AND (attribute_not_exists(takenBy) OR takenBy = :taker)',
            ExpressionAttributeValues: {
              ':taker': { S: guardianshipId },
              ':now': { N: String(now) },
              ':second': { N: String(secondOf(now) - 1) },
            },
            ReturnValues: 'ALL_NEW',
          }),
        ),
      );
      return taken?.Attributes && personOf(taken.Attributes);
    },
  };
}
