/** The record of a check, as the cloud takes it. */
import { withTemperature } from '../../../cloud-functions/domain/gate/with-temperature';
import type { Checked, GatePolicy, GateRecord, Reading } from './gate-types';

const lettersMax = 120;
const reasonsMax = 8;

/** The verdict with the temperature beside it; `policy`: what the site asks at the time of the check. */
export const withReading = (checked: Checked, temperatureTenths: number | null, policy: GatePolicy | undefined): Checked =>
  withTemperature(checked, temperatureTenths, policy?.asks !== 'not-checked');

export type RecordParts = {
  readonly checked: Checked;
  readonly reading: Reading;
  readonly policy: GatePolicy | undefined;
  /** Of the older of trust list and filter; null: one of them was not there. */
  readonly dataAgeSeconds: number | null;
};

export function makeRecord({ checked, reading, policy, dataAgeSeconds }: RecordParts): GateRecord {
  const temperatureTenths = boundedTemperature(reading.temperatureTenths);
  const { recordId, means, holder, outcome, reasons, colour, people, offline } = withReading(checked, temperatureTenths, policy);
  return {
    recordId,
    means,
    holder,
    outcome,
    reasons: reasons.slice(0, reasonsMax),
    colour,
    people,
    temperatureTenths,
    symptoms: [...new Set(reading.symptoms)],
    note: typed(reading.note),
    manualReason: typed(reading.manualReason),
    dataAgeSeconds,
    offline,
  };
}

/** A thermometer that gives nonsense must not keep the record out of the cloud. */
function boundedTemperature(tenths: number | null): number | null {
  return tenths !== null && Number.isInteger(tenths) && tenths >= 300 && tenths <= 450 ? tenths : null;
}

/** As the contract's `typedText` refuses them: controls, marks of direction, private letters, halves of letters. */
const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu;

function typed(text: string | null): string | null {
  // Cut before it is cleaned: the cut may leave half a letter.
  const cleaned = (text ?? '').trim().slice(0, lettersMax).replace(unprintable, ' ').trim();
  return cleaned === '' ? null : cleaned;
}
