import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { mayApprove, type Release, type ReleaseAct } from '../../domain/release/release';
import { done, type Result, refused } from '../../domain/result';
import { type ChangeNeeds, changeContent, stepNotPossible } from './change-content';
import { type ReleaseShown, showRelease } from './show-release';
import { signedBy } from './signed-by';

export type ReviewReleaseInput = {
  readonly caller: Caller;
  readonly params: { readonly releaseId: string };
  readonly body: { readonly revision: number; readonly outcome: 'approve' | 'return'; readonly note: string };
};

/**
 * The second person's word. Approved, the content is as it was proposed for ever; returned, it is a draft again, which its
 * proposer may also ask for by taking it back. Refused: nothing proposed; approving what one drafted, edited or proposed.
 */
export async function reviewRelease(
  { caller, params, body }: ReviewReleaseInput,
  needs: ChangeNeeds,
): Promise<Result<ReleaseShown, Refusal>> {
  const { outcome, note, revision } = body;
  const reviewed = await changeContent(
    {
      operation: 'reviewRelease',
      caller,
      releaseId: params.releaseId,
      revision,
      change: async ({ release }) => {
        if (release.state !== 'proposed') return stepNotPossible(release);
        if (outcome === 'approve' && !mayApprove(release, caller.personId)) return refused({ code: 'second-person-needed' });
        const signed = await signedBy(caller.personId, { act: outcome === 'approve' ? 'approved' : 'returned', note }, needs);
        return done({
          target: `${outcome}, rule set ${release.hash}`,
          release: outcome === 'approve' ? approved(release, signed) : returned(release, signed),
        });
      },
    },
    needs,
  );
  return reviewed.ok ? done(showRelease(reviewed.value, { caller, now: needs.clock.now() })) : reviewed;
}

const approved = (release: Release, act: ReleaseAct): Release => ({ ...release, state: 'approved', history: [...release.history, act] });

/** What was announced went with the proposal. */
const returned = ({ announced: _, ...release }: Release, act: ReleaseAct): Release => ({
  ...release,
  state: 'draft',
  history: [...release.history, act],
});
