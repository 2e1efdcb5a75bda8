import type { Role } from '../../domain/caller';
import type { FactsOfRow, FoldOutcome } from '../../domain/feed/fold-rows';
import type { Fact, UnreadableFact } from '../../domain/health-code/facts';
import type { DocumentType } from '../../domain/identity/document';
import type { PersonId } from '../../domain/ids';
import type { Standing } from '../../domain/staff/standing';
import type { Instant } from '../../domain/time';
import type { Page, PageRequest } from './page';

/** What a decision reads, one item of at most 4 KB (0.5 read units). */
export type PersonFacts = {
  readonly facts: readonly (Fact | UnreadableFact)[];
  /** Absent: never declared. */
  readonly declaredAt?: Instant;
  /** Absent: identity not registered. 张** as it is shown. */
  readonly maskedName?: string;
  /** GB/T 2260 of the declared address; absent: never declared. */
  readonly division?: string;
  /** Counts every change; appending names the one it read. 0: no item yet. */
  readonly revision: number;
};

export type PersonProfile = {
  readonly personId: PersonId;
  readonly roles: readonly Role[];
  readonly district?: string;
  readonly createdAt: Instant;
  readonly identity?: RegisteredIdentity;
  /** Of whoever has, or had, a post in a district: the word on their roles there. */
  readonly standing?: Standing;
};

/** The identity itself is sealed (see ports/identity-seal.ts); beside it only what is shown. */
export type RegisteredIdentity = {
  readonly documentType: DocumentType;
  readonly maskedName: string;
  readonly maskedDocumentNumber: string;
  /** base64url. */
  readonly sealed: string;
  readonly registeredAt: Instant;
};

/** A declaration as it was sent, sealed, with the facts it led to. */
export type StoredDeclaration = {
  readonly declarationId: string;
  readonly at: Instant;
  /** base64url; the answers, sealed to the person. */
  readonly sealed: string;
  readonly factIds: readonly string[];
  readonly expiresAt: Instant;
};

export type PeopleStore = {
  /** The person behind a sign-in (`login` is a keyed hash, never a phone number or openid), made if there is none. Two at once make one. */
  findOrCreatePerson(login: string, newPerson: PersonProfile): Promise<PersonProfile>;
  /** The person behind a sign-in, if there is one; nobody is made. */
  findPersonByLogin(login: string): Promise<PersonId | undefined>;
  getProfile(personId: PersonId): Promise<PersonProfile | undefined>;
  /** What their post makes of them; the person must exist. One that follows from an older revision of the same post, or from a post taken before theirs, changes nothing. */
  takeStanding(personId: PersonId, standing: Standing): Promise<void>;
  /** Gives roles and a district; the person must exist. */
  grantRoles(personId: PersonId, roles: readonly Role[], district: string | undefined): Promise<void>;
  /**
   * An identity is set once. `claimed` false: the document (a keyed hash) already belongs to someone else; nothing was
   * written. `kept`: the person had registered before, perhaps a moment ago on another phone; that identity stays and
   * another document than its own is not claimed. Repeatable by the same person with the same document.
   */
  registerIdentity(
    personId: PersonId,
    documentKey: string,
    identity: RegisteredIdentity,
  ): Promise<{ readonly claimed: boolean; readonly kept?: RegisteredIdentity }>;
  findPersonByDocument(documentKey: string): Promise<PersonId | undefined>;
  /** May be a moment old; `newest` costs twice as much and is for reading before appending. */
  getFacts(personId: PersonId, reading?: 'newest'): Promise<PersonFacts>;
  /**
   * Appends facts (by id: one already there is left as it is), against the revision that was read.
   * `undefined`: it changed meanwhile, nothing was written; read again and retry.
   */
  appendFacts(personId: PersonId, change: FactsChange): Promise<PersonFacts | undefined>;
  /**
   * Appends the facts of many rows, each under the document (a keyed hash) of the person it is about; the outcomes stand in
   * the order of the rows. Facts of a document nobody has registered wait under it and go to whoever registers it; none is
   * lost to a registration at the same moment. Sent again, it changes nothing. Of two reports of one laboratory sample the
   * later counts (`supersededFacts`).
   */
  appendFactsOfDocuments(rows: readonly DocumentRow[]): Promise<readonly DocumentRowOutcome[]>;
  saveDeclaration(personId: PersonId, declaration: StoredDeclaration): Promise<void>;
  getDeclaration(personId: PersonId, declarationId: string): Promise<StoredDeclaration | undefined>;
  /** Newest first; expired ones are not given. */
  listDeclarations(personId: PersonId, now: Instant, request: PageRequest): Promise<Page<StoredDeclaration> | undefined>;
};

export type DocumentRow = FactsOfRow & { readonly documentKey: string };
/** Of one row; `waiting`: kept until the document's holder registers. */
export type DocumentRowOutcome = FoldOutcome | 'waiting' | 'already-waiting';

export type FactsChange = {
  readonly revision: number;
  readonly facts: readonly Fact[];
  readonly declaredAt?: Instant;
  readonly division?: string;
  /** Facts (by id) that count as withdrawn from an instant on; they stay on record. One withdrawn before keeps its instant. */
  readonly withdrawn?: readonly { readonly factId: string; readonly at: Instant }[];
};
