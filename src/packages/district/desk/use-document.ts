import { useState } from 'react';
import type { RequestOf } from '../../../services/operations';

export type Person = RequestOf<'readPersonVisits'>['body']['person'];
export type DocumentNamed = Extract<Person, { by: 'document' }>;
export type DocumentType = DocumentNamed['documentType'];
export const documentTypes: readonly DocumentType[] = [
  'resident-id',
  'passport',
  'hk-macao-permit',
  'taiwan-permit',
  'foreign-permanent-residence',
];

/** The document of a case file as it is being typed. */
export function useDocument() {
  const [documentType, setDocumentType] = useState<DocumentType>('resident-id');
  const [documentNumber, setDocumentNumber] = useState('');
  const [nationality, setNationality] = useState('');
  const complete = documentNumber.trim().length >= 5 && (documentType !== 'passport' || /^[A-Z]{2,3}$/.test(nationality));
  return {
    documentType,
    documentNumber,
    nationality,
    setDocumentType,
    setDocumentNumber,
    setNationality,
    /** A number that has served does not stay on the screen. */
    clear: () => setDocumentNumber(''),
    /** `undefined` while it is not complete. */
    named: (): DocumentNamed | undefined =>
      complete
        ? { by: 'document', documentType, documentNumber: documentNumber.trim(), ...(documentType === 'passport' ? { nationality } : {}) }
        : undefined,
  };
}

export type TypedDocument = ReturnType<typeof useDocument>;
