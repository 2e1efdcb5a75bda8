import type { Caller } from '../../domain/caller';
import type { Guardianship } from '../../domain/family/guardianship';
import type { Identity } from '../../domain/identity/identity';
import type { PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import type { Guardianships } from '../ports/guardianships';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { type Holder, holderOf, type RegisterWithoutLoginNeeds, registerWithoutLogin } from './register-without-login';
import { type GuardianshipShown, identityAsked, showGuardianship } from './show-guardianship';

export type ReviewGuardianshipInput = {
  readonly caller: Caller;
  readonly params: { readonly guardianshipId: string };
  readonly body: { readonly outcome: 'approve' | 'return'; readonly note: string };
};
export type ReviewGuardianshipNeeds = AuditNeeds &
  RegisterWithoutLoginNeeds & { readonly guardianships: Pick<Guardianships, 'find' | 'replace'> };

/**
 * Verifies or returns a relation. Approved, the person is registered if nobody has registered the document, with the facts that
 * waited under it, and the guardian may act for them. What was typed is forgotten either way.
 * Refused: another district's; one's own, or one about oneself (`not-allowed`); one decided before; somebody with an account, who has
 * to consent themselves (`consent-needed`); a name other than the one registered before (`identity-locked`).
 */
export async function reviewGuardianship(
  { caller, params, body }: ReviewGuardianshipInput,
  needs: ReviewGuardianshipNeeds,
): Promise<Result<GuardianshipShown, Refusal>> {
  const acting = actingAs(['officer', 'reviewer'], caller);
  if (!acting.ok) return acting;
  const { district, role } = acting.value;
  const asked = await needs.guardianships.find(params.guardianshipId);
  // What nobody has to compare is none of the desk's business.
  if (asked?.division !== district || asked.dueAt === undefined) return refused({ code: 'not-found' });
  if (asked.guardian === caller.personId) return refused({ code: 'not-allowed' });
  const identity = asked.state === 'waiting' ? identityAsked(asked, needs.identitySeal) : undefined;
  if (!identity) return refused({ code: 'already-reviewed' });
  const holder = await holderOf(identity, needs);
  if (holder.personId === caller.personId) return refused({ code: 'not-allowed' });
  const about = [asked.guardian, ...(holder.personId === undefined ? [] : [holder.personId])];
  const target = `guardianship ${asked.guardianshipId}, ${body.outcome}`;
  await writeAuditEntry(caller, { operation: 'reviewGuardianship', role, target, about }, needs);
  const dependant = body.outcome === 'approve' ? await register(identity, holder, needs) : done(undefined);
  return dependant.ok ? decide(asked, { caller, note: body.note, dependant: dependant.value }, needs) : dependant;
}

async function register(identity: Identity, holder: Holder, needs: ReviewGuardianshipNeeds): Promise<Result<PersonId, Refusal>> {
  if (holder.hasLogin) return refused({ code: 'consent-needed' });
  const registered = await registerWithoutLogin(identity, needs);
  // Somebody has registered it with an account since it was looked up.
  return !registered.ok && registered.error.code === 'document-already-registered' ? refused({ code: 'consent-needed' }) : registered;
}

type Decided = { readonly caller: Caller; readonly note: string; readonly dependant: PersonId | undefined };

async function decide(
  { sealedIdentity: _, ...asked }: Guardianship,
  { caller, note, dependant }: Decided,
  { guardianships, clock }: ReviewGuardianshipNeeds,
): Promise<Result<GuardianshipShown, Refusal>> {
  const next: Guardianship = {
    ...asked,
    ...(dependant === undefined ? { state: 'returned' } : { state: 'active', dependant }),
    decided: { by: caller.personId, at: clock.now(), note },
  };
  const replaced = await guardianships.replace(next, asked.revision);
  return replaced ? done(showGuardianship(replaced, undefined, undefined)) : refused({ code: 'changed-meanwhile' });
}
