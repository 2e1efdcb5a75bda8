/**
 * `npm run feed:risk-areas -- file.json`: imports a national risk-area publication into the local product, whether it
 * runs (PORT) or not; DATA_DIR, PORT and CLOCK as for `npm start`. The same file again changes nothing.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loadDivisions } from '../../domain/divisions/load-divisions';
import { readLocalSettings } from '../../functions/settings';
import { deliverTo } from './deliver-publication';
import { feedPublication } from './feed-publication';

/** The bundled program lies in dist/local/. */
const programs = dirname(process.argv[1] ?? '');
const [file, ...more] = process.argv.slice(2);

if (file === undefined || more.length > 0) fail('usage: npm run feed:risk-areas -- file.json');
else {
  const text = read(file);
  if (text !== undefined) await feed(file, text);
}

async function feed(path: string, text: string): Promise<void> {
  const { DATA_DIR, PORT, CLOCK, JURISDICTION } = readLocalSettings();
  const deliver = await deliverTo({
    // As `npm start`, which npm runs in the repository.
    dataDir: resolve(programs, '../..', DATA_DIR),
    port: PORT,
    clock: CLOCK,
    storeProgram: join(programs, 'store-store-process.mjs'),
    jurisdiction: JURISDICTION,
  });
  const { exitCode, out, err } = await feedPublication(text, await loadDivisions(), deliver);
  process.stdout.write(out);
  if (err !== '') process.stderr.write(`${path} ${err}`);
  process.exitCode = exitCode;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    fail(`${path}: ${error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'no such file' : 'cannot be read'}`);
    return undefined;
  }
}

function fail(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
