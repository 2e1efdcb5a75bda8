/** The text a document is looked up by, before it is hashed with `lookupKey('document', …)`. */
import type { FieldRefusal } from '../refusal';
import { done, type Result, refused } from '../result';
import type { DocumentType } from './document';
import { normaliseDocumentNumber } from './document-number';
import { normaliseNationality } from './nationality';

export type DocumentNamed = {
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  /** ISO 3166 or ICAO, two or three letters; needed for a passport, whose numbers are unique within one country only. */
  readonly nationality?: string;
};

/**
 * The same text for every spelling of one document, for its renewals where the number says so, and whatever kind the
 * holder called it. Refused: a number or nationality that is not well formed, with the field it concerns.
 */
export function documentKeyText(document: DocumentNamed): Result<string, FieldRefusal> {
  const number = normaliseDocumentNumber(document.documentType, document.documentNumber);
  if (!number.ok) return refused({ path: 'documentNumber', problem: number.error });
  if (number.value.length === 18) return done(`citizen-number:${number.value}`);
  switch (document.documentType) {
    case 'hk-macao-permit':
      // The last two of eleven count renewals; the first nine are the holder's for life (Ministry of Public Security, 2010).
      return done(`hk-macao-permit:${number.value.slice(0, 9)}`);
    case 'taiwan-permit':
      return done(`taiwan-permit:${number.value.slice(0, 8)}`);
    case 'passport': {
      const nationality = normaliseNationality(document.nationality);
      if (!nationality.ok) return refused({ path: 'nationality', problem: nationality.error });
      return done(`passport:${nationality.value}:${number.value}`);
    }
    case 'resident-id':
    case 'foreign-permanent-residence':
      return done(`${document.documentType}:${number.value}`);
  }
}
