/** CSV (RFC 4180): cut into records without reading them, and written so that no table program takes a text for a formula. */

/** The records as they stand, quotes included; a line break inside quotes does not end one. Empty lines are none. */
export function csvRecords(text: string): readonly string[] {
  const records: string[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at <= text.length; at++) {
    const letter = text[at];
    if (letter === '"') quoted = !quoted;
    // An open quote at the end of the file: the record is handed on as it is, for the cloud to refuse.
    if (at < text.length && (quoted || (letter !== '\n' && letter !== '\r'))) continue;
    const record = text.slice(from, at);
    if (record.trim() !== '') records.push(record);
    from = at + 1;
  }
  return records;
}

/** Rows with their column names. A cell that begins like a formula gets an apostrophe before it, as table programs write a text. */
export const csvText = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');

const csvCell = (cell: string): string => `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replace(/"/g, '""')}"`;
