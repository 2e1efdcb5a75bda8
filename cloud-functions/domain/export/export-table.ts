/** What an export is before it is a file: one sheet of texts. Other tasks of the desk fill it (docs/how-to/add-an-export.md). */

/** Every word of a file in the language of whoever asked for it. */
export const exportLanguages = ['zh-CN', 'en'] as const;
export type ExportLanguage = (typeof exportLanguages)[number];
export type InBothLanguages = Readonly<Record<ExportLanguage, string>>;

/** Cells are texts; a row has as many as there are columns. Empty text: nothing to say. */
export type ExportRow = readonly string[];

/** `head` and `foot`: the watermark's lines above and below, `properties`: the same for the file itself. */
export type ExportTable = {
  readonly title: string;
  readonly columns: ExportRow;
  readonly rows: readonly ExportRow[];
  readonly head: readonly string[];
  readonly foot: readonly string[];
  readonly properties: { readonly author: string; readonly subject: string; readonly comments: string };
};

export const exportFormats = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Every line of the sheet from top to bottom: watermark, headings, rows, watermark. */
export const linesOf = ({ head, columns, rows, foot }: ExportTable): readonly ExportRow[] => [
  ...head.map((line) => [line]),
  columns,
  ...rows,
  ...foot.map((line) => [line]),
];
