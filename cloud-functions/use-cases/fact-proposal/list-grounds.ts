import type { Caller } from '../../domain/caller';
import { groundsFor } from '../../domain/grounds/published-grounds';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import { districtAs } from '../../domain/tracing/district-scope';

export type ListGroundsInput = { readonly caller: Caller };

/** The grounds on which an officer may propose a fact: which kinds, until when at most, on what evidence, by which law. */
export async function listGrounds({ caller }: ListGroundsInput): Promise<Result<{ readonly grounds: readonly GroundShown[] }, Refusal>> {
  const district = districtAs('officer', caller);
  return district.ok ? done({ grounds: groundsFor('officer').map(showGround) }) : district;
}

const showGround = ({ id, kinds, name, basis, evidence, daysMax }: ReturnType<typeof groundsFor>[number]) => ({
  id,
  kinds,
  name,
  basis,
  evidence,
  daysMax,
});
type GroundShown = ReturnType<typeof showGround>;
