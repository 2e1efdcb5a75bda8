/** A dose given. */
import * as z from 'zod';
import { done } from '../result';
import { parseInstant } from '../time';
import { doseId } from './fact-ids';
import { oncePerReading, type PersonRow, type ReadRow, readFields } from './read-row';
import { documentFields, readDocument } from './row-document';
import { day, mark, needed, optional, wholeNumber } from './row-fields';

/** The first doses outside trials were given in China in July 2020; a figure of ours that only keeps out slips of the pen. */
const dosesSince = parseInstant('2020-07-01T00:00:00+08:00');
const dosesMax = 20;

const vaccinationFields = oncePerReading(({ now }) =>
  z.strictObject({
    ...documentFields,
    dose: needed(wholeNumber(1, dosesMax)),
    at: needed(day({ now, ...(dosesSince !== undefined && { since: dosesSince }) })),
    evidence: optional(mark(100)),
  }),
);

export const readVaccinationRow: ReadRow<PersonRow> = (row, reading) => {
  const fields = readFields(vaccinationFields(reading), row);
  if (!fields.ok) return fields;
  const document = readDocument(fields.value);
  if (!document.ok) return document;
  const { dose, at, evidence } = fields.value;
  const told = { source: 'vaccination-site', evidence: [reading.sender, evidence].filter(Boolean).join(' '), recordedAt: reading.now };
  return done({ ...document.value, facts: [{ id: doseId(dose), kind: 'vaccination.dose', at, dose, ...told }] });
};
