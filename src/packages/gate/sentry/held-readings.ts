/** What the devices beside the sentry have read and no check has used yet. Each belongs to whoever stands there now. */

import type { FaceMatch } from '../../../../cloud-functions/domain/gate/device-bridge';
import { readingFreshForMs } from '../../../../cloud-functions/domain/gate/device-bridge';
import type { TakenReading } from '../../../platform/device-bridge';

export type HeldReadings = {
  readonly temperature?: { readonly tenths: number; readonly takenAt: number };
  readonly face?: { readonly result: FaceMatch; readonly takenAt: number };
};

/** The newer reading takes the place of the older: somebody measured twice is as warm as they were the second time. */
export function holdReading(held: HeldReadings, reading: TakenReading): HeldReadings {
  if (reading.type === 'temperature') return { ...held, temperature: { tenths: reading.tenths, takenAt: reading.takenAt } };
  if (reading.type === 'face-match') return { ...held, face: { result: reading.result, takenAt: reading.takenAt } };
  return held;
}

/** Without what is older than ten seconds at `now`: whoever it was read from has gone. */
export function freshAt(held: HeldReadings, now: number): HeldReadings {
  const isFresh = (reading: { readonly takenAt: number } | undefined) =>
    reading !== undefined && now - reading.takenAt <= readingFreshForMs;
  return {
    ...(isFresh(held.temperature) && { temperature: held.temperature }),
    ...(isFresh(held.face) && { face: held.face }),
  };
}
