import { randomBytes } from 'node:crypto';
import type { DryRun, DryRunReport } from '../../cloud-functions/domain/dry-run/dry-run';
import { contentHash } from '../../cloud-functions/domain/health-code/canonical-json';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { isReleaseId, type Release, type ReleaseId } from '../../cloud-functions/domain/release/release';
import { at } from './facts';

export const aReleaseId = (): ReleaseId => {
  const id = randomBytes(8).toString('hex');
  if (!isReleaseId(id)) throw new Error(`no release id: ${id}`);
  return id;
};

const drafted = at('2022-09-06T08:30:00+08:00');
export const someHash = 'a'.repeat(64);

export const aRelease = (rest: Partial<Release> = {}): Release => ({
  releaseId: aReleaseId(),
  jurisdiction: '150781',
  state: 'draft',
  ruleSet: { id: '150781@2022-09-07', rules: [] },
  hash: contentHash({}),
  basedOn: { ruleSetId: '150781@2022-06-28', hash: someHash },
  history: [{ at: drafted, act: 'drafted', by: '1'.repeat(32) as PersonId, byName: '张**' }],
  watches: [],
  revision: 1,
  ...rest,
});

export const aReport = (rest: Partial<DryRunReport> = {}): DryRunReport => ({
  at: drafted,
  people: 10,
  changed: 2,
  flows: [
    { from: 'green', to: 'green', people: 8 },
    { from: 'green', to: 'yellow', people: 2 },
  ],
  missedTest: { newly: 1, noLonger: 0 },
  byDivision: [
    { division: '150781', people: 9, changed: 2, worse: 2, better: 0 },
    { division: null, people: 1, changed: 0, worse: 0, better: 0 },
  ],
  byRule: [{ rule: 'stay-medium', worse: 2, better: 0 }],
  sample: [
    {
      from: 'green',
      to: 'yellow',
      rulesBefore: [],
      rulesAfter: ['stay-medium'],
      facts: [{ kind: 'stay.risk', hoursAgo: 40, details: { level: 'medium', count: 1 } }],
    },
  ],
  ...rest,
});

export const aDryRun = (rest: Partial<DryRun> = {}): DryRun => ({
  dryRunId: aReleaseId(),
  releaseId: aReleaseId(),
  jurisdiction: '150781',
  state: 'waiting',
  ruleSetHash: someHash,
  requestedAt: drafted,
  donePerMille: 0,
  peopleDone: 0,
  ...rest,
});
