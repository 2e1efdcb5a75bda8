import type { Caller } from '../../domain/caller';
import { refused } from '../../domain/result';
import type { PeopleStore } from '../ports/people-store';
import { type EnrolmentNeeds, type EnrolmentRequest, enrolWithCode } from './enrol-with-code';

export type EnrolGuardDeviceInput = { readonly caller: Caller; readonly body: EnrolmentRequest };
export type EnrolGuardDeviceNeeds = EnrolmentNeeds & { readonly people: Pick<PeopleStore, 'getProfile'> };

/** The phone or tablet of a guard, who has to be registered: it is theirs to answer for. */
export async function enrolGuardDevice({ caller, body }: EnrolGuardDeviceInput, needs: EnrolGuardDeviceNeeds) {
  const profile = await needs.people.getProfile(caller.personId);
  if (!profile?.identity) return refused({ code: 'identity-needed' as const });
  return enrolWithCode(body, { kinds: ['guard'], guard: caller.personId }, needs);
}
