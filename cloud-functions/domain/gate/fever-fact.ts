import type { Fever } from '../health-code/facts';
import type { CheckInId } from '../ids';
import type { Instant } from '../time';
import { feverFactId } from './record-names';

/** On the ground `gate-reading`: the record itself is its evidence. */
export const feverFact = (recordId: CheckInId, { at, temperatureTenths }: { at: Instant; temperatureTenths: number }): Fever => ({
  id: feverFactId(recordId),
  kind: 'symptom.fever',
  at,
  source: 'gate',
  evidence: recordId,
  celsiusHundredths: temperatureTenths * 10,
});
