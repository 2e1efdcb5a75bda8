/** The command as a person runs it: a file named on the command line, an answer on the right stream, an exit code. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const repository = join(__dirname, '../../..');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongma-decide-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function decide(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cloud-functions/local/run.mjs', 'decide', '--', ...args], {
    cwd: repository,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
  return { status, stdout, stderr };
}

test('a case file, named from where the person stands, gives one JSON object', () => {
  writeFileSync(
    join(folder, 'case.json'),
    JSON.stringify({
      at: '2022-08-01T12:00:00Z',
      facts: [{ id: 'f', kind: 'symptom.fever', at: '2022-08-01T08:00:00+08:00', celsius: 37.3 }],
    }),
  );
  const { status, stdout, stderr } = decide('case.json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ colour: 'yellow', reasons: [{ rule: 'symptom-fever' }] });
}, 60_000);

test('a broken case, a missing file and a missing name end with 1 and one line on the error stream', () => {
  writeFileSync(join(folder, 'broken.json'), JSON.stringify({ at: '2022-08-01T12:00:00Z', facts: [{ id: 'f', kind: 'symptom.fever' }] }));
  expect(decide('broken.json')).toEqual({ status: 1, stdout: '', stderr: 'facts[0].at: is missing\n' });
  expect(decide('nowhere.json')).toEqual({ status: 1, stdout: '', stderr: 'nowhere.json: no such file\n' });
  expect(decide()).toEqual({ status: 1, stdout: '', stderr: 'usage: npm run --silent decide -- case.json\n' });
}, 60_000);
