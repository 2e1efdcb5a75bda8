/** The name on an identity document: Chinese or Latin, by kind of document. */
import type { FieldProblemCode } from '../refusal';
import { done, type Result, refused } from '../result';
import type { DocumentType } from './document';
import { normaliseLatinName } from './latin-name';

/** As much as the contract lets through; the longest registered names of minorities have about 30 characters. */
const charactersMax = 40;

/** One spelling of a typed name. A passport shows Latin letters, a resident ID Chinese; permits and residence cards either. */
export function normaliseName(type: DocumentType, text: string): Result<string, FieldProblemCode> {
  switch (type) {
    case 'passport':
      return normaliseLatinName(text);
    case 'resident-id':
      return normaliseChineseName(text);
    case 'hk-macao-permit':
    case 'taiwan-permit':
    case 'foreign-permanent-residence':
      return /\p{Script=Han}/u.test(text) ? normaliseChineseName(text) : normaliseLatinName(text);
  }
}

/** `阿不都 • 热合曼` → `阿不都·热合曼`: the many dots keyboards offer are one, spaces between characters are none. */
function normaliseChineseName(text: string): Result<string, FieldProblemCode> {
  const name = text
    .normalize('NFC')
    .replace(/\s/gu, '')
    .replace(/[•・‧∙⋅.．●]/gu, '·');
  const characters = [...name].length;
  if (characters === 0) return refused('required');
  if (!/^\p{Script=Han}+(·\p{Script=Han}+)*$/u.test(name)) return refused('wrong-format');
  if (characters < 2) return refused('too-short');
  return characters > charactersMax ? refused('too-long') : done(name);
}
