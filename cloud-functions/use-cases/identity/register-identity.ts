import type { Caller } from '../../domain/caller';
import type { DocumentType } from '../../domain/identity/document';
import { documentKeyTextOf, type Identity, parseIdentity, readIdentity, sameIdentity, writeIdentity } from '../../domain/identity/identity';
import { maskDocumentNumber, maskName } from '../../domain/identity/masking';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Clock } from '../ports/clock';
import type { IdentitySeal, LookupKeys } from '../ports/keys';
import type { PeopleStore, RegisteredIdentity } from '../ports/people-store';

export type RegisterIdentityNeeds = {
  readonly people: Pick<PeopleStore, 'getProfile' | 'registerIdentity'>;
  readonly identitySeal: IdentitySeal;
  readonly lookupKeys: LookupKeys;
  readonly clock: Clock;
};

export type IdentityShown = { readonly maskedName: string; readonly documentType: DocumentType; readonly maskedDocumentNumber: string };

/**
 * Registers who a person is, once; the same registration again gives the same answer. Name and number are kept sealed,
 * beside them only what is shown and the keyed hash of the document. Refused: fields at fault, each named; another
 * identity than the one registered; a document that belongs to someone else's account.
 */
export async function registerIdentity(
  { caller, body }: { readonly caller: Caller; readonly body: Identity },
  needs: RegisterIdentityNeeds,
): Promise<Result<IdentityShown, Refusal>> {
  const now = needs.clock.now();
  const read = readIdentity(body, now);
  if (!read.ok) return refused({ code: 'request-not-valid', fields: read.error });
  const profile = await needs.people.getProfile(caller.personId);
  if (!profile) return refused({ code: 'sign-in-expired' });
  const registered: RegisteredIdentity = {
    documentType: read.value.documentType,
    maskedName: maskName(read.value.name),
    maskedDocumentNumber: maskDocumentNumber(read.value.documentNumber),
    sealed: needs.identitySeal.seal(caller.personId, writeIdentity(read.value)),
    registeredAt: now,
  };
  if (profile.identity) {
    const again = answerAgain(profile.identity, { caller, identity: read.value }, needs);
    if (!again.ok) return again;
  }
  // Also when it is registered already: this finishes what a crash may have cut short.
  const documentKey = needs.lookupKeys.lookupKey('document', documentKeyTextOf(read.value));
  const { claimed, kept } = await needs.people.registerIdentity(caller.personId, documentKey, registered);
  // The profile read above may be a moment old; the store has the last word on who came first.
  if (kept) return answerAgain(kept, { caller, identity: read.value }, needs);
  return claimed ? done(shown(registered)) : refused({ code: 'document-already-registered' });
}

function answerAgain(
  registered: RegisteredIdentity,
  { caller, identity }: { caller: Caller; identity: Identity },
  { identitySeal }: RegisterIdentityNeeds,
): Result<IdentityShown, Refusal> {
  const opened = identitySeal.open(caller.personId, registered.sealed);
  const before = opened === undefined ? undefined : parseIdentity(opened);
  if (!before) throw new Error('a registered identity cannot be opened');
  return sameIdentity(before, identity) ? done(shown(registered)) : refused({ code: 'identity-locked' });
}

const shown = ({ maskedName, documentType, maskedDocumentNumber }: RegisteredIdentity): IdentityShown => ({
  maskedName,
  documentType,
  maskedDocumentNumber,
});
