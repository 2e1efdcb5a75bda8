/** Canary, widening, stop and roll-back: who is judged by what, and when. */
import { ruleSet20220628 } from '../../../cloud-functions/domain/health-code/rule-sets/150781/2022-06-28';
import { covers } from '../../../cloud-functions/domain/release/timetable';
import { rollBackRelease } from '../../../cloud-functions/use-cases/release/roll-back-release';
import { startCanary } from '../../../cloud-functions/use-cases/release/start-canary';
import { stopRelease } from '../../../cloud-functions/use-cases/release/stop-release';
import { widenRelease } from '../../../cloud-functions/use-cases/release/widen-release';
import { personIdNamed } from '../../builders/people';
import { type AnAuthority, accepted, anAuthority, approver, author, codeOf, third } from './an-authority';

const crowd = Array.from({ length: 400 }, (_, place) => personIdNamed(`person ${place}`));

/** How many of the crowd the released set judges now; everybody else is judged by the set of 28 June. */
async function judgedByRelease({ needs, time }: AnAuthority, releaseId: string) {
  const sets = await Promise.all(crowd.map((personId) => needs.ruleSets.inForce(personId, time.at)));
  const [timetable] = [await needs.releases.getNewestTimetable('150781')];
  const own = timetable.entries.filter((entry) => entry.releaseId === releaseId).map(({ ruleSetId }) => ruleSetId);
  const judging = sets.map((set) => set?.ruleSet.id ?? 'none');
  expect(judging.every((id) => id === ruleSet20220628.id || own.includes(id))).toBe(true);
  return judging.filter((id) => own.includes(id)).length;
}

test('a release reaches its share, then everyone, then nobody, each within ten seconds', async () => {
  const world = anAuthority();
  const { bring, step, passMinutes, needs } = world;
  const releaseId = await bring('approved');
  expect(await judgedByRelease(world, releaseId)).toBe(0);
  accepted(await step(startCanary, releaseId));
  passMinutes(1);
  const { entries } = await needs.releases.getNewestTimetable('150781');
  const inCanary = crowd.filter((personId) => entries.some((entry) => covers(entry, personId))).length;
  expect(inCanary).toBeGreaterThan(2);
  expect(inCanary).toBeLessThan(60);
  expect(await judgedByRelease(world, releaseId)).toBe(inCanary);
  accepted(await step(widenRelease, releaseId));
  passMinutes(1);
  expect(await judgedByRelease(world, releaseId)).toBe(crowd.length);
  accepted(await step(rollBackRelease, releaseId));
  passMinutes(1);
  expect(await judgedByRelease(world, releaseId)).toBe(0);
});

test('one person is enough to stop a canary; stopped, it may be tried again without another approval', async () => {
  const world = anAuthority();
  const { bring, step, passMinutes, open } = world;
  const releaseId = await bring('canary');
  passMinutes(5);
  expect(accepted(await step(stopRelease, releaseId, author))).toMatchObject({ state: 'stopped', shareNow: 0 });
  passMinutes(1);
  expect(await judgedByRelease(world, releaseId)).toBe(0);
  expect(accepted(await step(startCanary, releaseId))).toMatchObject({ state: 'canary', shareNow: 500 });
  expect((await open(releaseId)).release.history.map(({ act }) => act).slice(-3)).toEqual(['canary-started', 'stopped', 'canary-started']);
});

test('before its day a canary judges nobody, has shown nothing to widen by, and can be stopped without having judged', async () => {
  const world = anAuthority();
  const { bring, step, needs, time, passMinutes } = world;
  const releaseId = await bring('approved', '2022-09-08T00:00:00+08:00');
  expect(accepted(await step(startCanary, releaseId))).toMatchObject({ state: 'canary', shareNow: 0 });
  passMinutes(1);
  expect(await judgedByRelease(world, releaseId)).toBe(0);
  const until = (await needs.ruleSets.inForce(author.personId, time.at))?.until;
  expect(until).toBe(Date.parse('2022-09-08T00:00:00+08:00'));
  expect(codeOf(await step(widenRelease, releaseId))).toBe('step-not-possible');
  accepted(await step(stopRelease, releaseId));
  const [canary, ...others] = (await needs.releases.getNewestTimetable('150781')).entries;
  expect([canary?.from, canary?.until, others]).toEqual([until, until, []]);
  passMinutes(60 * 24 * 3);
  expect(await judgedByRelease(world, releaseId)).toBe(0);
});

test('what is undone stays on record: entries are closed, never removed', async () => {
  const { bring, step, needs, time } = anAuthority();
  const releaseId = await bring('in-force');
  accepted(await step(rollBackRelease, releaseId));
  expect((await needs.releases.getNewestTimetable('150781')).entries).toMatchObject([
    { releaseId, sharePerTenThousand: 500, ended: 'widened' },
    { releaseId, sharePerTenThousand: 10_000, ended: 'rolled-back', until: time.at },
  ]);
});

