/** A person's identity as registered, before it is sealed. */
import * as z from 'zod';
import type { FieldRefusal } from '../refusal';
import { done, type Result, refused } from '../result';
import type { Instant } from '../time';
import { birthDayProblem } from './birth-day';
import { type DocumentType, documentTypes } from './document';
import { documentKeyText } from './document-key';
import { normaliseDocumentNumber } from './document-number';
import { normaliseNationality } from './nationality';
import { normaliseName } from './person-name';

/** Every value in the one spelling of its kind, so that two identities are the same when their fields are. */
export type Identity = {
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  readonly name: string;
  /** Three letters; always there with a passport. */
  readonly nationality?: string;
};

export type IdentityAsTyped = Identity;

/** Everything that is wrong at once, by field. */
export function readIdentity(typed: IdentityAsTyped, now: Instant): Result<Identity, readonly FieldRefusal[]> {
  const { documentType } = typed;
  const number = normaliseDocumentNumber(documentType, typed.documentNumber);
  const born = number.ok ? birthDayProblem(number.value, now) : undefined;
  const name = normaliseName(documentType, typed.name);
  const needsNationality = documentType === 'passport' || typed.nationality !== undefined;
  const nationality = needsNationality ? normaliseNationality(typed.nationality) : done(undefined);
  if (number.ok && born === undefined && name.ok && nationality.ok) {
    const identity = { documentType, documentNumber: number.value, name: name.value };
    return done(nationality.value === undefined ? identity : { ...identity, nationality: nationality.value });
  }
  const problems: (FieldRefusal | undefined)[] = [
    number.ok ? undefined : { path: 'documentNumber', problem: number.error },
    born === undefined ? undefined : { path: 'documentNumber', problem: born },
    name.ok ? undefined : { path: 'name', problem: name.error },
    nationality.ok ? undefined : { path: 'nationality', problem: nationality.error },
  ];
  return refused(problems.filter((problem) => problem !== undefined));
}

export const sameIdentity = (one: Identity, other: Identity): boolean => writeIdentity(one) === writeIdentity(other);

/** The text that is sealed; keys in a fixed order. */
export const writeIdentity = ({ documentType, documentNumber, name, nationality }: Identity): string =>
  JSON.stringify({ documentType, documentNumber, name, nationality });

const sealedIdentity = z.strictObject({
  documentType: z.enum(documentTypes),
  documentNumber: z.string(),
  name: z.string(),
  nationality: z.string().optional(),
});

/** `undefined`: not what `writeIdentity` wrote. */
export function parseIdentity(text: string): Identity | undefined {
  try {
    return sealedIdentity.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Looked up by this (document-key.ts); an identity that was read has a well-formed one. */
export function documentKeyTextOf(identity: Identity): string {
  const text = documentKeyText(identity);
  if (!text.ok) throw new Error(`an identity with a malformed ${text.error.path}`);
  return text.value;
}
