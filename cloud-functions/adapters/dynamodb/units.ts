import type { ConsumedCapacity, DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** What one request consumed: units of its table and of each index written or read. */
export type UnitsUsed = { readonly operation: string; readonly tableName: string; readonly kind: 'read' | 'write'; readonly units: number };
export type ObserveUnits = (used: UnitsUsed) => void;

const readCommands = new Set(['GetItemCommand', 'BatchGetItemCommand', 'QueryCommand']);

/** Asks the store for consumed capacity with every request and hands it on. */
export function reportUnits(client: DynamoDBClient, observe: ObserveUnits): void {
  client.middlewareStack.add(
    (next, context) => async (request) => {
      const result = await next({ ...request, input: { ...request.input, ReturnConsumedCapacity: 'INDEXES' } });
      const operation = context.commandName ?? 'unknown';
      for (const consumed of consumedOf(result.output))
        observe({
          operation,
          tableName: consumed.TableName ?? '',
          kind: readCommands.has(operation) ? 'read' : 'write',
          units: consumed.CapacityUnits ?? 0,
        });
      return result;
    },
    { step: 'initialize', name: 'reportUnits' },
  );
}

function consumedOf(output: object): readonly ConsumedCapacity[] {
  if (!('ConsumedCapacity' in output) || !output.ConsumedCapacity) return [];
  return [output.ConsumedCapacity].flat();
}
