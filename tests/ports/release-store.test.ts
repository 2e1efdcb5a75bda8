import { randomBytes, randomInt } from 'node:crypto';
import { ruleSet20220628 } from '../../cloud-functions/domain/health-code/rule-sets/150781/2022-06-28';
import type { TimetableEntry } from '../../cloud-functions/domain/release/timetable';
import { addMilliseconds } from '../../cloud-functions/domain/time';
import { aDryRun, aRelease, aReleaseId, aReport, someHash } from '../builders/a-release';
import { morning, onEveryStore } from './opened-stores';

const newJurisdiction = (): string => String(randomInt(100_000, 999_999));
const anEntry = (rest: Partial<TimetableEntry> = {}): TimetableEntry => ({
  releaseId: aReleaseId(),
  ruleSetId: '150781@2022-09-07',
  hash: someHash,
  from: morning,
  sharePerTenThousand: 500,
  ...rest,
});

onEveryStore('release store', (stores) => {
  it('keeps a release whole, its content as it was written, and once', async () => {
    const { releases } = stores();
    const release = aRelease({
      ruleSet: ruleSet20220628,
      announced: { changesMax: 10, canaryShare: 500 },
      watches: [{ at: morning, people: 10, changed: 2, changedMax: 3 }],
      latestDryRunId: 'run',
    });
    await releases.add(release);
    await releases.add({ ...release, state: 'in-force' });
    expect(await releases.get(release.releaseId)).toEqual(release);
    expect(await releases.get(aReleaseId())).toBeUndefined();
  });

  it('keeps a draft that is no rule set', async () => {
    const { releases } = stores();
    const { hash: _, ...release } = aRelease({ ruleSet: { rules: 'to be written', 规则: [null, 1.5] } });
    await releases.add(release);
    expect(await releases.get(release.releaseId)).toEqual(release);
  });

  it('keeps half a megabyte of what does not pack well', async () => {
    const { releases } = stores();
    const release = aRelease({ ruleSet: { text: randomBytes(372_000).toString('base64') } });
    await releases.add(release);
    expect(await releases.get(release.releaseId)).toEqual(release);
  });

  it('lets one of two replace it at once, and counts on', async () => {
    const { releases } = stores();
    const release = aRelease();
    await releases.add(release);
    const outcomes = await Promise.all([
      releases.replace({ ...release, state: 'proposed' }, 1),
      releases.replace({ ...release, state: 'approved' }, 1),
    ]);
    expect([...outcomes].sort()).toEqual([false, true]);
    expect(await releases.get(release.releaseId)).toEqual({ ...release, state: outcomes[0] ? 'proposed' : 'approved', revision: 2 });
    expect(await releases.replace(release, 1)).toBe(false);
  });

  it('does not replace what is not there', async () => {
    const { releases } = stores();
    const release = aRelease();
    expect(await releases.replace(release, 1)).toBe(false);
    expect(await releases.get(release.releaseId)).toBeUndefined();
  });

  it('lists the releases of a jurisdiction, newest first', async () => {
    const { releases } = stores();
    const jurisdiction = newJurisdiction();
    const made = [3, 1, 2].map((minute) => {
      const release = aRelease({ jurisdiction });
      return { ...release, history: release.history.map((act) => ({ ...act, at: addMilliseconds(morning, minute) })) };
    });
    for (const release of [...made, aRelease()]) await releases.add(release);
    const [three, one, two] = made;
    expect(await releases.list(jurisdiction)).toEqual([three, two, one]);
    expect(await releases.list(newJurisdiction())).toEqual([]);
  });

  it('never changes content under its hash', async () => {
    const { releases } = stores();
    const hash = `${newJurisdiction()}${'b'.repeat(58)}`;
    expect(await releases.getRuleSet(hash)).toBeUndefined();
    await releases.keepRuleSet(hash, ruleSet20220628);
    await releases.keepRuleSet(hash, { id: 'another' });
    expect(await releases.getRuleSet(hash)).toEqual(ruleSet20220628);
  });

  it('keeps content and timetable longer than anything about a person', async () => {
    const { releases, clock } = stores();
    const jurisdiction = newJurisdiction();
    const hash = `${jurisdiction}${'c'.repeat(58)}`;
    await releases.keepRuleSet(hash, { id: 'a set' });
    const timetable = { jurisdiction, entries: [anEntry()], revision: 0 };
    await releases.replaceTimetable(timetable, 0);
    clock.passDays(30 * 365);
    expect(await releases.getRuleSet(hash)).toEqual({ id: 'a set' });
    expect(await releases.getTimetable(jurisdiction)).toEqual({ ...timetable, revision: 1 });
  });

  it('has an empty timetable until something is released, and lets one of two write it', async () => {
    const { releases } = stores();
    const jurisdiction = newJurisdiction();
    expect(await releases.getTimetable(jurisdiction)).toEqual({ jurisdiction, entries: [], revision: 0 });
    const [one, two] = [anEntry(), anEntry({ until: addMilliseconds(morning, 1), ended: 'stopped' })];
    const outcomes = await Promise.all(
      [one, two].map((entry) => releases.replaceTimetable({ jurisdiction, entries: [entry], revision: 0 }, 0)),
    );
    expect([...outcomes].sort()).toEqual([false, true]);
    const first = outcomes[0] ? one : two;
    expect(await releases.getNewestTimetable(jurisdiction)).toEqual({ jurisdiction, entries: [first], revision: 1 });
    expect(await releases.replaceTimetable({ jurisdiction, entries: [one, two], revision: 1 }, 1)).toBe(true);
    expect(await releases.getTimetable(jurisdiction)).toEqual({ jurisdiction, entries: [one, two], revision: 2 });
  });

  it('keeps a dry run as it was saved last, and lists the ones not finished, oldest first', async () => {
    const { releases } = stores();
    const jurisdiction = newJurisdiction();
    const first = aDryRun({ jurisdiction });
    const second = aDryRun({ jurisdiction, requestedAt: addMilliseconds(morning, 1) });
    for (const run of [second, first, aDryRun()]) await releases.saveDryRun(run);
    expect(await releases.listOpenDryRuns(jurisdiction)).toEqual([first, second]);
    const running = { ...first, state: 'running' as const, donePerMille: 410, peopleDone: 4_100 };
    await releases.saveDryRun(running);
    expect(await releases.listOpenDryRuns(jurisdiction)).toEqual([running, second]);
    const done = { ...running, state: 'done' as const, donePerMille: 1_000, finishedAt: addMilliseconds(morning, 2), report: aReport() };
    await releases.saveDryRun(done);
    expect(await releases.getDryRun(first.dryRunId)).toEqual(done);
    expect(await releases.listOpenDryRuns(jurisdiction)).toEqual([second]);
    await releases.saveDryRun({ ...second, state: 'failed' });
    expect(await releases.listOpenDryRuns(jurisdiction)).toEqual([]);
    expect(await releases.getDryRun('no-such-run')).toBeUndefined();
  });
});
