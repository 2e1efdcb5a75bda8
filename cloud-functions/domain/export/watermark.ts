/** Who took a file away, when and what for: above and below every sheet and in the file's own properties. */
import { formatInstant } from '../time';
import type { ExportRow, ExportTable } from './export-table';
import { exportEndsAt, type MadeExport } from './made-export';

export type Marked = {
  readonly made: MadeExport;
  readonly part: number;
  readonly title: string;
  readonly columns: ExportRow;
  readonly rows: readonly ExportRow[];
};

/** The table of one part with its watermark, in the language of the export. */
export function watermarkedTable({ made, part, title, columns, rows }: Marked): ExportTable {
  const { language, madeByName, madeAt, caseNumber, purpose, exportId } = made;
  const say = words[language];
  const [at, until] = [formatInstant(madeAt), formatInstant(exportEndsAt(made))];
  const who = say.who(madeByName, at);
  const why = say.why(caseNumber, purpose);
  const which = say.which(exportId, part, rows.length);
  return {
    title,
    columns,
    rows,
    head: [title, who, why, which],
    foot: [say.end(rows.length), `${who} ${why}`, say.destroy(until)],
    properties: { author: madeByName, subject: why, comments: `${who} ${which}` },
  };
}

const words = {
  'zh-CN': {
    who: (name: string, at: string) => `导出人 ${name}，导出时间 ${at}。`,
    why: (caseNumber: string, purpose: string) => `仅供案件 ${caseNumber} 使用，用途：${purpose}。不得转发。`,
    which: (id: string, part: number, rows: number) => `导出编号 ${id}，第 ${part} 部分，${rows} 行。身份已隐去。`,
    end: (rows: number) => `—— 共 ${rows} 行，到此为止 ——`,
    destroy: (until: string) => `下载链接 ${until} 失效。用完请删除本文件。`,
  },
  en: {
    who: (name: string, at: string) => `Exported by ${name} at ${at}.`,
    why: (caseNumber: string, purpose: string) => `For case ${caseNumber} only; purpose: ${purpose}. Not to be passed on.`,
    which: (id: string, part: number, rows: number) => `Export ${id}, part ${part}, ${rows} rows. Identities are masked.`,
    end: (rows: number) => `End of ${rows} rows`,
    destroy: (until: string) => `It can be downloaded until ${until}. Delete this file when the work is done.`,
  },
} as const;
