/**
 * `npm run feed:lab-results -- file.csv [--sender "…"]` and its kin: rows of a CSV, JSON or FHIR file into the local
 * product, whether it runs (PORT) or not; DATA_DIR, PORT and CLOCK as for `npm start`. docs/how-to/feed-data.md.
 */
import { accessSync, constants, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type FeedName, feedNames } from '../../domain/feed/columns';
import { readLocalSettings } from '../../functions/settings';
import { openDelivery, type Said } from './deliver-rows';
import { feedFile } from './feed-file';
import { refusedFile } from './refused-file';
import { stretchesOfFile } from './rows-of-file';

/** The bundled program lies in dist/local/. */
const programs = dirname(process.argv[1] ?? '');

const asked = readArguments(process.argv.slice(2));
if (typeof asked === 'string') fail(asked);
else await feed(asked);

type Asked = { readonly feed: FeedName; readonly file: string; readonly said: Said };

async function feed({ feed: name, file, said }: Asked): Promise<void> {
  const { DATA_DIR, PORT, CLOCK, JURISDICTION } = readLocalSettings();
  const delivery = await openDelivery(name, said, {
    // As `npm start`, which npm runs in the repository.
    dataDir: resolve(programs, '../..', DATA_DIR),
    port: PORT,
    clock: CLOCK,
    jurisdiction: JURISDICTION,
    storeProgram: join(programs, 'store-store-process.mjs'),
  });
  if (typeof delivery === 'string') return fail(delivery);
  try {
    const { exitCode, out, err } = await feedFile({
      feed: name,
      stretches: stretchesOfFile(name, file),
      deliver: delivery.deliver,
      refused: refusedFile(file),
      progress: process.stderr,
    });
    process.stdout.write(out);
    if (err !== '') process.stderr.write(`${file}: ${err}`);
    process.exitCode = exitCode;
  } finally {
    await delivery.close();
  }
}

function readArguments(given: readonly string[]): Asked | string {
  const [name, ...rest] = given;
  const feed = feedNames.find((known) => known === name);
  if (!feed) return `feeds: ${feedNames.join(', ')}`;
  const usage = `usage: npm run feed:${feed} -- file.csv [--sender name]${feed === 'control-list' ? ' --division 150781 --ground close-contact' : ''}`;
  try {
    const text = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      args: [...rest],
      allowPositionals: true,
      options: { sender: text, division: text, ground: text },
    });
    const [file, ...more] = positionals;
    const { sender, division, ground } = values;
    // A control list says which district answers for it and on what ground; the others know neither.
    const isWhole = feed === 'control-list' ? Boolean(division && ground) : !division && !ground;
    if (file === undefined || more.length > 0 || !isWhole) return usage;
    const fault = faultOfFile(file);
    // One name for all files without one: the sender is part of what makes a row the same row again.
    const said = { sender: sender ?? '本机导入', ...(division && { division }), ...(ground && { ground }) };
    return fault ?? { feed, file, said };
  } catch {
    return usage;
  }
}

function faultOfFile(path: string): string | undefined {
  try {
    accessSync(path, constants.R_OK);
    return statSync(path).isFile() ? undefined : `${path}: not a file`;
  } catch (fault) {
    return `${path}: ${fault instanceof Error && 'code' in fault && fault.code === 'ENOENT' ? 'no such file' : 'cannot be read'}`;
  }
}

function fail(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
