import { randomBytes } from 'node:crypto';
import { makeRegistryRuleSets } from '../../../cloud-functions/adapters/registry-rule-sets';
import type { Caller } from '../../../cloud-functions/domain/caller';
import type { DryRunReport } from '../../../cloud-functions/domain/dry-run/dry-run';
import { ruleSetSchema } from '../../../cloud-functions/domain/health-code/rule-set';
import type { PersonId } from '../../../cloud-functions/domain/ids';
import type { Refusal } from '../../../cloud-functions/domain/refusal';
import { isReleaseId } from '../../../cloud-functions/domain/release/release';
import type { Result } from '../../../cloud-functions/domain/result';
import { addMilliseconds, millisecondsPerMinute } from '../../../cloud-functions/domain/time';
import type { AuthorityNeeds } from '../../../cloud-functions/functions/authority';
import type { ReleaseStore } from '../../../cloud-functions/use-cases/ports/release-store';
import type { RuleSets } from '../../../cloud-functions/use-cases/ports/rule-sets';
import { draftRelease } from '../../../cloud-functions/use-cases/release/draft-release';
import { editRelease } from '../../../cloud-functions/use-cases/release/edit-release';
import { getRelease } from '../../../cloud-functions/use-cases/release/get-release';
import { proposeRelease } from '../../../cloud-functions/use-cases/release/propose-release';
import { reviewRelease } from '../../../cloud-functions/use-cases/release/review-release';
import { startCanary } from '../../../cloud-functions/use-cases/release/start-canary';
import { startDryRun } from '../../../cloud-functions/use-cases/release/start-dry-run';
import { widenRelease } from '../../../cloud-functions/use-cases/release/widen-release';
import { aReport } from '../../builders/a-release';
import { at } from '../../builders/facts';
import { fakeCodeKeyStore } from '../../fakes/fake-code-key-store';
import { fakeReleaseStore } from '../../fakes/fake-release-store';
import { watchedAudit } from '../watched-audit';

export const openingTime = at('2022-09-06T08:30:00+08:00');
/** The first health code: the least to check, so that tests are quick. */
const smallSet = '150781@2020-02-11';
export const personIdOf = (letter: string): PersonId => letter.repeat(32) as PersonId;
const authorityPerson = (letter: string, district = '150781'): Caller => ({
  personId: personIdOf(letter),
  roles: ['resident', 'authority'],
  district,
});
export const author = authorityPerson('a');
export const approver = authorityPerson('b');
export const third = authorityPerson('c');
export const abroad = authorityPerson('d', '310000');

/** The value of an outcome that may not be a refusal. */
export function accepted<T>(outcome: Result<T, Refusal>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}
export const codeOf = (outcome: Result<unknown, Refusal>): string => (outcome.ok ? 'done' : outcome.error.code);

