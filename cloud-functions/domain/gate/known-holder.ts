import type { AdmissionReason } from '../check-in/admission';
import type { DeviceCaller } from './device';
import type { GateMeans, GateReason } from './gate-record';

const admissionReasons: Readonly<Record<AdmissionReason, true>> = {
  'not-declared': true,
  'colour-not-accepted': true,
  'missed-test': true,
  'test-missing': true,
  'test-too-old': true,
  unverifiable: true,
};
export const isAdmissionReason = (reason: GateReason): reason is AdmissionReason => Object.hasOwn(admissionReasons, reason);

/** After these the code was genuine and fresh all the same: whoever stood there is its holder. */
const holderStoodThere: ReadonlySet<GateReason> = new Set(['code-turned', 'code-of-a-group', 'fever']);

/**
 * Whether a code that was read tells who came. A forged one, a picture of one, or one used twice tells nobody's visit: it may
 * bear the name of somebody who was at home.
 */
export const codeTellsWho = (reasons: readonly GateReason[]): boolean =>
  reasons.every((reason) => isAdmissionReason(reason) || holderStoodThere.has(reason));

/** Only a sentry has a card reader: a number that comes from a guard's device has been typed in. */
export const isReadByMachine = (means: GateMeans, { kind }: Pick<DeviceCaller, 'kind'>): boolean =>
  means === 'id-card' && kind === 'sentry';
