/** Steps on the release alone: content, proposal, review, dry run. They count only against the revision that was seen. */
import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import type { Release } from '../../domain/release/release';
import { done, type Result, refused } from '../../domain/result';
import type { ReleaseStore } from '../ports/release-store';
import type { AuditNeeds } from '../tracing/write-audit-entry';
import { audited } from './audited';
import { findRelease, type ReleaseAsked } from './release-asked';
import type { SigningNeeds } from './signed-by';

export type ChangeNeeds = AuditNeeds & SigningNeeds & { readonly releases: Pick<ReleaseStore, 'get' | 'getNewestTimetable' | 'replace'> };

export type Change = {
  /** For the audit record. */
  readonly target: string;
  readonly release: Release;
  /** What must be there before the release says so. */
  readonly before?: () => Promise<void>;
};
export type AskedChange = {
  readonly operation: string;
  readonly caller: Caller;
  readonly releaseId: string;
  /** The one the caller saw. */
  readonly revision: number;
  readonly change: (asked: ReleaseAsked) => Promise<Result<Change, Refusal>>;
};

/** The release as it is afterwards. Refused: not yours, `changed-meanwhile`, and what `change` refuses. */
export const changeContent = ({ operation, caller, releaseId, revision, change }: AskedChange, needs: ChangeNeeds) =>
  audited<ReleaseAsked>(
    caller,
    {
      attempt: { operation, target: `release ${releaseId}` },
      prepare: async () => {
        const asked = await findRelease(caller, releaseId, needs);
        if (!asked.ok) return asked;
        if (asked.value.release.revision !== revision) return refused({ code: 'changed-meanwhile' });
        const changed = await change(asked.value);
        return changed.ok ? done({ target: changed.value.target, run: () => write(asked.value, changed.value, needs) }) : changed;
      },
    },
    needs,
  );

async function write(
  { release: { revision }, timetable }: ReleaseAsked,
  { release, before }: Change,
  { releases }: ChangeNeeds,
): Promise<Result<ReleaseAsked, Refusal>> {
  await before?.();
  if (!(await releases.replace(release, revision))) return refused({ code: 'changed-meanwhile' });
  return done({ release: { ...release, revision: revision + 1 }, timetable });
}

/** Content may be worked on as a draft only: what others read and approved is what judges. */
export const stepNotPossible = ({ state }: Release): Result<never, Refusal> => refused({ code: 'step-not-possible', detail: state });
