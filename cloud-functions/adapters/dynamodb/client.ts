import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { makeStoreConnections } from './store-connections';
import { type ObserveUnits, reportUnits } from './units';

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
const timeoutMilliseconds = 3_000;
/** First try included. More would turn a slow store into a storm of our own making. */
const attemptsMax = 3;
/** Steps of the SDK that do nothing for us and cost 50 µs a request: logging into nowhere and telling AWS the library version. */
const unusedSteps = ['loggerMiddleware', 'getUserAgentMiddleware'];

/** One client per process: it keeps its connections. */
export function makeStoreClient(settings: StoreClientSettings): DynamoDBClient {
  const config: DynamoDBClientConfig = {
    region: settings.region,
    maxAttempts: attemptsMax,
    // The steps of a request are put together once per operation, not per request.
    cacheMiddleware: true,
    requestHandler: makeStoreConnections({ connectionsMax, timeoutMilliseconds }),
    ...(settings.endpoint && { endpoint: settings.endpoint }),
    ...(settings.credentials && { credentials: settings.credentials }),
  };
  const client = new DynamoDBClient(config);
  for (const step of unusedSteps) client.middlewareStack.remove(step);
  if (settings.observeUnits) reportUnits(client, settings.observeUnits);
  return client;
}
