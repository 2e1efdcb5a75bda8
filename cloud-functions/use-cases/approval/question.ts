import type { ApprovalWhat } from '../../domain/approval/approval';
import type { ExportWhat } from '../../domain/export/made-export';
import { contentHash } from '../../domain/health-code/canonical-json';
import { documentKeyText } from '../../domain/identity/document-key';
import { maskDocumentNumber } from '../../domain/identity/masking';
import { parseInstant } from '../../domain/time';
import type { LookupKeys } from '../ports/keys';
import type { PersonNamed } from '../tracing/find-person';

/** As the readings of visits name people. */
export type VisitorNamed = Extract<PersonNamed, { by: 'visit' | 'document' }>;

/** What somebody will ask once it is approved, word for word as the operation takes it. */
export type Question =
  | { readonly kind: 'site-visits'; readonly siteId: string; readonly from: string; readonly to: string }
  | { readonly kind: 'person-visits'; readonly person: VisitorNamed; readonly from: string; readonly to: string }
  | { readonly kind: 'export'; readonly what: ExportWhat };

/** One hash for one question, however its times are written; a document number goes in keyed, as it is looked up. */
export const questionHash = (question: Question, keys: LookupKeys): string => contentHash(plainOf(question, keys));

function plainOf(question: Question, keys: LookupKeys): object {
  switch (question.kind) {
    case 'site-visits':
      return { ...question, ...timesOf(question) };
    case 'person-visits':
      return { ...question, ...timesOf(question), person: personOf(question.person, keys) };
    case 'export':
      return { ...question, what: { ...question.what, ...timesOf(question.what) } };
  }
}

/** Whatever of an export's question is a time; others stay as they are. */
function timesOf(asked: object): object {
  const fields = Object.entries(asked).filter(([name]) => name === 'from' || name === 'to');
  return Object.fromEntries(fields.map(([name, text]) => [name, parseInstant(text) ?? text]));
}

function personOf(person: VisitorNamed, keys: LookupKeys): object {
  if (person.by === 'visit') return person;
  const text = documentKeyText(person);
  return { by: 'document', key: keys.lookupKey('document', text.ok ? text.value : person.documentNumber) };
}

/** How it is kept and shown to the approver. */
export function questionShown(question: Question): ApprovalWhat {
  if (question.kind !== 'person-visits' || question.person.by === 'visit') {
    return question.kind === 'person-visits' ? personByVisit(question) : question;
  }
  const { documentType, documentNumber } = question.person;
  return { ...question, person: { by: 'document', documentType, maskedDocumentNumber: maskDocumentNumber(documentNumber) } };
}

const personByVisit = ({ from, to, person }: Extract<Question, { kind: 'person-visits' }>): ApprovalWhat => ({
  kind: 'person-visits',
  person: { by: 'visit', visit: person.by === 'visit' ? person.visit : '' },
  from,
  to,
});
