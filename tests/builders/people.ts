/** People as one would introduce them: `aResident({ tests: [negative('2022-09-05')] })`, `anOfficer({ of: '150781' })`. */
import { createHash } from 'node:crypto';
import type { Caller, Role } from '../../cloud-functions/domain/caller';
import type { Fact } from '../../cloud-functions/domain/health-code/facts';
import type { PersonId } from '../../cloud-functions/domain/ids';
import type { Instant } from '../../cloud-functions/domain/time';
import type { PersonFacts, PersonProfile, RegisteredIdentity } from '../../cloud-functions/use-cases/ports/people-store';
import { at } from './facts';

/** One person as every port sees them. */
export type Person = {
  readonly personId: PersonId;
  /** Signed in on the day the demo city lives in. */
  readonly caller: Caller & { readonly signedInAt: Instant };
  readonly profile: PersonProfile;
  readonly record: PersonFacts;
};

export type AboutPerson = {
  /** Any word; the same word is the same person. */
  readonly named?: string;
  readonly tests?: readonly Fact[];
  readonly facts?: readonly Fact[];
  /** `'never'`: has not declared. */
  readonly declared?: string | 'never';
  /** `false`: has not registered an identity. */
  readonly registered?: boolean;
  readonly signedIn?: string;
};

let people = 0;

/** Registered and declared, unless said otherwise. */
export const aResident = (about: AboutPerson = {}): Person => aPerson(about, ['resident'], undefined);
/** Somebody who has just signed in for the first time. */
export const aNewcomer = (about: AboutPerson = {}): Person => aResident({ registered: false, declared: 'never', ...about });
export const anOfficer = ({ of, ...about }: AboutPerson & { readonly of: string }): Person => aPerson(about, ['resident', 'officer'], of);
export const anAuditor = ({ of, ...about }: AboutPerson & { readonly of: string }): Person => aPerson(about, ['resident', 'auditor'], of);

export const personIdNamed = (name: string): PersonId => createHash('sha256').update(name).digest('hex').slice(0, 32) as PersonId;

function aPerson(about: AboutPerson, roles: readonly Role[], district: string | undefined): Person {
  people += 1;
  const name = about.named ?? `person ${people}`;
  const personId = personIdNamed(name);
  const registered = about.registered ?? true;
  const identity: RegisteredIdentity = {
    documentType: 'resident-id',
    maskedName: '张**',
    maskedDocumentNumber: '1****************X',
    sealed: 'c2VhbGVk',
    registeredAt: at('2022-09-01'),
  };
  const declared = about.declared ?? '2022-09-05';
  return {
    personId,
    caller: { personId, roles, district, signedInAt: at(about.signedIn ?? '2022-09-06T08:30:00+08:00') },
    profile: { personId, roles, district, createdAt: at('2022-09-01'), ...(registered ? { identity } : {}) },
    record: {
      facts: [...(about.tests ?? []), ...(about.facts ?? [])],
      ...(declared === 'never' ? {} : { declaredAt: at(declared) }),
      ...(registered ? { maskedName: identity.maskedName } : {}),
      revision: 1,
    },
  };
}
