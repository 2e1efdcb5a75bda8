import { makeRegistryRuleSets, timetableFreshForMilliseconds } from '../../cloud-functions/adapters/registry-rule-sets';
import { contentHash } from '../../cloud-functions/domain/health-code/canonical-json';
import type { RuleSet } from '../../cloud-functions/domain/health-code/rule-set';
import type { TimetableEntry } from '../../cloud-functions/domain/release/timetable';
import { addMilliseconds, type Instant, instant } from '../../cloud-functions/domain/time';
import { aReleaseId } from '../builders/a-release';
import { aRuleSet } from '../builders/a-rule-set';
import { at } from '../builders/facts';
import { personIdNamed } from '../builders/people';
import { fakeReleaseStore } from '../fakes/fake-release-store';

const morning = at('2022-09-06T08:30:00+08:00');
const shipped = aRuleSet();
const released: RuleSet = { ...aRuleSet(), id: '150781@released', version: 'released', pendingHoursMax: 6 };
const elsewhere: RuleSet = { ...aRuleSet(), id: '310000@test', jurisdiction: '310000' };
const person = personIdNamed('someone');

/** A registry whose reads are counted and may be made to fail, and the rule sets one process makes of it. */
function aProcess() {
  const time = { at: morning as Instant };
  const clock = { now: () => time.at };
  const store = fakeReleaseStore();
  const counts = { timetables: 0, contents: 0 };
  const state = { down: false };
  const alive = () => {
    if (state.down) throw new Error('the store is down');
  };
  const releases = {
    getTimetable: async (jurisdiction: string) => {
      counts.timetables += 1;
      alive();
      return store.getTimetable(jurisdiction);
    },
    getRuleSet: async (hash: string) => {
      counts.contents += 1;
      alive();
      return store.getRuleSet(hash);
    },
  };
  const open = () => makeRegistryRuleSets({ releases, jurisdiction: '150781', clock, compiled: [shipped, elsewhere] });
  const release = async (rest: Partial<TimetableEntry> = {}) => {
    await store.keepRuleSet(contentHash(released), released);
    const { entries, revision } = await store.getTimetable('150781');
    const entry = {
      releaseId: aReleaseId(),
      ruleSetId: released.id,
      hash: contentHash(released),
      from: morning,
      sharePerTenThousand: 10_000,
    };
    await store.replaceTimetable({ jurisdiction: '150781', entries: [...entries, { ...entry, ...rest }], revision }, revision);
  };
  const pass = (milliseconds: number) => {
    time.at = addMilliseconds(time.at, milliseconds);
  };
  return { open, ruleSets: open(), release, store, counts, state, time, pass };
}
type AProcess = ReturnType<typeof aProcess>;
const judging = async ({ ruleSets, time }: Pick<AProcess, 'ruleSets' | 'time'>) => (await ruleSets.inForce(person, time.at))?.ruleSet.id;

it('judges by the shipped set until something is released, and within ten seconds by that', async () => {
  const process = aProcess();
  expect(await judging(process)).toBe(shipped.id);
  await process.release();
  process.pass(timetableFreshForMilliseconds - 1);
  expect(await judging(process)).toBe(shipped.id);
  process.pass(1);
  expect(await judging(process)).toBe(released.id);
});

it('judges by a released set that starts with a shipped one', async () => {
  const process = aProcess();
  await process.release({ from: at(shipped.effectiveFrom) });
  expect(await judging(process)).toBe(released.id);
});

it('reads the timetable once for a crowd, and content once for ever', async () => {
  const { ruleSets, release, counts, pass, time } = aProcess();
  await release();
  await Promise.all(Array.from({ length: 500 }, (_, place) => ruleSets.inForce(personIdNamed(`${place}`), time.at)));
  expect(counts).toEqual({ timetables: 1, contents: 1 });
  pass(timetableFreshForMilliseconds);
  await Promise.all(Array.from({ length: 500 }, () => ruleSets.inForce(person, time.at)));
  expect(counts).toEqual({ timetables: 2, contents: 1 });
});

