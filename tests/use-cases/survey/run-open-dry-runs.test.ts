import type { DryRun } from '../../../cloud-functions/domain/dry-run/dry-run';
import { compileRuleSet } from '../../../cloud-functions/domain/health-code/compile-rule-set';
import type { Fact } from '../../../cloud-functions/domain/health-code/facts';
import { ruleSet20221111 } from '../../../cloud-functions/domain/health-code/rule-sets/150781/2022-11-11';
import { addMilliseconds } from '../../../cloud-functions/domain/time';
import { runOpenDryRuns } from '../../../cloud-functions/use-cases/survey/run-open-dry-runs';
import { at } from '../../builders/facts';
import { fakeReleaseStore } from '../../fakes/fake-release-store';
import { shippedRuleSets } from '../../fakes/fake-rule-sets';
import { aPopulation } from './a-population';

const now = at('2022-09-06T08:30:00+08:00');
const secondary: readonly Fact[] = [{ id: 's', kind: 'contact.secondary', at: at('2022-09-04') }];
const aRun = (rest: Partial<DryRun> = {}): DryRun => ({
  dryRunId: 'run',
  releaseId: '1'.repeat(16),
  jurisdiction: '150781',
  state: 'waiting',
  ruleSetHash: compileRuleSet(ruleSet20221111).name.hash,
  requestedAt: addMilliseconds(now, -5_000),
  donePerMille: 0,
  peopleDone: 0,
  ...rest,
});

async function theSurvey(runs: readonly DryRun[], people: readonly (readonly Fact[])[]) {
  const releases = fakeReleaseStore();
  for (const run of runs) await releases.saveDryRun(run);
  const saved: DryRun[] = [];
  const time = { at: now };
  // Every look at the clock takes a third of a second.
  const clock = {
    now: () => {
      time.at = addMilliseconds(time.at, 300);
      return time.at;
    },
  };
  const saveDryRun = async (run: DryRun) => {
    saved.push(run);
    return releases.saveDryRun(run);
  };
  const needs = {
    jurisdiction: '150781',
    releases: { ...releases, saveDryRun },
    ruleSets: shippedRuleSets(),
    population: aPopulation(people),
    clock,
  };
  return { needs, releases, saved };
}

it('compares everybody in the store, by the set that judges them, with the candidate', async () => {
  const { needs, releases } = await theSurvey([aRun()], [secondary, secondary, [], []]);
  expect(await runOpenDryRuns(needs)).toBe(1);
  const run = await releases.getDryRun('run');
  expect(run).toMatchObject({ state: 'done', donePerMille: 1_000, peopleDone: 4, report: { people: 4, changed: 2 } });
  expect(run?.report?.flows).toEqual([
    { from: 'yellow', to: 'green', people: 2 },
    { from: 'green', to: 'green', people: 2 },
  ]);
  expect(run?.finishedAt).toBeGreaterThan(now);
  expect(await runOpenDryRuns(needs)).toBe(0);
});

it('tells how far it is as it goes, forwards only, at most once a second', async () => {
  const { needs, saved } = await theSurvey(
    [aRun()],
    Array.from({ length: 300 }, () => secondary),
  );
  await runOpenDryRuns(needs);
  const perMille = saved.map(({ donePerMille }) => donePerMille);
  expect(saved[0]).toMatchObject({ state: 'running', donePerMille: 0 });
  expect(saved.length).toBeGreaterThan(5);
  expect(saved.length).toBeLessThan(60);
  expect(perMille).toEqual([...perMille].sort((one, other) => one - other));
  expect(saved.at(-1)).toMatchObject({ state: 'done', donePerMille: 1_000, peopleDone: 300 });
});

it('begins again a run that was broken off, and takes the oldest request first', async () => {
  const broken = aRun({
    dryRunId: 'broken',
    state: 'running',
    donePerMille: 400,
    peopleDone: 2,
    requestedAt: addMilliseconds(now, -90_000),
  });
  const { needs, releases, saved } = await theSurvey([aRun(), broken], [secondary, [], []]);
  expect(await runOpenDryRuns(needs)).toBe(2);
  expect(saved[0]).toMatchObject({ dryRunId: 'broken', donePerMille: 0, peopleDone: 0 });
  expect(await releases.getDryRun('broken')).toMatchObject({ state: 'done', report: { people: 3, changed: 1 } });
  expect(await releases.getDryRun('run')).toMatchObject({ state: 'done' });
});

it('fails a run whose set nobody has, and goes on with the others', async () => {
  const { needs, releases } = await theSurvey([aRun({ dryRunId: 'lost', ruleSetHash: 'f'.repeat(64), requestedAt: now }), aRun()], [[]]);
  const lost = {
    ...needs,
    ruleSets: { ...needs.ruleSets, find: async (hash: string) => (hash.startsWith('f') ? undefined : ruleSet20221111) },
  };
  expect(await runOpenDryRuns(lost)).toBe(2);
  expect(await releases.getDryRun('lost')).toMatchObject({ state: 'failed' });
  expect(await releases.getDryRun('run')).toMatchObject({ state: 'done' });
});

it('leaves a run open when the store fails in the middle of it', async () => {
  const { needs, releases } = await theSurvey([aRun()], [secondary]);
  const readPart = async () => Promise.reject(new Error('the store is away'));
  await expect(runOpenDryRuns({ ...needs, population: { readPart } })).rejects.toThrow('the store is away');
  expect(await releases.listOpenDryRuns('150781')).toMatchObject([{ dryRunId: 'run', state: 'running' }]);
  await runOpenDryRuns(needs);
  expect(await releases.getDryRun('run')).toMatchObject({ state: 'done', peopleDone: 1 });
});
