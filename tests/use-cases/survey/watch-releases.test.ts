import { contentHash } from '../../../cloud-functions/domain/health-code/canonical-json';
import type { Fact } from '../../../cloud-functions/domain/health-code/facts';
import { ruleSet20220628 } from '../../../cloud-functions/domain/health-code/rule-sets/150781/2022-06-28';
import { ruleSet20221111 } from '../../../cloud-functions/domain/health-code/rule-sets/150781/2022-11-11';
import { publishedRuleSets } from '../../../cloud-functions/domain/health-code/rule-sets/published';
import type { ReleaseId } from '../../../cloud-functions/domain/release/release';
import { covers } from '../../../cloud-functions/domain/release/timetable';
import { addMilliseconds, millisecondsPerHour } from '../../../cloud-functions/domain/time';
import { rollBackRelease } from '../../../cloud-functions/use-cases/release/roll-back-release';
import { startCanary } from '../../../cloud-functions/use-cases/release/start-canary';
import { widenRelease } from '../../../cloud-functions/use-cases/release/widen-release';
import { watchReleases } from '../../../cloud-functions/use-cases/survey/watch-releases';
import { at } from '../../builders/facts';
import { fakeLiveCodes, fakeTurnedCodes } from '../../fakes/fake-live-codes';
import { accepted, anAuthority } from '../release/an-authority';
import { aPopulation } from './a-population';

const secondary: readonly Fact[] = [{ id: 's', kind: 'contact.secondary', at: at('2022-09-04') }];

/** The twenty measures, months early: whoever is a contact of a contact turns green. */
async function aRelease({ changesMax, people, canaryShare = 500 }: { changesMax: number; people: number; canaryShare?: number }) {
  const world = anAuthority();
  const population = aPopulation(Array.from({ length: people }, () => secondary));
  const liveCodes = fakeLiveCodes(world.needs.clock);
  const turnedCodes = fakeTurnedCodes(world.needs.clock);
  const endsAnnounced = new Set<string>();
  const codes = { liveCodes, turnedCodes, endsAnnounced };
  const needs = { ...world.needs, ...codes, jurisdiction: '150781', compiled: publishedRuleSets, population };
  const releaseId = await world.draft();
  const { rules, goldenCases, admission, pendingHoursMax } = ruleSet20221111;
  accepted(await world.change(releaseId, { rules, goldenCases, admission, pendingHoursMax, effectiveFrom: '2022-09-06T08:00:00+08:00' }));
  // Tried on people who have moved since: announced is what a dry run found then.
  await world.tryOut(releaseId, { changed: 0 });
  accepted(await world.propose(releaseId, { changesMax, canaryShare }));
  accepted(await world.review(releaseId));
  const release = async () => (await world.open(releaseId)).release;
  const inCanary = async () => {
    const { entries } = await world.releases.getNewestTimetable('150781');
    return population.ids.filter((personId) => entries.some((entry) => covers(entry, personId))).length;
  };
  return { ...world, needs, liveCodes, turnedCodes, population, releaseId, release, inCanary, watch: () => watchReleases(needs) };
}

it('looks at nobody while nothing is out', async () => {
  const { watch, population, releaseId } = await aRelease({ changesMax: 5, people: 10 });
  expect(await watch()).toBe(0);
  expect(population.reads.count).toBe(0);
  expect(releaseId).toMatch(/^[0-9a-f]{16}$/);
});

it('compares a canary, over the people it judges, with what would judge them without it', async () => {
  const { watch, step, releaseId, release, inCanary, time } = await aRelease({ changesMax: 1_000, people: 300 });
  accepted(await step(startCanary, releaseId));
  expect(await watch()).toBe(0);
  const people = await inCanary();
  expect(people).toBeGreaterThan(2);
  expect((await release()).watches).toEqual([
    { at: expect.any(String), people, changed: people, changedMax: Math.ceil(50 + 3 * Math.sqrt(50)) },
  ]);
  expect(time.at).toBeGreaterThan(0);
});

it('stops a canary that changes more than were announced, in the name of the system', async () => {
  const { watch, step, releaseId, release, inCanary, audit } = await aRelease({ changesMax: 0, people: 300 });
  accepted(await step(startCanary, releaseId));
  const people = await inCanary();
  expect(await watch()).toBe(1);
  expect(await release()).toMatchObject({ state: 'stopped', shareNow: 0, watches: [{ people, changed: people, changedMax: 0 }] });
  expect((await release()).history.at(-1)).toMatchObject({ act: 'stopped', by: 'system' });
  expect(audit.entries.at(-1)).toMatchObject({ role: 'system', operation: 'stopRelease' });
  expect(await watch()).toBe(0);
});

it('stops what is in force for everyone at one more than announced, not at as many', async () => {
  for (const [changesMax, stopped] of [
    [40, 0],
    [39, 1],
  ] as const) {
    const { watch, step, releaseId, release, passMinutes } = await aRelease({ changesMax, people: 40, canaryShare: 1 });
    accepted(await step(startCanary, releaseId));
    await watch();
    passMinutes(20);
    accepted(await step(widenRelease, releaseId));
    expect(await watch()).toBe(stopped);
    expect((await release()).watches.at(-1)).toMatchObject({ people: 40, changed: 40, changedMax: changesMax });
    expect((await release()).state).toBe(stopped === 1 ? 'stopped' : 'in-force');
  }
});

