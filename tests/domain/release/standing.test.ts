import { shareAt, standing } from '../../../cloud-functions/domain/release/standing';
import type { Ending, TimetableEntry } from '../../../cloud-functions/domain/release/timetable';
import { instant } from '../../../cloud-functions/domain/time';
import { aRelease } from '../../builders/a-release';

const release = aRelease({ state: 'approved' });
const entry = (ended?: Ending, share = 500, releaseId: string = release.releaseId): TimetableEntry => ({
  releaseId,
  ruleSetId: '150781@x',
  hash: 'h',
  from: instant(10),
  ...(ended && { until: instant(20), ended }),
  sharePerTenThousand: share,
});
const timetable = (...entries: TimetableEntry[]) => ({ jurisdiction: '150781', entries, revision: 1 });

test.each([
  ['not out', [], 'approved'],
  ['out', [entry()], 'canary'],
  ['out for everyone as a canary', [entry(undefined, 10_000)], 'canary'],
  ['stopped', [entry('stopped')], 'stopped'],
  ['stopped and started again', [entry('stopped'), entry()], 'canary'],
  ['widened', [entry('widened'), entry(undefined, 10_000)], 'in-force'],
  ['widened and stopped by the system', [entry('widened'), entry('stopped', 10_000)], 'stopped'],
  ['widened, stopped and started again', [entry('widened'), entry('stopped', 10_000), entry()], 'canary'],
  ['undone', [entry('widened'), entry('rolled-back', 10_000)], 'rolled-back'],
  ['beside another that was stopped', [entry(), entry('stopped', 500, 'another')], 'canary'],
] as const)('%s', (_, entries, state) => {
  expect(standing(release, timetable(...entries))).toBe(state);
});

test('the share it judges is that of its open entry, and none before its start or after its end', () => {
  const table = timetable(entry('widened'), { ...entry(undefined, 10_000), from: instant(20), until: instant(30) });
  expect([9, 10, 19, 20, 29, 30].map((at) => shareAt(release, table, instant(at)))).toEqual([0, 500, 500, 10_000, 10_000, 0]);
});
