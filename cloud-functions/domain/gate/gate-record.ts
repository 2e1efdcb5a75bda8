/** What a gate writes down of a check 核验记录. The device makes it, offline too; the cloud records it once. */
import type { AdmissionReason } from '../check-in/admission';
import type { CheckInId } from '../ids';

export type GateMeans = 'code' | 'paper' | 'id-card' | 'document' | 'none';

/** Why a gate lets somebody not in: the policy's reasons, then the code's, then what was read at the gate. */
export type GateReason =
  | AdmissionReason
  | CodeReason
  | 'paper-code-not-genuine'
  | 'paper-code-dead'
  | 'document-not-valid'
  | 'cloud-needed'
  | 'fever';

export type CodeReason =
  /** Another system's code, or no code at all. */
  | 'code-not-ours'
  /** Begins as ours but cannot be read. */
  | 'code-damaged'
  /** In no trust list of ours: forged, or ours is too old. */
  | 'code-key-unknown'
  | 'code-key-revoked'
  /** Signed outside the time its key was trusted. */
  | 'code-key-not-in-force'
  | 'code-algorithm-wrong'
  | 'code-signature-wrong'
  | 'code-from-the-future'
  | 'code-expired'
  /** A slot that is over: a picture. */
  | 'code-screenshot'
  /** A slot still to come: the phone's clock runs ahead. */
  | 'code-phone-clock-wrong'
  /** No slot of this code at all. */
  | 'code-slot-unknown'
  | 'code-used-here'
  | 'code-used-elsewhere'
  /** Its holder is no longer green. */
  | 'code-turned'
  /** A group's code that is not green: each has to show their own. */
  | 'code-of-a-group'
  | 'trust-list-too-old'
  /** The gate's own clock cannot be trusted. */
  | 'clock-wrong';

/** Beside the visit it becomes (domain/check-in/visit). */
export type GateCheck = {
  readonly deviceId: string;
  readonly position: string;
  readonly means: GateMeans;
  readonly reasons: readonly GateReason[];
  /** 380 is 38.0 °C; absent: not taken. */
  readonly temperatureTenths?: number;
  readonly symptoms: readonly string[];
  readonly note?: string;
  readonly manualReason?: string;
  readonly offline: boolean;
  /** base64url of 6 bytes of the slot value: the same code value at two gates. */
  readonly slot?: string;
  /** The record of the person who brought this one in. */
  readonly groupOf?: CheckInId;
};