it('looks right after each step, then every ten minutes for a day', async () => {
  const { watch, step, releaseId, release, passMinutes } = await aRelease({ changesMax: 1_000, people: 20, canaryShare: 9_000 });
  const looks = async () => {
    await watch();
    return (await release()).watches.length;
  };
  accepted(await step(startCanary, releaseId));
  expect(await looks()).toBe(1);
  passMinutes(9);
  expect(await looks()).toBe(1);
  passMinutes(1);
  expect(await looks()).toBe(2);
  passMinutes(1);
  accepted(await step(widenRelease, releaseId));
  expect(await looks()).toBe(3);
  passMinutes(24 * 60 - 1);
  expect(await looks()).toBe(4);
  passMinutes(20);
  expect(await looks()).toBe(4);
});

it('leaves people alone whom a later release judges', async () => {
  const first = await aRelease({ changesMax: 1_000, people: 30 });
  accepted(await first.step(startCanary, first.releaseId));
  first.passMinutes(1);
  accepted(await first.step(widenRelease, first.releaseId));
  first.passMinutes(1);
  const { releases } = first;
  const timetable = await releases.getNewestTimetable('150781');
  const [entry] = timetable.entries.slice(-1);
  if (!entry) throw new Error('the release has an entry');
  const later = { ...entry, releaseId: 'f'.repeat(16), from: first.time.at };
  await releases.replaceTimetable({ ...timetable, entries: [...timetable.entries, later] }, timetable.revision);
  await first.watch();
  expect((await first.release()).watches.at(-1)).toMatchObject({ people: 0, changed: 0 });
});

it('writes down what it saw although somebody wrote to the release meanwhile', async () => {
  const { needs, step, releaseId, release, releases } = await aRelease({ changesMax: 1_000, people: 5, canaryShare: 9_999 });
  accepted(await step(startCanary, releaseId));
  let interfered = false;
  const replace: typeof releases.replace = async (next, revision) => {
    if (!interfered) {
      interfered = true;
      const current = await releases.get(next.releaseId);
      if (current) await releases.replace({ ...current, latestDryRunId: 'another' }, current.revision);
    }
    return releases.replace(next, revision);
  };
  await watchReleases({ ...needs, releases: { ...needs.releases, replace } });
  expect((await release()).watches).toHaveLength(1);
});

describe('the codes of those whom other rules make worse', () => {
  /** Rules under which a contact of a contact is let in, and everybody's code signed under them. */
  async function inForceWithCodes(people: number) {
    const released = await aRelease({ changesMax: 1_000, people });
    accepted(await released.step(startCanary, released.releaseId));
    released.passMinutes(1);
    accepted(await released.step(widenRelease, released.releaseId));
    const until = addMilliseconds(released.time.at, 6 * millisecondsPerHour);
    for (const [place, personId] of released.population.ids.entries())
      await released.liveCodes.keep({ code: `code${String(place).padStart(4, '0')}`, until, admits: true, members: [personId] });
    return { ...released, told: async () => (await released.turnedCodes.since(undefined, released.time.at)).codes.length };
  }

  it('are told after a release has ended, once every function judges without it, and once', async () => {
    const { watch, step, releaseId, passMinutes, told, population } = await inForceWithCodes(30);
    passMinutes(1);
    await watch();
    expect(await told()).toBe(0);
    accepted(await step(rollBackRelease, releaseId));
    await watch();
    expect(await told()).toBe(0);
    passMinutes(0.25);
    await watch();
    expect(await told()).toBe(30);
    const reads = population.reads.count;
    passMinutes(1);
    await watch();
    expect(population.reads.count).toBe(reads);
  });

  it('are told while a release judges that lets fewer in, not before it is clear that it stays', async () => {
    const { watch, step, releaseId, passMinutes, needs, told, releases, time } = await inForceWithCodes(30);
    accepted(await step(rollBackRelease, releaseId));
    passMinutes(10);
    // The stopped set again as what judges without, and the shipped one as the release: stricter by the same thirty.
    const timetable = await releases.getNewestTimetable('150781');
    const [loose] = timetable.entries.slice(-1);
    if (!loose) throw new Error('the release has an entry');
    const { until: _until, ended: _ended, ...open } = loose;
    const before = { ...open, releaseId: 'e'.repeat(16), from: addMilliseconds(time.at, -25 * millisecondsPerHour) };
    const stricter = { ...open, releaseId, hash: contentHash(ruleSet20220628), from: time.at };
    for (const [changesMax, expected] of [
      [29, 0],
      [30, 30],
    ] as const) {
      const current = await releases.getNewestTimetable('150781');
      await releases.replaceTimetable({ ...current, entries: [before, stricter] }, current.revision);
      const release = await releases.get(releaseId as ReleaseId);
      if (!release?.announced) throw new Error('the release is there');
      await releases.replace(
        { ...release, state: 'in-force', watches: [], announced: { ...release.announced, changesMax } },
        release.revision,
      );
      await watchReleases(needs);
      expect(await told()).toBe(expected);
    }
    expect(await watch()).toBe(0);
  });
});
