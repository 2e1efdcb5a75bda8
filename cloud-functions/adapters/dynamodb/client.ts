import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { reportUnits, type ObserveUnits } from './units';

export type StoreClientSettings = {
  readonly region: string;
  /** Set for an engine that is not AWS's own. */
  readonly endpoint?: string;
  /** Absent: the SDK's own chain (the function's role). */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Counts read and write units where given; nothing is asked of the store otherwise. */
  readonly observeUnits?: ObserveUnits;
};

/** Enough for a process that serves everything itself; one Lambda instance needs two or three. */
const connectionsMax = 128;
/** A check-in is answered or queued within seconds; a store that takes longer is treated as away. */
const connectionTimeoutMilliseconds = 1_000;
const requestTimeoutMilliseconds = 3_000;
/** First try included. More would turn a slow store into a storm of our own making. */
const attemptsMax = 3;

/** One client per process: it keeps its connections. */
export function makeStoreClient(settings: StoreClientSettings): DynamoDBClient {
  const agent = { keepAlive: true, maxSockets: connectionsMax, scheduling: 'lifo' } as const;
  const config: DynamoDBClientConfig = {
    region: settings.region,
    maxAttempts: attemptsMax,
    requestHandler: {
      connectionTimeout: connectionTimeoutMilliseconds,
      requestTimeout: requestTimeoutMilliseconds,
      httpAgent: agent,
      httpsAgent: agent,
    },
    ...(settings.endpoint && { endpoint: settings.endpoint }),
    ...(settings.credentials && { credentials: settings.credentials }),
  };
  const client = new DynamoDBClient(config);
  if (settings.observeUnits) reportUnits(client, settings.observeUnits);
  return client;
}
