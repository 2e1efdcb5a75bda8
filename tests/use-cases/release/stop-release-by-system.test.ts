import type { Release, ReleaseWatch } from '../../../cloud-functions/domain/release/release';
import { startCanary } from '../../../cloud-functions/use-cases/release/start-canary';
import { stopRelease } from '../../../cloud-functions/use-cases/release/stop-release';
import { stopReleaseBySystem } from '../../../cloud-functions/use-cases/release/stop-release-by-system';
import { systemActor } from '../../../cloud-functions/use-cases/tracing/write-audit-entry';
import { type AnAuthority, accepted, anAuthority, codeOf, openingTime } from './an-authority';

const watch: ReleaseWatch = { at: openingTime, people: 400, changed: 9, changedMax: 3 };
async function stored({ releases }: AnAuthority, releaseId: string): Promise<Release> {
  const [found] = (await releases.list('150781')).filter((release) => release.releaseId === releaseId);
  if (!found) throw new Error('the release is there');
  return found;
}

test.each(['canary', 'in-force'] as const)('a %s that changed too many is stopped, with the numbers in the record', async (state) => {
  const world = anAuthority();
  const releaseId = await world.bring(state);
  const stopped = accepted(await stopReleaseBySystem(await stored(world, releaseId), watch, world.needs));
  expect(stopped).toMatchObject({ state: 'stopped', watches: [watch] });
  const { release } = await world.open(releaseId);
  expect(release).toMatchObject({ state: 'stopped', shareNow: 0 });
  expect(release.history.at(-1)).toMatchObject({ act: 'stopped', by: 'system', note: '9 of 400 people changed, 3 announced' });
  expect(world.audit.entries.at(-1)).toMatchObject({ actor: systemActor, role: 'system', district: '150781', operation: 'stopRelease' });
});

test('what is not out any more is left as it is', async () => {
  const world = anAuthority();
  const releaseId = await world.bring('canary');
  const seen = await stored(world, releaseId);
  accepted(await stopReleaseBySystem(seen, watch, world.needs));
  const after = await world.releases.getNewestTimetable('150781');
  expect(codeOf(await stopReleaseBySystem(seen, watch, world.needs))).toBe('step-not-possible');
  expect(codeOf(await stopReleaseBySystem(await stored(world, releaseId), watch, world.needs))).toBe('step-not-possible');
  expect(await world.releases.getNewestTimetable('150781')).toEqual(after);
});

test('it stops although somebody wrote to the release meanwhile', async () => {
  const world = anAuthority();
  const releaseId = await world.bring('canary');
  const seen = await stored(world, releaseId);
  await world.releases.replace({ ...seen, watches: [{ ...watch, changed: 1 }] }, seen.revision);
  expect(accepted(await stopReleaseBySystem(seen, watch, world.needs)).watches).toEqual([{ ...watch, changed: 1 }, watch]);
});

test('one stopped by itself is not started again on the old approval; one stopped by a person is', async () => {
  const world = anAuthority();
  const bySystem = await world.bring('canary');
  accepted(await stopReleaseBySystem(await stored(world, bySystem), watch, world.needs));
  expect(codeOf(await world.step(startCanary, bySystem))).toBe('step-not-possible');
  const other = anAuthority();
  const releaseId = await other.bring('canary');
  accepted(await other.step(stopRelease, releaseId));
  accepted(await other.step(startCanary, releaseId));
});
