import type { Caller } from '../../domain/caller';
import type { PersonId, SiteId, Subject } from '../../domain/ids';
import type { SignedTrustList, TrustRoot } from '../../domain/personal-code/trust-list';
import type { Day, Instant } from '../../domain/time';

/**
 * What needs a secret, by purpose. Each function is given only the ones its audience needs
 * (DESIGN §2): `check-in` has a `TracingSeal` but no `TracingOpener`.
 */

/** Keyed hashes under which sign-ins and documents are looked up; 43 characters base64url. */
export type LookupKeys = {
  lookupKey(
    kind: 'wechat' | 'alipay' | 'phone' | 'document' | 'sign-in-code' | 'demo' | 'consent-code' | 'without-login',
    value: string,
  ): string;
};

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

/** The 80-bit tag of a site code over site id, poster version and door (domain/site-code). `door` absent: the site's own code. */
export type SiteCodeKeys = {
  makeSiteCode(siteId: SiteId, posterVersion: number, door?: number): string;
  /** `undefined`: not made by this system. */
  readSiteCode(siteCode: string): { readonly siteId: SiteId; readonly posterVersion: number; readonly door?: number } | undefined;
};

/** COSE_Sign1 with today's leaf key (domain/personal-code says what is signed). */
export type CodeSigner = { sign(payload: Uint8Array): Promise<Uint8Array> };

/**
 * The 16 bytes a personal code carries for its holder: the person's id, encrypted anew for each anchor, so that two codes
 * of one person look unrelated to whoever scans them. `gate` uncovers it: a visit and a fever belong to somebody.
 */
export type CodeSubjects = {
  cover(personId: PersonId, anchor: Uint8Array): Uint8Array;
  /** `undefined`: not 16 bytes. Bytes we did not cover give somebody who does not exist. */
  uncover(covered: Uint8Array, anchor: Uint8Array): PersonId | undefined;
};

/** 32 bytes per site, from which its door's word and symbol follow (domain/gate/door-word). */
export type DoorKeys = { doorSecretOf(siteId: SiteId): Uint8Array };

/** The text of a paper code: an opaque id and its tag (domain/gate/paper-code). */
export type PaperCodeKeys = {
  makePaperCode(paperCodeId: string): string;
  /** `undefined`: not made by this system. */
  readPaperCode(text: string): string | undefined;
};

/** What a check in the cloud hands to one device for its record; nobody else can use it, and it ends. */
export type GateCheckSeal = {
  seal(deviceId: string, checked: CheckedPerson, until: Instant): string;
  open(deviceId: string, sealed: string, now: Instant): CheckedPerson | undefined;
};
/** `registered` false: a document nobody has registered; the id stands for the document. */
export type CheckedPerson = { readonly personId: PersonId; readonly registered: boolean; readonly means: 'paper' | 'id-card' | 'document' };

/** What gates are told of the keys of codes. Fails while there is no list to give out. */
export type TrustListSource = {
  /** As the root signed it. At most five seconds old, while the registry can be read. */
  current(): Promise<SignedTrustList>;
  /** What a device pins when it is enrolled. */
  trustRoots(): Promise<readonly TrustRoot[]>;
  /** Keys taken back, told at once: the list that says so is signed within a minute. */
  revokedKids(): Promise<readonly string[]>;
};

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
