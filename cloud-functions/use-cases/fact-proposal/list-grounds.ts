import type { Ground, WayIn } from '../../domain/grounds/ground';
import { groundsFor, publishedGrounds } from '../../domain/grounds/published-grounds';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';

export type ListGroundsInput = { readonly query: { readonly way?: WayIn } };

/** The published grounds: which kinds of fact, until when at most, on what evidence, by which law; anybody may read them. */
export async function listGrounds({ query }: ListGroundsInput): Promise<Result<{ readonly grounds: readonly GroundShown[] }, Refusal>> {
  const grounds = query.way === undefined ? publishedGrounds : groundsFor(query.way);
  return done({ grounds: grounds.map(showGround) });
}

const showGround = ({ id, kinds, name, basis, evidence, daysMax, secondPerson }: Ground) => ({
  id,
  kinds,
  name,
  basis,
  evidence,
  daysMax,
  secondPerson,
});
type GroundShown = ReturnType<typeof showGround>;