test('a set ends by its own date, and one whose date is past does not start', async () => {
  const world = anAuthority();
  const { draft, change, tryOut, propose, review, step, passMinutes } = world;
  const releaseId = await draft();
  accepted(await change(releaseId, { effectiveFrom: '2022-09-06T08:00:00+08:00', effectiveUntil: '2022-09-06T12:00:00+08:00' }));
  await tryOut(releaseId);
  accepted(await propose(releaseId, { canaryShare: 9_999 }));
  accepted(await review(releaseId));
  accepted(await step(startCanary, releaseId));
  passMinutes(1);
  expect(await judgedByRelease(world, releaseId)).toBe(crowd.length);
  passMinutes(60 * 4);
  expect(await judgedByRelease(world, releaseId)).toBe(0);
  expect(codeOf(await step(widenRelease, releaseId))).toBe('step-not-possible');
  accepted(await step(stopRelease, releaseId));
  expect(codeOf(await step(startCanary, releaseId))).toBe('step-not-possible');
});

const steps = { startCanary, widenRelease, stopRelease, rollBackRelease };
const possible = {
  draft: [],
  proposed: [],
  approved: ['startCanary'],
  canary: ['widenRelease', 'stopRelease'],
  'in-force': ['rollBackRelease'],
} as const;
const cases = Object.entries(possible).flatMap(([state, allowed]) =>
  Object.entries(steps).map(([name, take]) => ({ state, name, take, allowed: allowed.some((one) => one === name) })),
);
test.each(cases)('$name of what is $state: $allowed', async ({ state, take, allowed }) => {
  const { bring, step, audit, open, needs } = anAuthority();
  const releaseId = await bring(state as keyof typeof possible);
  const before = await needs.releases.getNewestTimetable('150781');
  const code = codeOf(await step(take, releaseId, third));
  expect(code).toBe(allowed ? 'done' : 'step-not-possible');
  if (allowed) return;
  expect(await needs.releases.getNewestTimetable('150781')).toEqual(before);
  expect((await open(releaseId)).release.state).toBe(state);
  expect(audit.entries.at(-1)?.target).toBe(`release ${releaseId}, refused: step-not-possible`);
});

test('of widening and stopping one revision at once, exactly one takes effect', async () => {
  const { bring, needs, revisionOf, open } = anAuthority();
  const releaseId = await bring('canary');
  const input = { params: { releaseId }, body: { revision: await revisionOf(releaseId), note: '有误' } };
  const outcomes = await Promise.all([
    widenRelease({ caller: approver, ...input }, needs),
    stopRelease({ caller: author, ...input }, needs),
  ]);
  expect(outcomes.map(codeOf).sort()).toEqual(['changed-meanwhile', 'done']);
  const { release } = await open(releaseId);
  expect([release.state, release.shareNow]).toEqual(outcomes[0]?.ok ? ['in-force', 10_000] : ['stopped', 0]);
  expect(release.history.filter(({ act }) => act === 'widened' || act === 'stopped')).toHaveLength(1);
});

test('steps of two releases at once both take effect', async () => {
  const { bring, change, draft, tryOut, propose, review, needs, revisionOf, open } = anAuthority();
  const first = await bring('approved');
  const second = await draft();
  accepted(await change(second, { id: '150781@other', version: 'other' }));
  await tryOut(second);
  accepted(await propose(second));
  accepted(await review(second));
  const start = async (releaseId: string) =>
    startCanary({ caller: approver, params: { releaseId }, body: { revision: await revisionOf(releaseId) } }, needs);
  expect((await Promise.all([start(first), start(second)])).map(codeOf)).toEqual(['done', 'done']);
  expect([(await open(first)).release.state, (await open(second)).release.state]).toEqual(['canary', 'canary']);
});

test('a step that was written to the timetable alone counts: a crash in between is healed on reading', async () => {
  const { bring, step, needs, open, revisionOf } = anAuthority();
  const releaseId = await bring('canary');
  const broken = { ...needs, releases: { ...needs.releases, replace: async () => Promise.reject(new Error('the power failed')) } };
  const input = { caller: approver, params: { releaseId }, body: { revision: await revisionOf(releaseId), note: '有误' } };
  await expect(stopRelease(input, broken)).rejects.toThrow('the power failed');
  expect((await open(releaseId)).release).toMatchObject({ state: 'stopped', shareNow: 0 });
  expect(codeOf(await step(widenRelease, releaseId))).toBe('step-not-possible');
  expect(accepted(await step(startCanary, releaseId))).toMatchObject({ state: 'canary' });
});

test('the audit record comes first: without it nothing is let out', async () => {
  const { bring, step, audit, needs } = anAuthority();
  const releaseId = await bring('approved');
  audit.failNext();
  await expect(step(startCanary, releaseId)).rejects.toThrow('audit record');
  expect((await needs.releases.getNewestTimetable('150781')).entries).toEqual([]);
});

test('what takes a release back counts although the survey has written down a look meanwhile; what lets it out does not', async () => {
  const { bring, needs, releases, revisionOf } = anAuthority();
  const releaseId = await bring('canary');
  const revision = await revisionOf(releaseId);
  const input = { caller: approver, params: { releaseId }, body: { revision, note: '有误' } };
  const [seen] = await releases.list('150781');
  if (!seen) throw new Error('the release is there');
  await releases.replace({ ...seen, watches: [{ at: needs.clock.now(), people: 10, changed: 0, changedMax: 1 }] }, revision);
  expect(codeOf(await widenRelease(input, needs))).toBe('changed-meanwhile');
  expect(codeOf(await stopRelease(input, needs))).toBe('done');
  expect((await releases.list('150781'))[0]?.watches).toHaveLength(1);
});
