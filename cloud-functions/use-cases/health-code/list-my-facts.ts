import type { Caller } from '../../domain/caller';
import { done } from '../../domain/result';
import type { PeopleStore } from '../ports/people-store';
import { showFact } from './show-fact';

export type ListMyFactsInput = { readonly caller: Caller };
export type ListMyFactsNeeds = { readonly people: Pick<PeopleStore, 'getFacts'> };

/** Every fact recorded about the caller, withdrawn and unreadable ones too, the newest first. */
export async function listMyFacts({ caller }: ListMyFactsInput, { people }: ListMyFactsNeeds) {
  const { facts } = await people.getFacts(caller.personId);
  const newestFirst = [...facts].sort((one, other) => (other.at ?? 0) - (one.at ?? 0));
  return done({ facts: newestFirst.map(showFact) });
}
