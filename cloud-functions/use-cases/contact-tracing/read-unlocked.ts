import type { Caller } from '../../domain/caller';
import { type Identity, parseIdentity } from '../../domain/identity/identity';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { formatInstant } from '../../domain/time';
import type { Unlocked } from '../../domain/tracing/contact-selection';
import type { IdentitySeal } from '../ports/keys';
import type { PeopleStore, PersonProfile } from '../ports/people-store';
import type { ContactSelections } from '../ports/tracing-cases';
import type { AuditNeeds, AuditReceipt } from '../tracing/write-audit-entry';
import { auditPeople } from './audit-people';
import { ownSelection } from './own-selection';
import { type SelectionShown, showSelection } from './show-selection';

export type ReadUnlockedInput = {
  readonly caller: Caller;
  readonly params: { readonly selectionId: string };
  readonly body: { readonly purpose: string; readonly inFull?: boolean };
};
export type ReadUnlockedNeeds = AuditNeeds & {
  readonly selections: Pick<ContactSelections, 'get' | 'unlockedOf'>;
  readonly people: Pick<PeopleStore, 'getProfile'>;
  readonly identitySeal: Pick<IdentitySeal, 'open'>;
};
export type UnlockedRead = {
  readonly selection: SelectionShown;
  readonly people: readonly ReturnType<typeof showUnlocked>[];
  /** Identities whose seal is damaged: shown masked. */
  readonly notOpened: number;
  readonly audit: AuditReceipt;
};

/**
 * Who two people have agreed to unlock; masked, or in full where that is asked for. Each reading goes into the record of each
 * person before it is given. Refused: a selection nobody has approved (`step-not-possible`).
 */
export async function readUnlocked(
  { caller, params, body }: ReadUnlockedInput,
  needs: ReadUnlockedNeeds,
): Promise<Result<UnlockedRead, Refusal>> {
  const own = await ownSelection({ caller, selectionId: params.selectionId, roles: ['tracer'] }, needs);
  if (!own.ok) return own;
  const { selection, role } = own.value;
  if (selection.state !== 'approved') return refused({ code: 'step-not-possible' });
  const unlocked = await needs.selections.unlockedOf(selection.selectionId);
  const inFull = body.inFull === true;
  const target = `selection ${selection.selectionId}, ${unlocked.length} people, ${inFull ? 'in full' : 'masked'}`;
  const act = { operation: 'readUnlocked', role, caseNumber: selection.caseNumber, purpose: body.purpose, target };
  const audit = await auditPeople(caller, { act, people: unlocked.map(({ personId }) => personId) }, needs);
  const profiles = await Promise.all(unlocked.map(({ personId }) => needs.people.getProfile(personId)));
  const identities = profiles.map((profile) => (inFull ? identityOf(profile, needs.identitySeal) : undefined));
  const people = unlocked.map((person, place) => showUnlocked(person, profiles[place], identities[place]));
  const notOpened = inFull ? profiles.filter((profile, place) => profile?.identity && !identities[place]).length : 0;
  return done({ selection: showSelection(selection, caller), people, notOpened, audit });
}

function identityOf(profile: PersonProfile | undefined, seal: Pick<IdentitySeal, 'open'>): Identity | undefined {
  if (!profile?.identity) return undefined;
  const plain = seal.open(profile.personId, profile.identity.sealed);
  return plain === undefined ? undefined : parseIdentity(plain);
}

const showUnlocked = ({ lines, lastAt }: Unlocked, profile: PersonProfile | undefined, identity: Identity | undefined) => ({
  /** Places in the selection. */
  lines,
  lastAt: formatInstant(lastAt),
  maskedName: profile?.identity?.maskedName ?? null,
  maskedDocumentNumber: profile?.identity?.maskedDocumentNumber ?? null,
  documentType: profile?.identity?.documentType ?? null,
  name: identity?.name ?? null,
  documentNumber: identity?.documentNumber ?? null,
});