it('goes on with what it holds when the store fails, asks again after a second, and then knows better', async () => {
  const process = aProcess();
  const { store, state, pass, counts, release } = process;
  await release();
  expect(await judging(process)).toBe(released.id);
  const { entries, revision } = await store.getTimetable('150781');
  await store.replaceTimetable(
    { jurisdiction: '150781', entries: entries.map((entry) => ({ ...entry, until: morning })), revision },
    revision,
  );
  state.down = true;
  pass(60_000);
  expect(await judging(process)).toBe(released.id);
  expect(await judging(process)).toBe(released.id);
  expect(counts.timetables).toBe(2);
  state.down = false;
  pass(1_000);
  expect(await judging(process)).toBe(shipped.id);
});

it('that starts while the store is down judges by what it ships with, rather than closing every door', async () => {
  const process = aProcess();
  await process.release();
  process.state.down = true;
  expect(await judging(process)).toBe(shipped.id);
  process.state.down = false;
  process.pass(1_000);
  expect(await judging(process)).toBe(released.id);
});

it('never judges by content that is not what its hash says, and keeps the timetable before', async () => {
  const process = aProcess();
  expect(await judging(process)).toBe(shipped.id);
  const { store, pass, ruleSets } = process;
  const wrong = 'e'.repeat(64);
  await store.keepRuleSet(wrong, released);
  await process.release({ hash: wrong });
  pass(timetableFreshForMilliseconds);
  expect(await judging(process)).toBe(shipped.id);
  await expect(ruleSets.find(wrong)).rejects.toThrow(wrong);
});

it('keeps the timetable before while a set on it is not in the registry, and takes it up once it is', async () => {
  const process = aProcess();
  expect(await judging(process)).toBe(shipped.id);
  const late: RuleSet = { ...released, id: '150781@late', version: 'late' };
  await process.release({ ruleSetId: late.id, hash: contentHash(late) });
  process.pass(timetableFreshForMilliseconds);
  expect(await judging(process)).toBe(shipped.id);
  await process.store.keepRuleSet(contentHash(late), late);
  process.pass(1_000);
  expect(await judging(process)).toBe(late.id);
});

it('names the next instant at which another set may judge', async () => {
  const { ruleSets, release } = aProcess();
  const [start, end] = [addMilliseconds(morning, 1_000), addMilliseconds(morning, 2_000)];
  await release({ from: start, until: end, sharePerTenThousand: 1 });
  expect((await ruleSets.inForce(person, morning))?.until).toBe(start);
  expect((await ruleSets.inForce(person, start))?.until).toBe(end);
  expect((await ruleSets.inForce(person, end))?.until).toBeUndefined();
});

it('is not misled by a clock set back', async () => {
  const process = aProcess();
  await judging(process);
  await process.release({ from: at('2022-09-01T00:00:00+08:00') });
  process.time.at = at('2022-09-02T00:00:00+08:00');
  expect(await judging(process)).toBe(released.id);
});

it.each([
  ['150781', '150781'],
  ['310101', '310000'],
  ['310000', '310000'],
  ['110105', undefined],
])('answers for the division %s by the jurisdiction %s', async (division, jurisdiction) => {
  const found = await aProcess().ruleSets.inForceAt(division, morning);
  expect(found?.jurisdiction).toBe(jurisdiction);
  expect(found?.ruleSet.jurisdiction).toBe(jurisdiction);
});

it('answers for a place by the set for everyone, not by a canary', async () => {
  const { ruleSets, release } = aProcess();
  await release({ sharePerTenThousand: 9_999 });
  expect((await ruleSets.inForceAt('150781', morning))?.ruleSet.id).toBe(shipped.id);
});

it('finds sets by id and by hash, also those that judge nobody any more', async () => {
  const { ruleSets, release, state } = aProcess();
  await release({ until: morning, ended: 'stopped' });
  for (const set of [shipped, released, elsewhere]) {
    expect(await ruleSets.find(set.id)).toEqual(set);
    expect(await ruleSets.find(contentHash(set))).toEqual(set);
  }
  expect(await ruleSets.find('150781@unknown')).toBeUndefined();
  expect(await ruleSets.find('999999@unknown')).toBeUndefined();
  expect(await ruleSets.find('0'.repeat(64))).toBeUndefined();
  state.down = true;
  await expect(ruleSets.find('1'.repeat(64))).rejects.toThrow('down');
});

it('says that nobody can be judged before the first set', async () => {
  expect(await aProcess().ruleSets.inForce(person, instant(0))).toBeUndefined();
});
