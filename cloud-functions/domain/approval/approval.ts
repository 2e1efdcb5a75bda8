/**
 * A second approval 二次批准: a colleague agrees to more than one person may read or take away alone. It holds for exactly the
 * question it was given for, for one day, for one person under one case.
 */
import type { DistrictRole } from '../caller';
import type { ExportWhat } from '../export/made-export';
import type { DocumentType } from '../identity/document';
import type { PersonId } from '../ids';
import { addMilliseconds, type Instant, millisecondsPerHour } from '../time';

/** What the approver sees. A document number is masked here; the hash knows the whole. */
export type ApprovalWhat =
  | { readonly kind: 'site-visits'; readonly siteId: string; readonly from: string; readonly to: string }
  | { readonly kind: 'person-visits'; readonly person: PersonShown; readonly from: string; readonly to: string }
  | { readonly kind: 'export'; readonly what: ExportWhat };
type PersonShown =
  | { readonly by: 'visit'; readonly visit: string }
  | { readonly by: 'document'; readonly documentType: DocumentType; readonly maskedDocumentNumber: string };

export type ApprovalState = 'waiting' | 'approved' | 'returned';

export type Approval = {
  /** A UUIDv7 made by whoever asks. */
  readonly approvalId: string;
  readonly what: ApprovalWhat;
  /** SHA-256 of the question as it will be asked, document numbers keyed: what the approval is good for. */
  readonly parametersHash: string;
  readonly division: string;
  readonly caseNumber: string;
  readonly purpose: string;
  readonly state: ApprovalState;
  readonly askedBy: PersonId;
  /** Masked, as colleagues see it. */
  readonly askedByName: string;
  readonly askedAs: DistrictRole;
  readonly askedAt: Instant;
  readonly review?: { readonly by: PersonId; readonly byName: string; readonly at: Instant; readonly note: string };
  /** Whose visits it is about: they may not review it themselves. */
  readonly about?: PersonId;
  /** The export it was used for: one, no second. */
  readonly spentOn?: string;
  readonly revision: number;
};

/** Ours: for the shift it was asked in, and the morning after. */
export const approvalHoursMax = 24;
/** `undefined`: not approved. */
export const approvalEndsAt = ({ state, review }: Pick<Approval, 'state' | 'review'>): Instant | undefined =>
  state === 'approved' && review ? addMilliseconds(review.at, approvalHoursMax * millisecondsPerHour) : undefined;

export type ApprovalUse = Pick<Approval, 'askedBy' | 'division' | 'caseNumber' | 'purpose' | 'parametersHash'> & {
  readonly now: Instant;
  readonly exportId?: string;
};

/** Whether it is good for this: the same person, case, purpose and question, within its day; for one export alone. */
export function isApprovedFor(approval: Approval, use: ApprovalUse): boolean {
  const until = approvalEndsAt(approval);
  const isSame = (['askedBy', 'division', 'caseNumber', 'purpose', 'parametersHash'] as const).every(
    (name) => approval[name] === use[name],
  );
  return isSame && until !== undefined && use.now < until && (approval.spentOn === undefined || approval.spentOn === use.exportId);
}
