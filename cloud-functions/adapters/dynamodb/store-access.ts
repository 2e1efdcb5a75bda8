import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../../use-cases/ports/clock';
import type { TableNames } from './tables';

/** What every store is made from. The clock decides what has expired, so that a shifted demo clock holds everywhere. */
export type StoreAccess = { readonly client: DynamoDBClient; readonly tables: TableNames; readonly clock: Clock };
