/**
 * `npm run --silent dry-run -- --rule-set candidate.json`: whom a rule set would change, before anyone is judged by it.
 * Over synthetic people in as many threads as there are processors, or with `--store` over those of the local product.
 * The report goes to standard output, progress and faults to standard error. Exit code 1: nothing was compared.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Comparison, reportOf } from '../../domain/dry-run/compare-people';
import type { RuleSet } from '../../domain/health-code/rule-set';
import { publishedRuleSets } from '../../domain/health-code/rule-sets/published';
import { formatInstant } from '../../domain/time';
import { readLocalSettings } from '../../functions/settings';
import { compareStoredPeople } from './compare-stored-people';
import { compareSyntheticPeople } from './compare-synthetic-people';
import { type DryRunSets, type DryRunWords, dryRunUsage, readCandidate, readDryRunWords, setsFor } from './dry-run-request';
import { dryRunTable } from './dry-run-table';
import { progressLine } from './progress-line';

/** The bundled programs lie beside each other in dist/local/. */
const programs = dirname(process.argv[1] ?? '');

const words = readDryRunWords(process.argv.slice(2));
if (words.ok) await run(words.value);
else fail([words.error, dryRunUsage]);

async function run(asked: DryRunWords): Promise<void> {
  const text = read(asked.ruleSet);
  if (text === undefined) return;
  const candidate = readCandidate(text);
  if (!candidate.ok) return fail([`${asked.ruleSet} may not be published:`, ...candidate.error.map((fault) => `  ${fault}`)]);
  const sets = setsFor(candidate.value, asked, publishedRuleSets);
  if (!sets.ok) return fail([sets.error]);
  const startedAt = performance.now();
  const comparison = await compare(asked, sets.value, candidate.value);
  if (comparison === undefined) return;
  const seconds = (performance.now() - startedAt) / 1_000;
  const report = reportOf(comparison);
  const { before } = sets.value;
  process.stdout.write(
    asked.asJson
      ? `${JSON.stringify({ before: before.id, after: candidate.value.id, ...report, at: formatInstant(report.at) })}\n`
      : dryRunTable(report, { before: before.id, after: candidate.value.id }),
  );
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1_024);
  process.stderr.write(`${report.people.toLocaleString('en-US')} people in ${seconds.toFixed(1)} s, at most ${megabytes} MB of memory\n`);
}

async function compare(asked: DryRunWords, { before, at }: DryRunSets, after: RuleSet): Promise<Comparison | undefined> {
  const progress = progressLine(process.stderr);
  try {
    if (!asked.ofStore) {
      const { people, seed } = asked;
      const onProgress = (done: number) => progress.show((1_000 * done) / people, `${done.toLocaleString('en-US')} people`);
      return await compareSyntheticPeople(
        { people, seed, at, before, after },
        { program: join(programs, 'commands-dry-run-worker.mjs'), onProgress },
      );
    }
    const { DATA_DIR, PORT, CLOCK } = readLocalSettings();
    const compared = await compareStoredPeople(
      {
        dataDir: resolve(programs, '../..', DATA_DIR),
        port: PORT,
        clock: CLOCK,
        storeProgram: join(programs, 'store-store-process.mjs'),
      },
      {
        at,
        sets: { before, after },
        onProgress: ({ donePerMille, peopleDone }) => progress.show(donePerMille, `${peopleDone.toLocaleString('en-US')} people`),
      },
    );
    if (typeof compared !== 'string') return compared;
    fail([compared]);
    return undefined;
  } finally {
    progress.end();
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    fail([`${path}: ${error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'no such file' : 'cannot be read'}`]);
    return undefined;
  }
}

function fail(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
