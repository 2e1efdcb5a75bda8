import type { PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { type ActForNeeds, whomIActFor } from '../family/whom-i-act-for';

export type CodeAsked = { readonly guardianshipId?: string; readonly group?: readonly string[] };

/**
 * For whom a code is asked: for the caller, for one dependant, or for the caller and several together, the caller first.
 * Refused: both ways at once; somebody twice; a guardianship that is not the caller's or not active, all `not-found`.
 */
export async function whoseCode(
  me: PersonId,
  { guardianshipId, group }: CodeAsked,
  needs: ActForNeeds,
): Promise<Result<readonly PersonId[], Refusal>> {
  if (group === undefined) {
    const whom = await whomIActFor(me, guardianshipId, needs);
    return whom.ok ? done([whom.value]) : whom;
  }
  if (guardianshipId !== undefined) return refusedGroup;
  const people: PersonId[] = [me];
  for (const each of group) {
    const whom = await whomIActFor(me, each, needs);
    if (!whom.ok) return whom;
    people.push(whom.value);
  }
  return new Set(people).size === people.length ? done(people) : refusedGroup;
}

const refusedGroup = refused<Refusal>({ code: 'request-not-valid', fields: [{ path: 'group', problem: 'wrong-format' }] });
