import type { Caller } from '../../domain/caller';
import { dependantsMax, type Guardianship, guardianshipDueAt, isOpenGuardianship, type Relation } from '../../domain/family/guardianship';
import { documentKeyTextOf, type Identity, parseIdentity, readIdentity, writeIdentity } from '../../domain/identity/identity';
import { maskDocumentNumber, maskName } from '../../domain/identity/masking';
import { personWithoutLogin } from '../../domain/identity/person-without-login';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { PaperCodeAllowanceNeeds } from '../paper-code/paper-code-reason-of';
import type { Guardianships } from '../ports/guardianships';
import type { IdentitySeal, LookupKeys } from '../ports/keys';
import { type DependantShown, showDependant } from './show-dependant';

export type AskForDependantInput = {
  readonly caller: Caller;
  readonly body: Identity & { readonly guardianshipId: string; readonly relation: Relation; readonly evidence: string };
};
export type AskForDependantNeeds = PaperCodeAllowanceNeeds & {
  readonly guardianships: Pick<Guardianships, 'add' | 'find' | 'listOfGuardian'>;
  readonly identitySeal: IdentitySeal;
  readonly lookupKeys: LookupKeys;
  /** GB/T 2260; whose officers compare the papers of somebody who has not said where they live. */
  readonly jurisdiction: string;
};

/**
 * Asks to act for somebody without an account, until an officer has compared the papers. Nobody is looked up: the answer is made from
 * what was typed alone, so it tells nothing about whether the document is registered. Sent again, or asked again for somebody the
 * caller asked for before, it answers with what is there.
 * Refused: identity not registered; fields at fault, each named; six dependants already.
 */
export async function askForDependant(
  { caller, body }: AskForDependantInput,
  needs: AskForDependantNeeds,
): Promise<Result<DependantShown, Refusal>> {
  const now = needs.clock.now();
  const { guardianshipId, relation, evidence, ...typed } = body;
  const guardian = await needs.people.getFacts(caller.personId);
  if (guardian.maskedName === undefined) return refused({ code: 'identity-needed' });
  const read = readIdentity(typed, now);
  if (!read.ok) return refused({ code: 'request-not-valid', fields: read.error });
  const there = await needs.guardianships.find(guardianshipId);
  if (there) return there.guardian === caller.personId ? done(await showDependant(there, needs)) : refused({ code: 'not-found' });
  const before = await askedBefore(caller, read.value, needs);
  if (before) return done(await showDependant(before, needs));
  const asked: Guardianship = {
    guardianshipId,
    guardian: caller.personId,
    guardianMaskedName: guardian.maskedName,
    relation,
    state: 'waiting',
    division: guardian.division ?? needs.jurisdiction,
    documentType: read.value.documentType,
    maskedName: maskName(read.value.name),
    maskedDocumentNumber: maskDocumentNumber(read.value.documentNumber),
    sealedIdentity: needs.identitySeal.seal(caller.personId, writeIdentity(read.value)),
    evidence,
    askedAt: now,
    dueAt: guardianshipDueAt(now),
    revision: 1,
  };
  const kept = await needs.guardianships.add(asked, dependantsMax);
  return kept ? done(await showDependant(kept, needs)) : refused({ code: 'too-many-dependants' });
}

/** One this guardian has open for the same document: known from their own requests, not from the register. */
async function askedBefore({ personId }: Caller, identity: Identity, needs: AskForDependantNeeds): Promise<Guardianship | undefined> {
  const document = documentKeyTextOf(identity);
  const dependant = personWithoutLogin(needs.lookupKeys.lookupKey('without-login', document));
  const open = (await needs.guardianships.listOfGuardian(personId)).filter(isOpenGuardianship);
  return open.find((each) => {
    if (each.dependant !== undefined) return each.dependant === dependant;
    const opened = each.sealedIdentity === undefined ? undefined : needs.identitySeal.open(personId, each.sealedIdentity);
    const typed = opened === undefined ? undefined : parseIdentity(opened);
    return typed !== undefined && documentKeyTextOf(typed) === document;
  });
}
