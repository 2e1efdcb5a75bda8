/** The district's desk alone in a process, as it runs in the cloud, so that its memory is its own. */
import { makeStoreClient } from '../../cloud-functions/adapters/dynamodb/client';
import { tableNames } from '../../cloud-functions/adapters/dynamodb/tables';
import type { KeyRings } from '../../cloud-functions/adapters/keys/key-ring';
import { makeKeys } from '../../cloud-functions/adapters/keys/make-keys';
import { attemptLimit } from '../../cloud-functions/functions/attempt-limit';
import { districtOperations } from '../../cloud-functions/functions/district';
import { createApp } from '../../cloud-functions/functions/http';
import { functionLog } from '../../cloud-functions/functions/log';
import { wireDistrict } from '../../cloud-functions/functions/wiring-district';
import { listen } from '../../cloud-functions/local/listen';
import { shiftedClock } from './crowd';

export type VisitsStart = { readonly endpoint: string; readonly rings: KeyRings; readonly clockShiftMilliseconds: number };

process.once('message', async ({ endpoint, rings, clockShiftMilliseconds }: VisitsStart) => {
  const clock = shiftedClock(clockShiftMilliseconds);
  const client = makeStoreClient({ region: 'local', endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
  const access = { client, tables: tableNames('tongma-local'), clock };
  const place = { publicOrigin: '', appOrigin: '', jurisdiction: '150781', version: 'bench' };
  const app = createApp({
    operations: districtOperations(wireDistrict({ access, ring: rings.district, place })),
    sessions: makeKeys.district(rings.district).sessionTokens,
    clock,
    log: functionLog({ service: 'bench', level: 'WARN' }),
    attempts: attemptLimit({ attemptsPerMinuteMax: 1_000_000 }),
  });
  const { port } = await listen(app, { port: 0, onStop: async () => undefined });
  process.send?.({ port });
  // maxRSS is in kilobytes on Linux.
  process.on('message', () => process.send?.({ megabytes: Math.round(process.resourceUsage().maxRSS / 1_024) }));
  process.on('disconnect', () => process.exit(0));
});
