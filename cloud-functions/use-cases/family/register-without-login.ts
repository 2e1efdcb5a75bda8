import { documentKeyTextOf, type Identity } from '../../domain/identity/identity';
import { personWithoutLogin } from '../../domain/identity/person-without-login';
import type { PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import { type RegisterIdentityNeeds, registerIdentity } from '../identity/register-identity';
import type { LookupKeys } from '../ports/keys';
import type { PeopleStore } from '../ports/people-store';

export type HolderNeeds = { readonly people: Pick<PeopleStore, 'findPersonByDocument'>; readonly lookupKeys: LookupKeys };
export type RegisterWithoutLoginNeeds = HolderNeeds &
  RegisterIdentityNeeds & { readonly people: Pick<PeopleStore, 'findPersonByDocument' | 'findOrCreatePerson'> };

export type Holder = {
  /** Absent: nobody has registered the document. */
  readonly personId?: PersonId;
  /** They sign in themselves: nobody may act for them without their own word. */
  readonly hasLogin: boolean;
};

/** Whose document it is. `identity` has been read (`readIdentity`). */
export async function holderOf(identity: Identity, { people, lookupKeys }: HolderNeeds): Promise<Holder> {
  const text = documentKeyTextOf(identity);
  const personId = await people.findPersonByDocument(lookupKeys.lookupKey('document', text));
  if (personId === undefined) return { hasLogin: false };
  return { personId, hasLogin: personId !== personWithoutLogin(lookupKeys.lookupKey('without-login', text)) };
}

/**
 * Makes and registers a person who signs in nowhere, as a registration of one's own does: facts that waited under the document come
 * along. Repeatable; registered before, it renews how long they are kept. Refused: a name other than the registered one
 * (`identity-locked`); a document that somebody with an account has registered meanwhile (`document-already-registered`).
 */
export async function registerWithoutLogin(identity: Identity, needs: RegisterWithoutLoginNeeds): Promise<Result<PersonId, Refusal>> {
  const login = needs.lookupKeys.lookupKey('without-login', documentKeyTextOf(identity));
  const newPerson = { personId: personWithoutLogin(login), roles: ['resident'] as const, createdAt: needs.clock.now() };
  const { personId } = await needs.people.findOrCreatePerson(login, newPerson);
  const registered = await registerIdentity({ caller: { personId, roles: ['resident'] }, body: identity }, needs);
  return registered.ok ? done(personId) : registered;
}
