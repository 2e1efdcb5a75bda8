/**
 * Steps that change who is judged by what. The timetable is where a step happens, in one write; the release follows, so
 * that of two steps at once exactly one takes effect and nothing is half done (docs/decisions/0009-publishing.md).
 */
import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import type { Release, ReleaseAct, ReleaseActName, ReleaseId } from '../../domain/release/release';
import { settled, standing } from '../../domain/release/standing';
import type { Timetable } from '../../domain/release/timetable';
import type { TimetableStep } from '../../domain/release/timetable-steps';
import { done, type Result, refused } from '../../domain/result';
import type { Clock } from '../ports/clock';
import type { ReleaseStore } from '../ports/release-store';
import type { AuditNeeds } from '../tracing/write-audit-entry';
import { audited } from './audited';
import { findRelease, type ReleaseAsked, readTimetable } from './release-asked';
import { type SigningNeeds, signedBy } from './signed-by';

export type TimetableChangeNeeds = {
  readonly releases: Pick<ReleaseStore, 'get' | 'getNewestTimetable' | 'replace' | 'replaceTimetable'>;
  readonly clock: Clock;
};
export type TimetableStepNeeds = TimetableChangeNeeds & AuditNeeds & SigningNeeds;

export type AskedStep = {
  readonly operation: string;
  readonly caller: Caller;
  readonly releaseId: string;
  readonly body: { readonly revision: number; readonly note?: string };
  readonly act: ReleaseActName;
  readonly step: (release: Release) => TimetableStep;
  /**
   * Whether the step counts whatever was written to the release since it was seen. So it is for what takes a release back:
   * the survey writes down a look right after each step, and nobody who wants to stop should hear "try again".
   */
  readonly anyRevision?: boolean;
};

/** Refused: not yours, `changed-meanwhile`, or a release that does not stand where the step starts. */
export const changeTimetable = (
  { operation, caller, releaseId, body, act, step, anyRevision = false }: AskedStep,
  needs: TimetableStepNeeds,
) =>
  audited<ReleaseAsked>(
    caller,
    {
      attempt: { operation, target: `release ${releaseId}` },
      prepare: async () => {
        const asked = await findRelease(caller, releaseId, needs);
        if (!asked.ok) return asked;
        const { release, timetable } = asked.value;
        if (!anyRevision && release.revision !== body.revision) return refused({ code: 'changed-meanwhile' });
        const wanted = step(release);
        if (!wanted.from.includes(release.state) || wanted.change(timetable.entries, needs.clock.now()) === undefined)
          return refused({ code: 'step-not-possible', detail: release.state });
        const signed = await signedBy(caller.personId, { act, note: body.note }, needs);
        return done({
          target: `rule set ${release.hash}, from ${release.state}`,
          run: () => carryOut({ release, step: wanted, follow: (next) => withAct(next, signed) }, needs),
        });
      },
    },
    needs,
  );

export const withAct = (release: Release, act: ReleaseAct): Release => ({ ...release, history: [...release.history, act] });

export type CarriedOut = {
  readonly release: Release;
  readonly step: TimetableStep;
  /** What is written on the release once the step has taken effect. */
  readonly follow: (release: Release) => Release;
};

export async function carryOut({ release, step, follow }: CarriedOut, needs: TimetableChangeNeeds): Promise<Result<ReleaseAsked, Refusal>> {
  const moved = await moveTimetable(release, step, needs);
  if (!moved.ok) return moved;
  const next = await followTimetable(release.releaseId, follow, needs);
  const timetable = await readTimetable(release.jurisdiction, needs.releases);
  return next ? done({ release: settled(next, timetable), timetable }) : refused({ code: 'not-found' });
}

/** Another release's step, or the survey writing down what it saw: none of them takes longer than a few tries. */
const attemptsMax = 8;

async function moveTimetable(
  release: Release,
  step: TimetableStep,
  { releases, clock }: TimetableChangeNeeds,
): Promise<Result<Timetable, Refusal>> {
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const timetable = await releases.getNewestTimetable(release.jurisdiction);
    // Somebody was quicker with this very release.
    if (standing(release, timetable) !== release.state) return refused({ code: 'changed-meanwhile' });
    if (!step.from.includes(release.state)) return refused({ code: 'step-not-possible', detail: release.state });
    const entries = step.change(timetable.entries, clock.now());
    if (entries === undefined) return refused({ code: 'step-not-possible', detail: release.state });
    if (await releases.replaceTimetable({ ...timetable, entries }, timetable.revision)) return done(timetable);
  }
  return refused({ code: 'changed-meanwhile' });
}

/** Should this not succeed, the step has taken effect all the same: where a release stands is read from the timetable. */
async function followTimetable(
  releaseId: ReleaseId,
  follow: (release: Release) => Release,
  { releases }: TimetableChangeNeeds,
): Promise<Release | undefined> {
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const release = await releases.get(releaseId);
    if (release === undefined) return undefined;
    const next = settled(follow(release), await releases.getNewestTimetable(release.jurisdiction));
    if (await releases.replace(next, release.revision)) return { ...next, revision: release.revision + 1 };
  }
  return releases.get(releaseId);
}
