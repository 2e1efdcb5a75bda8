/** Data that comes in from outside, row by row: a bad row is refused with its reason, the others are taken. */
import * as z from 'zod';
import { bothLanguages, divisionCode, typedText } from './basics';

/** At most so many rows in one request; a command or a page sends a larger file in parts. */
export const rowsPerRequestMax = 2_000;

/** Who sends: the laboratory, pharmacy or office, as it is to stand with each fact. */
const sender = typedText(60);
const rows = z.strictObject({ format: z.literal('rows'), sender, rows: z.array(z.unknown()).max(rowsPerRequestMax) });
/** The first line names the columns. */
const csv = z.strictObject({ format: z.literal('csv'), sender, text: z.string().max(4_000_000) });
/** An HL7 FHIR R4 Bundle of Observations with their Specimens and Patients. */
const fhir = z.strictObject({ format: z.literal('fhir'), sender, bundle: z.looseObject({}) });

export const rowsUpload = z.discriminatedUnion('format', [rows, csv]);
export const labUpload = z.discriminatedUnion('format', [rows, csv, fhir]);
/** Rows of a list that a second person has to approve; the district that answers for it is named. */
export const controlListUpload = z.discriminatedUnion('format', [
  rows.extend({ division: divisionCode, ground: z.string() }),
  csv.extend({ division: divisionCode, ground: z.string() }),
]);

export const refusedRow = z.strictObject({
  /** 1 is the first row of this request; in a CSV the line of column names is not counted. */
  row: z.int().min(1),
  /** The column or field at fault; empty: the row as a whole. */
  field: z.string(),
  code: z.string(),
  says: bothLanguages,
});

export const rowsImported = z.strictObject({
  received: z.int().min(0),
  /** Written now. */
  accepted: z.int().min(0),
  /** Held already: sending them again changed nothing. */
  alreadyHeld: z.int().min(0),
  /** Of the accepted: kept under the document until its holder registers. */
  waitingForRegistration: z.int().min(0),
  refused: z.array(refusedRow),
});
export const proposalImported = rowsImported.extend({ proposalId: z.string().nullable() });
