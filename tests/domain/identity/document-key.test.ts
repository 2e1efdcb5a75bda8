import type { DocumentType } from '../../../cloud-functions/domain/identity/document';
import { documentKeyText } from '../../../cloud-functions/domain/identity/document-key';
import vectors from '../../vectors/identity/document-keys.json';

type Named = { documentType: string; documentNumber: string; nationality?: string };

describe('what a document is looked up by', () => {
  const keysOf = (documents: Named[]) =>
    new Set(
      documents.map((document) => {
        const key = documentKeyText({ ...document, documentType: document.documentType as DocumentType });
        if (!key.ok) throw new Error(`${document.documentNumber}: ${key.error.problem}`);
        return key.value;
      }),
    );

  it.each(vectors.flatMap(({ about, same }) => (same ? [{ about, same }] : [])))('is one for $about', ({ same }) => {
    expect(keysOf(same).size).toBe(1);
  });

  it.each(vectors.flatMap(({ about, different }) => (different ? [{ about, different }] : [])))('differs for $about', ({ different }) => {
    expect(keysOf(different).size).toBe(different.length);
  });

  it.each([
    ['a passport without its country', { documentNumber: 'E12345678' }, { path: 'nationality', problem: 'required' }],
    ['a passport of no country', { documentNumber: 'E12345678', nationality: 'ZZZ' }, { path: 'nationality', problem: 'not-one-of' }],
    ['a number that is none', { documentNumber: 'E1', nationality: 'CHN' }, { path: 'documentNumber', problem: 'too-short' }],
  ])('is refused for %s', (_, document, error) => {
    expect(documentKeyText({ documentType: 'passport', ...document })).toEqual({ ok: false, error });
  });
});
