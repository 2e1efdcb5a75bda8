/** A registered purchase of one of the four classes of medicine. */
import * as z from 'zod';
import type { MedicineClass } from '../health-code/facts';
import { done } from '../result';
import { purchaseId } from './fact-ids';
import { oncePerReading, type PersonRow, type ReadRow, readFields } from './read-row';
import { documentFields, readDocument } from './row-document';
import { mark, needed, spelt, time } from './row-fields';

/** As far back as the rules look. */
const purchaseDaysMax = 28;

const classSpellings: Readonly<Record<MedicineClass, readonly string[]>> = {
  fever: ['退热药', '退热', '退烧药', '解热药'],
  cough: ['止咳药', '止咳'],
  antiviral: ['抗病毒药', '抗病毒'],
  antibiotic: ['抗菌药', '抗生素', '抗菌素'],
};

const purchaseFields = oncePerReading(({ now }) =>
  z.strictObject({
    ...documentFields,
    class: needed(spelt(classSpellings)),
    at: needed(time({ now, agoDaysMax: purchaseDaysMax })),
    receiptId: needed(mark(60)),
  }),
);

export const readMedicinePurchaseRow: ReadRow<PersonRow> = (row, reading) => {
  const fields = readFields(purchaseFields(reading), row);
  if (!fields.ok) return fields;
  const document = readDocument(fields.value);
  if (!document.ok) return document;
  const { class: medicine, at, receiptId } = fields.value;
  const { sender, now } = reading;
  const told = { source: 'pharmacy', evidence: `${sender} ${receiptId}`, recordedAt: now };
  const id = purchaseId(sender, receiptId, medicine);
  return done({ ...document.value, facts: [{ id, kind: 'medicine.purchase', at, class: medicine, ...told }] });
};
