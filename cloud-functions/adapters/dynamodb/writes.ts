import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../domain/time';
import { type Item, secondOf } from './items';
import type { StoreAccess } from './store-access';

export type Condition = { readonly expression: string; readonly values?: Item };

/** The key holds nothing. */
export const absent: Condition = { expression: 'attribute_not_exists(pk)' };
/** The key holds nothing, or only what has expired and the store has not let go of yet. */
export const absentOrExpired = (now: Instant): Condition => ({
  expression: 'attribute_not_exists(pk) OR expiresAt <= :now',
  values: { ':now': { N: String(secondOf(now)) } },
});

export type PutOutcome = { readonly written: true } | { readonly written: false; readonly there: Item | undefined };

/** Puts if the condition holds. If not, `there` is what the key held, where the engine tells (AWS does, dynalite does not). */
export async function putIf(client: StoreAccess['client'], tableName: string, item: Item, condition?: Condition): Promise<PutOutcome> {
  try {
    await client.send(
      new PutItemCommand({
        TableName: tableName,
        Item: item,
        ...(condition && { ConditionExpression: condition.expression, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }),
        ...(condition?.values && { ExpressionAttributeValues: condition.values }),
      }),
    );
    return { written: true };
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return { written: false, there: fault.Item };
    throw fault;
  }
}

/** Runs an update whose condition may fail; `undefined` if it did. */
export async function updateIf<Answer>(update: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await update();
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return undefined;
    throw fault;
  }
}
