import { csvFile } from './csv-file';
import type { ExportFormat, ExportTable } from './export-table';
import { xlsxFile } from './xlsx-file';

export function exportFile(table: ExportTable, format: ExportFormat): { readonly file: Uint8Array; readonly contentType: string } {
  switch (format) {
    case 'csv':
      return { file: csvFile(table), contentType: 'text/csv; charset=utf-8' };
    case 'xlsx':
      return { file: xlsxFile(table), contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
  }
}
