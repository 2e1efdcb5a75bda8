/** The person a row is about, named by a document. */
import type { DocumentType } from '../identity/document';
import { documentKeyText } from '../identity/document-key';
import { normaliseDocumentNumber } from '../identity/document-number';
import { maskDocumentNumber } from '../identity/masking';
import { done, type Result, refused } from '../result';
import { mark, needed, optional, spelt } from './row-fields';
import type { RowFault } from './row-problem';

const documentTypeSpellings: Readonly<Record<DocumentType, readonly string[]>> = {
  'resident-id': ['居民身份证', '身份证', '居民户口簿', '港澳居民居住证', '台湾居民居住证', '港澳台居民居住证'],
  passport: ['护照', '外国护照', '中国护照'],
  'hk-macao-permit': ['港澳居民来往内地通行证', '回乡证'],
  'taiwan-permit': ['台湾居民来往大陆通行证', '台胞证'],
  'foreign-permanent-residence': ['外国人永久居留身份证', '外国人永久居留证'],
};

/** Columns that every feed about people has. */
export const documentFields = {
  documentType: needed(spelt(documentTypeSpellings)),
  documentNumber: needed(mark(40)),
  nationality: optional(mark(40)),
};

export type DocumentFields = {
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  readonly nationality?: string | undefined;
};

export type DocumentOfRow = {
  /** To be hashed with `lookupKey('document', …)`; never kept. */
  readonly documentKeyText: string;
  readonly maskedDocumentNumber: string;
};

export function readDocument({ documentType, documentNumber, nationality }: DocumentFields): Result<DocumentOfRow, RowFault> {
  const text = documentKeyText({ documentType, documentNumber, ...(nationality !== undefined && { nationality }) });
  const number = normaliseDocumentNumber(documentType, documentNumber);
  if (!text.ok) return refused({ field: text.error.path, code: rowProblemOf(text.error.problem) });
  return done({ documentKeyText: text.value, maskedDocumentNumber: maskDocumentNumber(number.ok ? number.value : '') });
}

const rowProblemOf = (found: string): RowFault['code'] => knownProblems.find((code) => code === found) ?? 'wrong-format';
const knownProblems = ['required', 'too-short', 'too-long', 'checksum-wrong', 'not-one-of', 'wrong-format'] as const;
