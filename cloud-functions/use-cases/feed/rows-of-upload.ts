import { cellText } from '../../domain/feed/cell';
import type { FeedName } from '../../domain/feed/columns';
import { readCsv } from '../../domain/feed/csv';
import type { Reading } from '../../domain/feed/read-row';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Clock } from '../ports/clock';

export type RowsUpload = { readonly sender: string } & (
  | { readonly format: 'rows'; readonly rows: readonly unknown[] }
  | { readonly format: 'csv'; readonly text: string }
);

/** The contract bounds rows sent as JSON; a CSV is counted here, a bundle where it is read. */
export const rowsMax = 2_000;

/** Rows not yet read, `undefined` for a line that is none. Refused as a whole: no CSV, or not this feed's columns. */
export function rowsOfUpload(feed: FeedName, upload: RowsUpload): Result<readonly unknown[], Refusal> {
  if (upload.format === 'rows') return done(upload.rows);
  const rows = readCsv(feed, upload.text);
  if (!rows.ok) return refused({ code: 'rows-not-readable', detail: rows.error });
  return rows.value.length > rowsMax
    ? refused({ code: 'rows-not-readable', detail: `more than ${rowsMax} rows: send them in parts` })
    : rows;
}

/** The sender in one spelling: ids of facts are made of it. */
export const readingOf = ({ sender }: { readonly sender: string }, { clock }: { readonly clock: Clock }): Reading => ({
  sender: cellText(sender),
  now: clock.now(),
});
