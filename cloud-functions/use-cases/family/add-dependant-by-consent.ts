import type { Caller } from '../../domain/caller';
import { readConsentCode } from '../../domain/family/consent-code';
import { dependantsMax, type Guardianship, isOpenGuardianship, type Relation } from '../../domain/family/guardianship';
import type { PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Instant } from '../../domain/time';
import type { PaperCodeAllowanceNeeds } from '../paper-code/paper-code-reason-of';
import type { Guardianships } from '../ports/guardianships';
import { type DependantShown, showDependant } from './show-dependant';
import { type ConsentAttemptNeeds, takeConsentAttempt } from './take-consent-attempt';

export type AddDependantByConsentInput = {
  readonly caller: Caller;
  readonly body: { readonly guardianshipId: string; readonly consentCode: string; readonly relation: Relation };
};
export type AddDependantByConsentNeeds = PaperCodeAllowanceNeeds &
  ConsentAttemptNeeds & {
    readonly guardianships: Pick<Guardianships, 'add' | 'find' | 'listOfGuardian' | 'takeConsent'>;
    /** GB/T 2260, for somebody who has not said where they live. */
    readonly jurisdiction: string;
  };

/**
 * Makes the caller guardian of whoever showed them the code. Sent again under its id, it answers as the first time.
 * Refused: identity not registered; six dependants already; a wrong, used, expired or own code, all alike; an eleventh try in an hour.
 */
export async function addDependantByConsent(
  { caller, body }: AddDependantByConsentInput,
  needs: AddDependantByConsentNeeds,
): Promise<Result<DependantShown, Refusal>> {
  const guardian = await needs.people.getFacts(caller.personId);
  if (guardian.maskedName === undefined) return refused({ code: 'identity-needed' });
  const there = await needs.guardianships.find(body.guardianshipId);
  if (there) return there.guardian === caller.personId ? done(await showDependant(there, needs)) : refused({ code: 'not-found' });
  const family = (await needs.guardianships.listOfGuardian(caller.personId)).filter(isOpenGuardianship);
  if (family.length >= dependantsMax) return refused({ code: 'too-many-dependants' });

  const now = needs.clock.now();
  const dependant = await whoConsented(caller, body, { now, needs });
  if (!dependant.ok) return dependant;
  const already = family.find((each) => each.dependant === dependant.value);
  if (already) return done(await showDependant(already, needs));
  const profile = await needs.people.getProfile(dependant.value);
  if (!profile?.identity) return refused({ code: 'consent-code-wrong' });
  const added: Guardianship = {
    guardianshipId: body.guardianshipId,
    guardian: caller.personId,
    guardianMaskedName: guardian.maskedName,
    dependant: dependant.value,
    relation: body.relation,
    state: 'active',
    division: guardian.division ?? needs.jurisdiction,
    documentType: profile.identity.documentType,
    maskedName: profile.identity.maskedName,
    maskedDocumentNumber: profile.identity.maskedDocumentNumber,
    askedAt: now,
    revision: 1,
  };
  const kept = await needs.guardianships.add(added, dependantsMax);
  return kept ? done(await showDependant(kept, needs)) : refused({ code: 'too-many-dependants' });
}

type Asking = { readonly now: Instant; readonly needs: AddDependantByConsentNeeds };

async function whoConsented(
  { personId }: Caller,
  { consentCode, guardianshipId }: AddDependantByConsentInput['body'],
  { now, needs }: Asking,
): Promise<Result<PersonId, Refusal>> {
  const attempt = await takeConsentAttempt(personId, now, needs);
  if (!attempt.granted) {
    return refused({ code: 'too-many-requests', retryAfterSeconds: Math.max(1, Math.ceil((attempt.freeAt - now) / 1000)) });
  }
  const code = readConsentCode(consentCode);
  const dependant = code && (await needs.guardianships.takeConsent(needs.lookupKeys.lookupKey('consent-code', code), guardianshipId, now));
  return dependant && dependant !== personId ? done(dependant) : refused({ code: 'consent-code-wrong' });
}
