import type { Caller } from '../../domain/caller';
import type { Symptom } from '../../domain/declaration/answers';
import { reviewDeclaration } from '../../domain/declaration/review';
import { type PaperCodeReason, paperCodeReasonByAge } from '../../domain/gate/paper-code-reason';
import { type Identity, readIdentity } from '../../domain/identity/identity';
import type { PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { districtAs } from '../../domain/tracing/district-scope';
import { addFacts } from '../declaration/add-facts';
import { holderOf, type RegisterWithoutLoginNeeds, registerWithoutLogin } from '../family/register-without-login';
import { registerIdentity } from '../identity/register-identity';
import type { PeopleStore } from '../ports/people-store';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { type PaperCodeFile, type PrintPaperCodeNeeds, printPaperCode } from './print-paper-code';

export type DeskForm = {
  readonly because: PaperCodeReason;
  readonly formNumber: string;
  readonly temperatureTenths: number;
  readonly symptoms: readonly Symptom[];
  readonly language: 'zh-CN' | 'en';
};
export type MakePaperCodeAtDeskInput = { readonly caller: Caller; readonly body: Identity & DeskForm };
export type MakePaperCodeAtDeskNeeds = AuditNeeds &
  RegisterWithoutLoginNeeds &
  PrintPaperCodeNeeds & {
    readonly people: Pick<
      PeopleStore,
      'findPersonByDocument' | 'findOrCreatePerson' | 'getProfile' | 'registerIdentity' | 'getFacts' | 'appendFacts'
    >;
  };

/**
 * For somebody without a phone who stands at a desk: registered if they are not, declared by the signed form that stays there, and
 * handed a printed code; it ends the one before. On record, for the person too, before anything is written. What somebody who never
 * declared said of their health becomes a fact, as by their own declaration; of whoever has declared the form adds nothing.
 * Refused: fields at fault, each named; a reason that the birth date in the number does not bear out; a name other than the one
 * registered before; oneself (`not-allowed`); a sixth code within 24 hours.
 */
export async function makePaperCodeAtDesk(
  { caller, body }: MakePaperCodeAtDeskInput,
  needs: MakePaperCodeAtDeskNeeds,
): Promise<Result<PaperCodeFile, Refusal>> {
  const district = districtAs('officer', caller);
  if (!district.ok) return district;
  const { because, formNumber, temperatureTenths, symptoms, language, ...typed } = body;
  const read = readIdentity(typed, needs.clock.now());
  if (!read.ok) return refused({ code: 'request-not-valid', fields: read.error });
  const byAge = paperCodeReasonByAge(read.value.documentNumber, needs.clock.now());
  if (because !== 'disabled' && byAge !== because && byAge !== 'unknown') return refused({ code: 'paper-code-not-for-them' });
  const holder = await holderOf(read.value, needs);
  if (holder.personId === caller.personId) return refused({ code: 'not-allowed' });
  await audit(caller, { about: holder.personId, formNumber, because }, needs);

  const registered = holder.hasLogin ? await sameHolder(read.value, holder.personId, needs) : await registerWithoutLogin(read.value, needs);
  if (!registered.ok) return registered;
  const personId = registered.value;
  // Whoever was not registered a moment ago sees in their own record that a desk registered them.
  if (holder.personId === undefined) await audit(caller, { about: personId, formNumber, because }, needs);
  const maskedName = await declareAtDesk(personId, { division: district.value, formNumber, temperatureTenths, symptoms }, needs);
  if (maskedName === undefined) return refused({ code: 'too-many-requests', retryAfterSeconds: 1 });
  return printPaperCode({ personId, maskedName, because, issuedBy: caller.personId, language }, needs);
}

/** Somebody with an account may hold a paper code too, under the name they registered. */
async function sameHolder(identity: Identity, holder: PersonId | undefined, needs: MakePaperCodeAtDeskNeeds) {
  if (holder === undefined) return registerWithoutLogin(identity, needs);
  const same = await registerIdentity({ caller: { personId: holder, roles: ['resident'] }, body: identity }, needs);
  return same.ok ? done(holder) : same;
}

type Declared = Pick<DeskForm, 'formNumber' | 'temperatureTenths' | 'symptoms'> & { readonly division: string };

/** The masked name they are registered under; `undefined`: somebody else kept writing. */
async function declareAtDesk(
  personId: PersonId,
  { division, formNumber, temperatureTenths, symptoms }: Declared,
  needs: MakePaperCodeAtDeskNeeds,
): Promise<string | undefined> {
  const at = needs.clock.now();
  const known = await needs.people.getFacts(personId, 'newest');
  // An officer alone colours nobody: whoever has declared goes on by their own word, or their guardian's.
  if (known.declaredAt !== undefined) return known.maskedName;
  const answers = { temperatureTenths, symptoms, stays: [], entries: [] };
  const facts = reviewDeclaration({ declarationId: `form ${formNumber}`, at, answers, riskStays: [] });
  // Where somebody has said they live stays as it is.
  const written = await addFacts(personId, { facts, at, known, ...(known.division === undefined && { division }) }, needs);
  return written && (written.maskedName ?? known.maskedName);
}

type Audited = { readonly about: PersonId | undefined; readonly formNumber: string; readonly because: PaperCodeReason };

const audit = (caller: Caller, { about, formNumber, because }: Audited, needs: MakePaperCodeAtDeskNeeds) =>
  writeAuditEntry(
    caller,
    {
      operation: 'makePaperCodeAtDesk',
      role: 'officer',
      target: `paper code, ${because}, form ${formNumber}`,
      about: about === undefined ? [] : [about],
    },
    needs,
  );
