import type { Guardianship, Relation } from '../../domain/family/guardianship';
import type { DocumentType } from '../../domain/identity/document';
import { type Identity, parseIdentity } from '../../domain/identity/identity';
import { formatInstant } from '../../domain/time';
import type { IdentitySeal } from '../ports/keys';
import type { Holder } from './register-without-login';

export type GuardianshipShown = {
  readonly guardianshipId: string;
  readonly relation: Relation;
  readonly guardianMaskedName: string;
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  readonly name: string;
  readonly evidence: string;
  readonly askedAt: string;
  readonly dueAt: string;
  readonly state: Guardianship['state'];
  readonly consentNeeded: boolean;
};

/** What the guardian typed; `undefined` once it is decided. */
export function identityAsked({ guardian, sealedIdentity }: Guardianship, { open }: Pick<IdentitySeal, 'open'>): Identity | undefined {
  if (sealedIdentity === undefined) return undefined;
  const opened = open(guardian, sealedIdentity);
  const identity = opened === undefined ? undefined : parseIdentity(opened);
  if (!identity) throw new Error('the identity a guardianship was asked for cannot be opened');
  return identity;
}

/** To the officer who compares the papers: whole while it waits, masked afterwards. */
export const showGuardianship = (asked: Guardianship, identity: Identity | undefined, holder: Holder | undefined): GuardianshipShown => ({
  guardianshipId: asked.guardianshipId,
  relation: asked.relation,
  guardianMaskedName: asked.guardianMaskedName,
  documentType: asked.documentType,
  documentNumber: identity?.documentNumber ?? asked.maskedDocumentNumber,
  name: identity?.name ?? asked.maskedName,
  evidence: asked.evidence ?? '',
  askedAt: formatInstant(asked.askedAt),
  dueAt: formatInstant(asked.dueAt ?? asked.askedAt),
  state: asked.state,
  consentNeeded: holder?.hasLogin ?? false,
});
