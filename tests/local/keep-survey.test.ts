/** The survey as a process beside the product: it takes up what waits, comes back when it dies, and goes when it is told to. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeStoreClient } from '../../cloud-functions/adapters/dynamodb/client';
import { makePeopleStore } from '../../cloud-functions/adapters/dynamodb/people-store';
import { makeReleaseStore } from '../../cloud-functions/adapters/dynamodb/release-store';
import { tableNames } from '../../cloud-functions/adapters/dynamodb/tables';
import { makeTestLists } from '../../cloud-functions/adapters/dynamodb/test-lists';
import { compileRuleSet } from '../../cloud-functions/domain/health-code/compile-rule-set';
import { ruleSet20221111 } from '../../cloud-functions/domain/health-code/rule-sets/150781/2022-11-11';
import { demoClock } from '../../cloud-functions/local/demo-clock';
import { type KeptSurvey, keepSurvey } from '../../cloud-functions/local/keep-survey';
import { createTables } from '../../cloud-functions/local/store/create-tables';
import { at } from '../builders/facts';
import { personIdNamed } from '../builders/people';
import { type RunningEngine, startDynalite } from '../engines/store-engines';

let program: string;
let dataDir: string;
let engine: RunningEngine;
let survey: KeptSurvey | undefined;

beforeAll(async () => {
  const bundling = `import { bundle } from './cloud-functions/local/bundle.mjs'; console.log(await bundle('cloud-functions/local/survey-process.ts'));`;
  const settings = { cwd: join(__dirname, '../..'), encoding: 'utf8' } as const;
  program = execFileSync(process.execPath, ['--input-type=module', '--eval', bundling], settings).trim();
  dataDir = mkdtempSync(join(tmpdir(), 'tongma-survey-'));
  engine = await startDynalite();
}, 60_000);
afterAll(async () => {
  await survey?.stop();
  await engine.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('it takes up a dry run and makes the lists, also after it died, and is gone once stopped', async () => {
  const client = makeStoreClient({
    region: 'local',
    endpoint: engine.endpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const access = { client, tables: tableNames('tongma-local'), clock: demoClock(dataDir) };
  await createTables(client, access.tables);
  const releases = makeReleaseStore(access);
  await makePeopleStore(access).appendFacts(personIdNamed('one'), {
    revision: 0,
    facts: [{ id: 's', kind: 'contact.secondary', at: at('2022-09-04') }],
  });
  const ask = (dryRunId: string) =>
    releases.saveDryRun({
      dryRunId,
      releaseId: '1'.repeat(16),
      jurisdiction: '150781',
      state: 'waiting',
      ruleSetHash: compileRuleSet(ruleSet20221111).name.hash,
      requestedAt: access.clock.now(),
      donePerMille: 0,
      peopleDone: 0,
    });
  const untilDone = (dryRunId: string) =>
    until(async () => {
      const run = await releases.getDryRun(dryRunId);
      return run?.state === 'done' ? run : undefined;
    });

  survey = keepSurvey({ program, endpoint: engine.endpoint, dataDir, clock: 'demo', jurisdiction: '150781' });
  await ask('first');
  expect(await untilDone('first')).toMatchObject({ peopleDone: 1, report: { changed: 1 } });
  expect(await until(() => makeTestLists(access).latest('150781'))).toMatchObject({ missedTests: 0 });

  const first = survey.child();
  first?.kill('SIGKILL');
  await ask('second');
  expect(await untilDone('second')).toMatchObject({ peopleDone: 1 });

  const second = survey.child();
  expect(second?.pid).not.toBe(first?.pid);
  await survey.stop();
  expect(second?.signalCode ?? second?.exitCode).not.toBeNull();
  expect(survey.child()).toBeUndefined();
  client.destroy();
}, 90_000);

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
