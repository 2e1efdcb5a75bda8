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
import { done, type Result, refused } from '../../domain/result';
import { formatInstant } from '../../domain/time';
import { readLocalSettings } from '../../functions/settings';
import { compareStoredPeople } from './compare-stored-people';
import { compareSyntheticPeople } from './compare-synthetic-people';
import { type DryRunWords, dryRunUsage, readCandidate, readDryRunWords, setsFor } from './dry-run-request';
import { dryRunTable } from './dry-run-table';
import { type ProgressLine, progressLine } from './progress-line';

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
  const after = candidate.value;
  const startedAt = performance.now();
  const progress = progressLine(process.stderr);
  const compared = await (asked.ofStore ? ofStore(asked, after, progress) : ofSyntheticPeople(asked, after, progress));
  progress.end();
  if (!compared.ok) return fail([compared.error]);
  tell({ ...compared.value, after, asked, seconds: (performance.now() - startedAt) / 1_000 });
}

/** `before`: the id of the set it was compared with, or what it was. */
type Compared = { readonly comparison: Comparison; readonly before: string };

async function ofSyntheticPeople(asked: DryRunWords, after: RuleSet, progress: ProgressLine): Promise<Result<Compared, string>> {
  const sets = setsFor(after, asked, publishedRuleSets);
  if (!sets.ok) return sets;
  const { before, at } = sets.value;
  const { people, seed } = asked;
  const comparison = await compareSyntheticPeople(
    { people, seed, at, before, after },
    {
      program: join(programs, 'commands-dry-run-worker.mjs'),
      onProgress: (peopleDone) => progress.show((1_000 * peopleDone) / people, wordsOf(peopleDone)),
    },
  );
  return done({ comparison, before: before.id });
}

async function ofStore(asked: DryRunWords, after: RuleSet, progress: ProgressLine): Promise<Result<Compared, string>> {
  const sets = asked.against === undefined ? undefined : setsFor(after, asked, publishedRuleSets);
  if (sets?.ok === false) return sets;
  const before = sets?.value.before;
  const { DATA_DIR, PORT, CLOCK, JURISDICTION } = readLocalSettings();
  const compared = await compareStoredPeople(
    // As `npm start`, which npm runs in the repository.
    {
      dataDir: resolve(programs, '../..', DATA_DIR),
      port: PORT,
      clock: CLOCK,
      storeProgram: join(programs, 'store-store-process.mjs'),
      jurisdiction: JURISDICTION,
    },
    {
      ...(asked.at !== undefined && { at: asked.at }),
      ...(before && { before }),
      after,
      onProgress: ({ donePerMille, peopleDone }) => progress.show(donePerMille, wordsOf(peopleDone)),
    },
  );
  return typeof compared === 'string' ? refused(compared) : done({ comparison: compared, before: before?.id ?? 'the sets in force' });
}

function wordsOf(people: number): string {
  return `${people.toLocaleString('en-US')} people`;
}

type Told = Compared & { readonly after: RuleSet; readonly asked: DryRunWords; readonly seconds: number };

function tell({ comparison, before, after, asked, seconds }: Told): void {
  const report = reportOf(comparison);
  process.stdout.write(
    asked.asJson
      ? `${JSON.stringify({ before, after: after.id, ...report, at: formatInstant(report.at) })}\n`
      : dryRunTable(report, { before, after: after.id }),
  );
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1_024);
  process.stderr.write(`${wordsOf(report.people)} in ${seconds.toFixed(1)} s, at most ${megabytes} MB of memory\n`);
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
