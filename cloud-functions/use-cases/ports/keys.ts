import type { Caller } from '../../domain/caller';
import type { PersonId, SiteId, Subject } from '../../domain/ids';
import type { SignedTrustList } from '../../domain/personal-code/trust-list';
import type { Day, Instant } from '../../domain/time';

/**
 * What needs a secret, by purpose. Each function is given only the ones its audience needs
 * (DESIGN §2): `check-in` has a `TracingSeal` but no `TracingOpener`.
 */

/** Keyed hashes under which sign-ins and documents are looked up; 43 characters base64url. */
export type LookupKeys = { lookupKey(kind: 'wechat' | 'alipay' | 'phone' | 'document' | 'sign-in-code' | 'demo', value: string): string };

/** Identities and declarations at rest, AES-256-GCM bound to the person (`personId` is the associated data). */
export type IdentitySeal = {
  seal(personId: PersonId, plain: string): string;
  /** `undefined`: not sealed for this person, or damaged. */
  open(personId: PersonId, sealed: string): string | undefined;
};

/** A person's pseudonym of a day. */
export type Pseudonyms = { subjectOn(day: Day, personId: PersonId): Subject };

/** HPKE to the tracing key, bound to the check-in id. base64url. */
export type TracingSeal = { sealPerson(personId: PersonId, checkInId: string): Promise<string> };
export type TracingOpener = { openPerson(sealed: string, checkInId: string): Promise<PersonId | undefined> };

/** The 80-bit tag of a site code over site id and poster version (domain/site-code). */
export type SiteCodeKeys = {
  makeSiteCode(siteId: SiteId, posterVersion: number): string;
  /** `undefined`: not made by this system. */
  readSiteCode(siteCode: string): { readonly siteId: SiteId; readonly posterVersion: number } | undefined;
};

/** COSE_Sign1 with today's leaf key (domain/personal-code says what is signed). */
export type CodeSigner = { sign(payload: Uint8Array): Promise<Uint8Array> };

/**
 * The 16 bytes a personal code carries for its holder: the pseudonym of the day, encrypted anew for each anchor,
 * so that two codes of one person look unrelated to whoever scans them.
 */
export type CodeSubjects = {
  cover(subject: Subject, anchor: Uint8Array): Uint8Array;
  uncover(covered: Uint8Array, anchor: Uint8Array): Subject;
};

/** The list as the root signed it; no function holds the root's private key. */
export type TrustListSource = { current(): SignedTrustList };

export type SessionTokens = {
  /** `signedInAt` bounds renewal. */
  issue(
    caller: Caller,
    signedInAt: Instant,
    now: Instant,
  ): Promise<{ readonly token: string; readonly expiresAt: Instant; readonly renewableUntil: Instant }>;
  verify(
    token: string,
    now: Instant,
  ): Promise<
    | { readonly kind: 'valid'; readonly caller: Caller; readonly signedInAt: Instant }
    | { readonly kind: 'expired' }
    | { readonly kind: 'invalid' }
  >;
};

/** Randomness that the use cases need, so that tests can fix it. */
export type Random = { bytes(length: number): Uint8Array };
