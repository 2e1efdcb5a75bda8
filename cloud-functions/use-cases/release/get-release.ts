import type { Caller } from '../../domain/caller';
import type { Clock } from '../ports/clock';
import { type OpenReleaseNeeds, opened } from './open-release';
import { findRelease, type ReleaseAskedNeeds } from './release-asked';

export type GetReleaseInput = { readonly caller: Caller; readonly params: { readonly releaseId: string } };
export type GetReleaseNeeds = ReleaseAskedNeeds & OpenReleaseNeeds & { readonly clock: Clock };

/** Refused: no release of the caller's jurisdiction has that id. */
export async function getRelease({ caller, params }: GetReleaseInput, needs: GetReleaseNeeds) {
  const asked = await findRelease(caller, params.releaseId, needs);
  return asked.ok ? opened(asked.value, { caller, now: needs.clock.now() }, needs) : asked;
}
