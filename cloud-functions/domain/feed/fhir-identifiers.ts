/** The identity document in a FHIR Patient: by the system of its identifier. */
import * as z from 'zod';
import { type DocumentType, documentTypes } from '../identity/document';

export const identifierSchema = z.object({ system: z.string().optional(), value: z.string().optional() });
type Identifier = z.output<typeof identifierSchema>;

/** The number of the resident identity card in China's health documents (WS/T 500, `id` of the patient). */
const residentIdSystem = 'urn:oid:2.16.156.10011.1.3';
/** HL7's own for passports, the three letters of the issuer at its end. */
const passportSystem = /^http:\/\/hl7\.org\/fhir\/sid\/passport-([A-Z]{3})$/;
/** For the others there is no published system: any address that ends in our name of the document, by agreement. */
const agreedSystem = /^https?:\/\/[^\s?#]+\/document-types\/([a-z-]+)$/;

/** As the columns of a row; `undefined`: none we know. */
export function readIdentifier(identifiers: readonly Identifier[]): Readonly<Record<string, string>> | undefined {
  for (const { system, value } of identifiers) {
    const found = value === undefined || system === undefined ? undefined : documentOf(system);
    if (found && value !== undefined) return { ...found, documentNumber: value };
  }
  return undefined;
}

function documentOf(system: string): { readonly documentType: DocumentType; readonly nationality?: string } | undefined {
  if (system === residentIdSystem) return { documentType: 'resident-id' };
  const [, nationality] = passportSystem.exec(system) ?? [];
  if (nationality !== undefined) return { documentType: 'passport', nationality };
  const [, named] = agreedSystem.exec(system) ?? [];
  const documentType = documentTypes.find((type) => type === named && type !== 'passport');
  return documentType && { documentType };
}
