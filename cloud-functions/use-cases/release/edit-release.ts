import type { Caller } from '../../domain/caller';
import { contentHash } from '../../domain/health-code/canonical-json';
import { ruleSetSchema } from '../../domain/health-code/rule-set';
import type { Refusal } from '../../domain/refusal';
import type { Release, ReleaseAct } from '../../domain/release/release';
import { done, type Result, refused } from '../../domain/result';
import { millisecondsPerHour } from '../../domain/time';
import { type ChangeNeeds, changeContent, stepNotPossible } from './change-content';
import { type OpenReleaseNeeds, opened, type ReleaseOpened } from './open-release';
import { signedBy } from './signed-by';

export type EditReleaseInput = {
  readonly caller: Caller;
  readonly params: { readonly releaseId: string };
  readonly body: { readonly revision: number; readonly ruleSet: Readonly<Record<string, unknown>> };
};
export type EditReleaseNeeds = ChangeNeeds & OpenReleaseNeeds;

/** What a store keeps in one item however badly it packs; the sets that ship are 60 KB. */
export const contentBytesMax = 500_000;

/** Somebody who saves every few minutes signs once an hour, so that the record stays readable. */
const editsTogetherMilliseconds = millisecondsPerHour;

/**
 * Saves a draft, faults and all; they are told in the answer. Whoever saves has put a hand to it and cannot approve it any
 * more. Refused: no draft any more, changed since it was read, more than fits.
 */
export async function editRelease(
  { caller, params, body }: EditReleaseInput,
  needs: EditReleaseNeeds,
): Promise<Result<ReleaseOpened, Refusal>> {
  const edited = await changeContent(
    {
      operation: 'editRelease',
      caller,
      releaseId: params.releaseId,
      revision: body.revision,
      change: async ({ release }) => {
        if (release.state !== 'draft') return stepNotPossible(release);
        if (new TextEncoder().encode(JSON.stringify(body.ruleSet)).byteLength > contentBytesMax)
          return refused({ code: 'request-not-valid', fields: [{ path: 'ruleSet', problem: 'too-long' }] });
        const next = withContent(release, body.ruleSet, await signedBy(caller.personId, { act: 'edited' }, needs));
        return done({ target: `content ${next.hash ?? 'not readable yet'}`, release: next });
      },
    },
    needs,
  );
  return edited.ok ? opened(edited.value, { caller, now: needs.clock.now() }, needs) : edited;
}

function withContent({ hash: _, ...release }: Release, ruleSet: unknown, edit: ReleaseAct): Release {
  const isReadable = ruleSetSchema.safeParse(ruleSet).success;
  const signedLately = release.history.some(
    ({ act, by, at }) => act === 'edited' && by === edit.by && edit.at - at < editsTogetherMilliseconds,
  );
  return {
    ...release,
    ruleSet,
    ...(isReadable && { hash: contentHash(ruleSet) }),
    history: signedLately ? release.history : [...release.history, edit],
  };
}
