/**
 * `npm run verify-audit -- [--data-dir X | --stage X [--region R] | --url U] [--kid K]`: whether the audit record is as it was
 * written (docs/how-to/verify-the-audit-record.md). Over `--url` the published roots alone, as anybody may. Exit code 1: it is not.
 */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../adapters/clock';
import { makeStoreClient } from '../../adapters/dynamodb/client';
import { tableNames } from '../../adapters/dynamodb/tables';
import { kidOfSpki } from '../../domain/personal-code/trust-root';
import { demoClock } from '../demo-clock';
import { keysInFile } from '../kms-double-keys';
import { openStore } from '../store/open-store';
import { verifyPublishedRoots } from './verify-published-roots';
import { verifyStoredRecord } from './verify-stored-record';

const { values } = parseArgs({
  options: {
    'data-dir': { type: 'string', default: '.data' },
    stage: { type: 'string' },
    region: { type: 'string', default: 'cn-northwest-1' },
    url: { type: 'string' },
    kid: { type: 'string' },
  },
});
const print = (line: string): void => console.log(line);

async function verifyHere(dataDir: string): Promise<boolean> {
  if (!existsSync(join(dataDir, 'store'))) throw new Error(`${dataDir}: no data of the product lie there`);
  const kmsFile = join(dataDir, 'kms.json');
  const ownKid = existsSync(kmsFile) ? kidOfSpki(new Uint8Array(keysInFile(kmsFile, 'ECC_NIST_P256').audit.spki)) : undefined;
  const program = join(dirname(process.argv[1] ?? ''), 'store-store-process.mjs');
  const store = await openStore({ program, directory: join(dataDir, 'store') });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = makeStoreClient({ region: 'local', endpoint: store.endpoint, credentials });
  try {
    const clock = existsSync(join(dataDir, 'demo-clock.json')) ? demoClock(dataDir) : systemClock;
    return await verifyStoredRecord({ client, tables: tableNames('tongma-local'), clock }, { kid: values.kid ?? ownKid, print });
  } finally {
    client.destroy();
    await store.close();
  }
}

async function verify(): Promise<boolean> {
  if (values.url !== undefined) return verifyPublishedRoots(values.url, { kid: values.kid, print });
  if (values.stage === undefined) return verifyHere(resolve(values['data-dir']));
  const client = makeStoreClient({ region: values.region });
  return verifyStoredRecord({ client, tables: tableNames(`tongma-${values.stage}`), clock: systemClock }, { kid: values.kid, print });
}

try {
  process.exitCode = (await verify()) ? 0 : 1;
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 2;
}
