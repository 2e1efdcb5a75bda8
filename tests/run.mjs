/**
 * `npm test`: everything, from a fresh clone. Builds the three targets where they are stale, then runs logic and screens,
 * then the journeys one after another (each starts the product and a browser). The last line counts what passed.
 * Arguments go to jest: `npm test -- tests/functions` runs those alone and builds nothing.
 * `npm run check` (`--with-checks`) runs types, lint, import rules and contract drift before; each counts as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale, installIfNeeded, repository } from '../cloud-functions/local/prepare.mjs';

const withChecks = process.argv.includes('--with-checks');
const given = process.argv.slice(2).filter((argument) => argument !== '--with-checks');
const checks = withChecks ? ['types', 'lint', 'boundaries', 'drift'] : [];
const runs =
  given.length > 0
    ? [given]
    : [
        ['--selectProjects', 'logic', 'screens', '--maxWorkers=2'],
        ['--selectProjects', 'journeys', '--runInBand'],
      ];

installIfNeeded();
const checked = checks.map(runCheck);
if (given.length === 0) for (const target of ['h5', 'weapp', 'alipay']) buildIfStale(target);
const outcomes = [...checked, ...runs.map(runJest)];

const sum = (count) => outcomes.reduce((total, outcome) => total + outcome[count], 0);
const skipped = sum('skipped');
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = outcomes.every(({ ok }) => ok) && sum('failed') === 0 ? 0 : 1;

/** What a check has to say goes to stderr with the rest, so that the closing line stands alone. */
function runCheck(name) {
  console.error(`${name} …`);
  const { status } = spawnSync('npm', ['run', '--silent', name], { cwd: repository, stdio: ['ignore', 2, 2] });
  const ok = status === 0;
  if (!ok) console.error(`${name} failed`);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, ok };
}

function runJest(argumentList) {
  const folder = mkdtempSync(join(tmpdir(), 'tongma-tests-'));
  const report = join(folder, 'report.json');
  const jest = join(repository, 'node_modules/jest/bin/jest.js');
  const { status } = spawnSync(process.execPath, [jest, ...argumentList, '--json', `--outputFile=${report}`], {
    cwd: repository,
    // The report is written to the file; what jest prints for people goes to stderr anyway.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const outcome = countsOf(report);
  rmSync(folder, { recursive: true, force: true });
  return { ...outcome, ok: status === 0 };
}

/** A suite that could not even start counts as one failure: no test of it ran. */
function countsOf(report) {
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    return {
      passed: counts.numPassedTests,
      failed: counts.numFailedTests + counts.numRuntimeErrorTestSuites,
      skipped: counts.numPendingTests + counts.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
