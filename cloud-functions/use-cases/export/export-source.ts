/** Where the rows of one kind of export come from. docs/how-to/add-an-export.md says how to add one. */
import type { Caller, DistrictRole } from '../../domain/caller';
import type { ExportLanguage, ExportRow } from '../../domain/export/export-table';
import type { PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import type { Result } from '../../domain/result';
import type { Instant } from '../../domain/time';

/** What a caller may have of it: asked when the export is made and again for every part. */
export type ExportAllowed = {
  readonly role: DistrictRole;
  readonly district: string;
  /** For the audit record: ids, times and counts only. */
  readonly target: string;
  /** More than one may take away alone: a colleague's approval is needed. */
  readonly needsSecondApproval: boolean;
  /** The one person whose data it is: told when it is asked for and opened, and no second person for it. Absent: rows of many, or of nobody. */
  readonly about?: PersonId;
};

export type ExportPartAsked = {
  readonly caller: Caller;
  readonly language: ExportLanguage;
  /** Where the part before ended, as that said; absent: the first part. */
  readonly after: string | undefined;
  readonly rowsMax: number;
  /** When the export was made: what came to be known later is left out. */
  readonly madeAt: Instant;
};

export type ExportPart = {
  readonly rows: readonly ExportRow[];
  /** Absent: this is the last part. */
  readonly next?: string;
  /** Whose data the rows are, each once: they are told who took it away. Empty where rows are about nobody. */
  readonly about: readonly PersonId[];
  /** What else the audit record has to say: `, 2 seals not opened`. */
  readonly remark?: string;
};

/** Titles and headings by language; rows are as long as `columns`. */
export type ExportSource = {
  readonly title: (language: ExportLanguage) => string;
  readonly columns: (language: ExportLanguage) => ExportRow;
  readonly check: (caller: Caller) => Promise<Result<ExportAllowed, Refusal>>;
  /** Called after `check` allowed it. Refused: what went wrong since. */
  readonly readPart: (asked: ExportPartAsked) => Promise<Result<ExportPart, Refusal>>;
};
