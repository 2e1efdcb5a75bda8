/** Who acts for whom. Never found by a name and a number: by the dependant's own consent, or by a relation an officer has compared. */
import type { DocumentType } from '../identity/document';
import type { PersonId } from '../ids';
import { addMilliseconds, type Instant, millisecondsPerHour } from '../time';

/** PRODUCT R11: a guardian manages up to 6 dependants. */
export const dependantsMax = 6;

export const relations = ['child', 'parent', 'grandparent', 'grandchild', 'spouse', 'ward', 'other'] as const;
export type Relation = (typeof relations)[number];

export type Guardianship = {
  /** A UUIDv7 made by the guardian's phone. */
  readonly guardianshipId: string;
  readonly guardian: PersonId;
  readonly guardianMaskedName: string;
  /** Absent while it waits: nobody is looked up before an officer has compared the papers. */
  readonly dependant?: PersonId;
  readonly relation: Relation;
  readonly state: 'waiting' | 'active' | 'returned' | 'ended';
  /** GB/T 2260 of the district that compares. */
  readonly division: string;
  readonly documentType: DocumentType;
  readonly maskedName: string;
  readonly maskedDocumentNumber: string;
  /** The identity as it was typed, sealed to the guardian (`IdentitySeal`); gone once it is decided. */
  readonly sealedIdentity?: string;
  readonly evidence?: string;
  readonly askedAt: Instant;
  readonly dueAt?: Instant;
  readonly decided?: { readonly by: PersonId; readonly at: Instant; readonly note: string };
  readonly endedAt?: Instant;
  readonly revision: number;
};

/** Ours, no source gives a figure: two days, so that a weekend's requests are answered before they are forgotten. */
export const guardianshipDueHours = 48;
export const guardianshipDueAt = (askedAt: Instant): Instant => addMilliseconds(askedAt, guardianshipDueHours * millisecondsPerHour);

export const isOpenGuardianship = ({ state }: Pick<Guardianship, 'state'>): boolean => state === 'waiting' || state === 'active';
/** One that lets its guardian act. */
export type ActiveGuardianship = Guardianship & { readonly state: 'active'; readonly dependant: PersonId };
export const isActiveGuardianship = (guardianship: Guardianship): guardianship is ActiveGuardianship =>
  guardianship.state === 'active' && guardianship.dependant !== undefined;
