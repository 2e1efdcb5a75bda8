/** The check-in function alone in a process, as it runs in the cloud, so that its CPU can be told from everything else's. */
import { makeStoreClient } from '../../cloud-functions/adapters/dynamodb/client';
import { tableNames } from '../../cloud-functions/adapters/dynamodb/tables';
import type { KeyRings } from '../../cloud-functions/adapters/keys/key-ring';
import { makeKeys } from '../../cloud-functions/adapters/keys/make-keys';
import { attemptLimit } from '../../cloud-functions/functions/attempt-limit';
import { checkInOperations } from '../../cloud-functions/functions/check-in';
import { createApp } from '../../cloud-functions/functions/http';
import { functionLog } from '../../cloud-functions/functions/log';
import { wireCheckIn } from '../../cloud-functions/functions/wiring';
import { listen } from '../../cloud-functions/local/listen';
import { shiftedClock } from './crowd';

export type Start = { readonly endpoint: string; readonly rings: KeyRings; readonly clockShiftMilliseconds: number };

process.once('message', async ({ endpoint, rings, clockShiftMilliseconds }: Start) => {
  const clock = shiftedClock(clockShiftMilliseconds);
  const client = makeStoreClient({ region: 'local', endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
  const access = { client, tables: tableNames('tongma-local'), clock };
  const place = { publicOrigin: '', appOrigin: '', jurisdiction: '150781', version: 'bench' };
  const app = createApp({
    operations: checkInOperations(wireCheckIn({ access, ring: rings['check-in'], place })),
    sessions: makeKeys.resident(rings.resident).sessionTokens,
    clock,
    log: functionLog({ service: 'bench', level: 'WARN' }),
    attempts: attemptLimit({ attemptsPerMinuteMax: 1_000_000 }),
  });
  const { port } = await listen(app, { port: 0, onStop: async () => undefined });
  process.send?.({ port });
  process.on('message', () => process.send?.(process.cpuUsage()));
  process.on('disconnect', () => process.exit(0));
});
