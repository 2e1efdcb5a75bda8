/** What a gate needs of the platform and the cloud, so that a test can play both. */
import type { ClockReading } from '../../../cloud-functions/domain/gate/gate-clock';
import type { VerifySignature } from '../../../cloud-functions/domain/personal-code/verify-code';
import type { Result } from '../../../cloud-functions/domain/result';
import type { Battery } from '../../platform/battery';
import type { DeviceKey } from '../../platform/device-key';
import type { Vault } from '../../platform/device-vault';
import type { secureRandomBytes } from '../../platform/random';
import type { Storage } from '../../platform/storage';
import type { ProblemShown } from '../../text/problem-shown';
import type { AnswerOf, RequestOf } from '../operations';
import type { TimeHeard } from '../server-clock';
import type { Send } from './device-call';

type Listening = () => void;

export type GateNeeds = {
  readonly storage: Storage;
  readonly vault: Vault;
  readonly keys: { open(): Promise<DeviceKey | undefined>; make(): Promise<DeviceKey | undefined>; forget(): Promise<void> };
  readonly send: Send;
  /** As whoever is signed in. */
  readonly enrolAsGuard: (request: RequestOf<'enrolGuardDevice'>) => Promise<Result<AnswerOf<'enrolGuardDevice'>, ProblemShown>>;
  readonly verifySignature: VerifySignature;
  readonly reading: () => ClockReading;
  readonly random: () => number;
  readonly randomBytes: typeof secureRandomBytes;
  readonly battery: () => Promise<Battery | null>;
  readonly onServerTime: (listener: (heard: TimeHeard) => void) => Listening;
  readonly onOutOfSight: (listener: () => void) => Listening;
  readonly onNetworkChange: (listener: (connected: boolean) => void) => Listening;
  readonly version: string;
};
