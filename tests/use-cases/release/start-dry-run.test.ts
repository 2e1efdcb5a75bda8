import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { startDryRun } from '../../../cloud-functions/use-cases/release/start-dry-run';
import { accepted, anAuthority, author, codeOf } from './an-authority';

test('a dry run waits for the survey, with the content it tries kept under its hash', async () => {
  const { draft, needs, open, releases } = anAuthority();
  const releaseId = await draft();
  const { ruleSet, release } = await open(releaseId);
  const run = endpoints.startDryRun.response.parse(
    accepted(await startDryRun({ caller: author, params: { releaseId }, body: { revision: 1 } }, needs)),
  );
  expect(run).toMatchObject({ state: 'waiting', ruleSetHash: release.hash, donePerMille: 0, report: null });
  expect(await releases.listOpenDryRuns('150781')).toMatchObject([{ dryRunId: run.dryRunId, releaseId }]);
  expect(await releases.getRuleSet(run.ruleSetHash)).toEqual(ruleSet);
  expect((await open(releaseId)).dryRun).toEqual(run);
});

test('refused: a set with faults, a release that is proposed, a revision that is not the newest', async () => {
  const { draft, change, needs, bring, releases, revisionOf } = anAuthority();
  const start = async (releaseId: string, revision: number) =>
    codeOf(await startDryRun({ caller: author, params: { releaseId }, body: { revision } }, needs));
  const faulty = await draft();
  accepted(await change(faulty, { pendingHoursMax: 0 }));
  expect(await start(faulty, 2)).toBe('rule-set-not-ready');
  expect(await start(faulty, 1)).toBe('changed-meanwhile');
  expect(await releases.listOpenDryRuns('150781')).toEqual([]);
  const proposed = await bring('proposed');
  expect(await start(proposed, await revisionOf(proposed))).toBe('step-not-possible');
});
