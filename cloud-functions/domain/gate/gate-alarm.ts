/** Which reasons call somebody to look up: a code that was made, copied or taken over, not one that says wait. Runs on the phone. */
import type { GateReason } from './gate-record';

/** A reason missing here does not compile. */
const alarms: Readonly<Record<GateReason, boolean>> = {
  'not-declared': false,
  'colour-not-accepted': false,
  'missed-test': false,
  'test-missing': false,
  'test-too-old': false,
  unverifiable: false,
  'code-not-ours': false,
  // A smudge or a scratch looks the same as a clumsy forgery; a forgery that can be read has another reason.
  'code-damaged': false,
  'code-key-unknown': true,
  'code-key-revoked': true,
  'code-key-not-in-force': true,
  'code-algorithm-wrong': true,
  'code-signature-wrong': true,
  'code-from-the-future': false,
  'code-expired': false,
  'code-screenshot': true,
  'code-phone-clock-wrong': false,
  'code-slot-unknown': true,
  'code-used-here': true,
  'code-used-elsewhere': true,
  'code-turned': true,
  'code-of-a-group': false,
  'trust-list-too-old': false,
  'clock-wrong': false,
  'paper-code-not-genuine': true,
  'paper-code-dead': true,
  'document-not-valid': false,
  'cloud-needed': false,
  fever: false,
};

export const isAlarm = (reasons: readonly GateReason[]): boolean => reasons.some((reason) => alarms[reason]);
