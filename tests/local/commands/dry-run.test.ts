/** The command as a person runs it: threads, progress, the report on one stream, faults on the other, an exit code. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { reportOf } from '../../../cloud-functions/domain/dry-run/compare-people';
import { ruleSet20220628 } from '../../../cloud-functions/domain/health-code/rule-sets/150781/2022-06-28';
import { ruleSet20221111 } from '../../../cloud-functions/domain/health-code/rule-sets/150781/2022-11-11';
import { compareSyntheticPeople } from '../../../cloud-functions/local/commands/compare-synthetic-people';
import { at } from '../../builders/facts';

const repository = join(__dirname, '../../..');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongma-dry-run-'));
  writeFileSync(join(folder, 'candidate.json'), JSON.stringify(ruleSet20221111));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function dryRun(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cloud-functions/local/run.mjs', 'dry-run', '--', ...args], {
    cwd: repository,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder, DATA_DIR: join(folder, 'nothing'), PORT: '1' },
  });
  return { status, stdout, stderr };
}

test('a candidate, named from where the person stands, gives a report and how far it was meanwhile', () => {
  const { status, stdout, stderr } = dryRun('--rule-set', 'candidate.json', '--people', '20000', '--json');
  expect(status).toBe(0);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({
    before: '150781@2022-06-28',
    after: '150781@2022-11-11',
    at: '2022-11-11T00:00:00+08:00',
    people: 20_000,
  });
  expect(report.changed).toBeGreaterThan(100);
  expect(stderr).toContain('100 % 20,000 people\n');
  expect(stderr).toMatch(/20,000 people in [\d.]+ s, at most \d+ MB of memory\n$/);

  const shown = dryRun('--rule-set', 'candidate.json', '--people', '20000');
  expect(shown.stdout).toContain(`20,000 people, ${report.changed} would change`);
}, 120_000);

test('one thread or three count the same people', async () => {
  const crowd = { people: 9_000, seed: 3, at: at('2022-11-11'), before: ruleSet20220628, after: ruleSet20221111 };
  const program = await workerProgram();
  const one = reportOf(await compareSyntheticPeople(crowd, { program, threads: 1 }));
  const three = reportOf(await compareSyntheticPeople(crowd, { program, threads: 3 }));
  expect(three).toEqual(one);
  expect(one.people).toBe(9_000);
}, 120_000);

test('a thread that fails fails the whole', async () => {
  const program = join(folder, 'broken.mjs');
  writeFileSync(program, 'throw new Error("out of luck")');
  const crowd = { people: 10, seed: 1, at: at('2022-11-11'), before: ruleSet20220628, after: ruleSet20221111 };
  await expect(compareSyntheticPeople(crowd, { program, threads: 1 })).rejects.toThrow('out of luck');
  writeFileSync(program, '');
  await expect(compareSyntheticPeople(crowd, { program, threads: 1 })).rejects.toThrow('ended early');
}, 60_000);

test('a set that may not be published, a missing file, a wrong word and a store that is not there end with 1 and say why', () => {
  writeFileSync(join(folder, 'broken.json'), JSON.stringify({ ...ruleSet20221111, pendingHoursMax: 0 }));
  expect(dryRun('--rule-set', 'broken.json')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'broken.json may not be published:\n  pendingHoursMax: must be 1 or more\n',
  });
  expect(dryRun('--rule-set', 'nowhere.json')).toEqual({ status: 1, stdout: '', stderr: 'nowhere.json: no such file\n' });
  expect(dryRun('--rules', 'candidate.json')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/^not understood: --rules\nusage: /),
  });
  expect(dryRun('--rule-set', 'candidate.json', '--store')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('no people in '),
  });
}, 120_000);

/** Bundled as the command does it; jest would hand a worker its own transformed modules. */
async function workerProgram(): Promise<string> {
  const bundler = pathToFileURL(join(repository, 'cloud-functions/local/bundle.mjs')).href;
  const { stdout } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { bundle } from '${bundler}'; process.stdout.write(await bundle('cloud-functions/local/commands/dry-run-worker.ts'))`,
    ],
    { cwd: repository, encoding: 'utf8' },
  );
  return stdout;
}