/** A health authority with the shipped sets, a clock that a test moves, and everything that was written on record. */
export function anAuthority() {
  const time = { at: openingTime };
  const clock = { now: () => time.at };
  const releases = fakeReleaseStore();
  const audit = watchedAudit(clock);
  const names = new Map([
    [author.personId, '何*'],
    [approver.personId, '杜*'],
  ]);
  const needs: AuthorityNeeds & { readonly releases: ReleaseStore; readonly ruleSets: RuleSets } = {
    releases,
    codeKeys: fakeCodeKeyStore(),
    ruleSets: makeRegistryRuleSets({ releases, jurisdiction: '150781', clock }),
    people: {
      getFacts: async (personId) => {
        const maskedName = names.get(personId);
        return { facts: [], revision: 1, ...(maskedName !== undefined && { maskedName }) };
      },
    },
    audit,
    clock,
    random: { bytes: (length) => randomBytes(length) },
  };
  const passMinutes = (minutes: number) => {
    time.at = addMilliseconds(time.at, minutes * millisecondsPerMinute);
  };

  const open = async (releaseId: string, caller = author) => accepted(await getRelease({ caller, params: { releaseId } }, needs));
  const revisionOf = async (releaseId: string) => (isReleaseId(releaseId) ? ((await releases.get(releaseId))?.revision ?? 0) : 0);
  const draft = async (caller = author) => accepted(await draftRelease({ caller, body: { basedOn: smallSet } }, needs)).release.releaseId;
  const edit = async (releaseId: string, ruleSet: Readonly<Record<string, unknown>>, caller = author) =>
    editRelease({ caller, params: { releaseId }, body: { revision: await revisionOf(releaseId), ruleSet } }, needs);
  /** Saves the content as it is with some fields changed. */
  const change = async (releaseId: string, fields: Readonly<Record<string, unknown>>, caller = author) =>
    edit(releaseId, { ...Object(isReleaseId(releaseId) ? (await releases.get(releaseId))?.ruleSet : {}), ...fields }, caller);
  /** Another content that is as sound as the one before. */
  const reword = async (releaseId: string, caller = author) => {
    const before = ruleSetSchema.parse((await releases.list('150781')).find((release) => release.releaseId === releaseId)?.ruleSet);
    const [first, ...rest] = before.rules;
    if (!first) throw new Error('a set has rules');
    return edit(
      releaseId,
      { ...before, rules: [{ ...first, text: { ...first.text, en: `${first.text.en} (reworded)` } }, ...rest] },
      caller,
    );
  };
  /** As the survey would, without waiting for it. */
  const tryOut = async (releaseId: string, report: Partial<DryRunReport> = {}) => {
    const started = accepted(
      await startDryRun({ caller: author, params: { releaseId }, body: { revision: await revisionOf(releaseId) } }, needs),
    );
    const run = await releases.getDryRun(started.dryRunId);
    if (!run) throw new Error('a dry run that was started is there');
    await releases.saveDryRun({ ...run, state: 'done', donePerMille: 1_000, finishedAt: time.at, report: aReport(report) });
    return started.dryRunId;
  };
  const propose = async (releaseId: string, body: { changesMax?: number; canaryShare?: number } = {}, caller = author) =>
    proposeRelease(
      {
        caller,
        params: { releaseId },
        body: { revision: await revisionOf(releaseId), changesMax: 2, canaryShare: 500, note: '按会议纪要', ...body },
      },
      needs,
    );
  const review = async (releaseId: string, outcome: 'approve' | 'return' = 'approve', caller = approver) =>
    reviewRelease({ caller, params: { releaseId }, body: { revision: await revisionOf(releaseId), outcome, note: '已核对' } }, needs);
  const step = async <T>(
    take: (
      input: { readonly caller: Caller; readonly params: { releaseId: string }; readonly body: { revision: number; note: string } },
      needs: AuthorityNeeds,
    ) => Promise<Result<T, Refusal>>,
    releaseId: string,
    caller = approver,
  ) => take({ caller, params: { releaseId }, body: { revision: await revisionOf(releaseId), note: '有误' } }, needs);

  /** A release brought to a state by two people. */
  const bring = async (state: 'draft' | 'proposed' | 'approved' | 'canary' | 'in-force', effectiveFrom = '2022-09-06T08:00:00+08:00') => {
    const releaseId = await draft();
    accepted(await change(releaseId, { effectiveFrom }));
    if (state === 'draft') return releaseId;
    await tryOut(releaseId);
    accepted(await propose(releaseId));
    if (state === 'proposed') return releaseId;
    accepted(await review(releaseId));
    if (state === 'approved') return releaseId;
    accepted(await step(startCanary, releaseId));
    if (state === 'canary') return releaseId;
    passMinutes(10);
    accepted(await step(widenRelease, releaseId));
    return releaseId;
  };
  return { needs, releases, audit, time, passMinutes, open, draft, edit, change, reword, tryOut, propose, review, step, bring, revisionOf };
}
export type AnAuthority = ReturnType<typeof anAuthority>;
