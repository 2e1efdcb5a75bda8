/** An export 导出: a question that may be taken away as files for a day, for one case, by the one who asked. */
import type { DistrictRole } from '../caller';
import type { PersonId } from '../ids';
import type { OddSiteKind } from '../statistics/odd-sites';
import { addMilliseconds, type Instant, millisecondsPerHour } from '../time';
import type { ExportFormat, ExportLanguage } from './export-table';

/**
 * What can be exported. `kind` names the reader (use-cases/export/export-source-of.ts); times are ISO 8601. No document number
 * and no name stands in it, for it is kept: a person is named by one of their visits.
 */
export type ExportWhat =
  | { readonly kind: 'site-visits'; readonly siteId: string; readonly from: string; readonly to: string }
  | { readonly kind: 'person-visits'; readonly visit: string; readonly from: string; readonly to: string }
  /** Days, both included. */
  | { readonly kind: 'statistics'; readonly from: string; readonly to: string }
  | { readonly kind: 'odd-sites'; readonly list: OddSiteKind; readonly day: string };

export type MadeExport = {
  /** A UUIDv7 made by whoever asks, so that asking twice makes one. */
  readonly exportId: string;
  readonly what: ExportWhat;
  readonly format: ExportFormat;
  readonly language: ExportLanguage;
  readonly division: string;
  readonly caseNumber: string;
  readonly purpose: string;
  readonly role: DistrictRole;
  readonly madeBy: PersonId;
  /** Masked, as it stands on every page of the file. */
  readonly madeByName: string;
  /** Rows recorded after this are not in it, so that a part downloaded again is the same. */
  readonly madeAt: Instant;
  readonly approvalId?: string;
  /** Where each part after the first begins, as far as parts have been downloaded. */
  readonly marks: readonly string[];
  /** How many rows each downloaded part has. */
  readonly partRows: readonly number[];
  /** The last part is known. */
  readonly complete: boolean;
  readonly revision: number;
};

/**
 * So many rows in one file. Ours: a Lambda has 29 seconds, in which it opens as many seals, looks up as many exits and tells as
 * many people that they were looked at: about 4 ms of processor a row. Its answer of 6 MB would hold ten times as many.
 */
export const exportPartRowsMax = 2_000;
/** Ours: long enough for a shift, short enough that a link in a mailbox is dead. */
export const exportHoursMax = 24;
export const exportEndsAt = ({ madeAt }: Pick<MadeExport, 'madeAt'>): Instant =>
  addMilliseconds(madeAt, exportHoursMax * millisecondsPerHour);

/** 1 is the first; the one after the last that is known is the next to be read, unless the export is complete. */
export const partsKnown = ({ partRows, complete }: Pick<MadeExport, 'partRows' | 'complete'>): number =>
  partRows.length + (complete ? 0 : 1);
