/** Rows that were returned, as a file to mend and send again: under the same columns, with the reason at the end. */
type Returned = { readonly head: readonly string[]; readonly rows: readonly { readonly cells: readonly string[]; readonly why: string }[] };

export const reportText = ({ head, rows }: Returned, why: string): string =>
  [[...head, why], ...rows.map((row) => [...padded(row.cells, head.length), row.why])]
    .map((row) => `${row.map(csvCell).join(',')}\r\n`)
    .join('');

/** A line that had too few cells keeps its reason in the last column. */
const padded = (cells: readonly string[], length: number): readonly string[] =>
  Array.from({ length: Math.max(cells.length, length) }, (_, place) => cells[place] ?? '');

/** Whatever a table program might reckon with, full-width forms and other signs that look like them included. */
const beginsLikeFormula = /^[\s\u200B-\u200D\u2060\uFEFF]*[=+\-@|%＝＋－＠｜％﹢﹣﹦﹫﹪⁺⁻⁼₊₋₌−‐‑‒–—―]/;

/** On one line, in quotes, with an apostrophe before what begins like a formula; the import takes it off again. */
function csvCell(cell: string): string {
  const line = cell.replace(/[\r\n\t]+/g, ' ');
  return `"${(beginsLikeFormula.test(line) ? `'${line}` : line).replace(/"/g, '""')}"`;
}
