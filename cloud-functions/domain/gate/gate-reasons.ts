/** Every reason a gate may have, as values: what was stored or sent is held against them. Runs on the phone. */
import type { GateReason } from './gate-record';

/** A reason missing here does not compile. */
const gateReasons: Readonly<Record<GateReason, true>> = {
  'not-declared': true,
  'colour-not-accepted': true,
  'missed-test': true,
  'test-missing': true,
  'test-too-old': true,
  unverifiable: true,
  'code-not-ours': true,
  'code-damaged': true,
  'code-key-unknown': true,
  'code-key-revoked': true,
  'code-key-not-in-force': true,
  'code-algorithm-wrong': true,
  'code-signature-wrong': true,
  'code-from-the-future': true,
  'code-expired': true,
  'code-screenshot': true,
  'code-phone-clock-wrong': true,
  'code-slot-unknown': true,
  'code-used-here': true,
  'code-used-elsewhere': true,
  'code-turned': true,
  'code-of-a-group': true,
  'trust-list-too-old': true,
  'clock-wrong': true,
  'paper-code-not-genuine': true,
  'paper-code-dead': true,
  'document-not-valid': true,
  'cloud-needed': true,
  fever: true,
};

export const isGateReason = (text: unknown): text is GateReason => typeof text === 'string' && Object.hasOwn(gateReasons, text);
