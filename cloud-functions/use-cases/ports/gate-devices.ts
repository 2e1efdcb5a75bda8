import type { DeviceId, DeviceKind, DevicePublicKey, DeviceReport, GateDevice } from '../../domain/gate/device';
import type { EnrolmentGrant } from '../../domain/gate/enrolment-code';
import type { GateSettings } from '../../domain/gate/gate-settings';
import type { SiteId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { Page, PageRequest } from './page';

export type GateDevices = {
  /** Stores a device once; the same id again gives what is stored. */
  add(device: GateDevice): Promise<GateDevice>;
  /** As it was written last. */
  get(deviceId: DeviceId): Promise<GateDevice | undefined>;
  /** Replaces the record, all but when it was seen, if it still has `revision`; `undefined` if not. */
  replace(device: GateDevice, revision: number): Promise<GateDevice | undefined>;
  /** Apart from the record: whoever revokes a device is not held up by its reports. */
  noteSeen(deviceId: DeviceId, seen: { readonly at: Instant; readonly report: DeviceReport }): Promise<void>;
  /** Newest first, revoked ones as well. */
  listOfSite(siteId: SiteId, request: PageRequest): Promise<Page<GateDevice> | undefined>;
  /** Newest first. */
  listOfDistrict(division: string, state: GateDevice['state'], request: PageRequest): Promise<Page<GateDevice> | undefined>;

  /** `codeHash`: domain/gate/enrolment-code. */
  keepEnrolmentCode(codeHash: string, grant: EnrolmentGrant): Promise<void>;
  /** What the code grants, to the first device that takes it and to that one again; not after its time, nor for another kind. */
  takeEnrolmentCode(taking: {
    readonly codeHash: string;
    readonly kinds: readonly DeviceKind[];
    readonly by: DeviceId;
    readonly now: Instant;
  }): Promise<EnrolmentGrant | undefined>;

  /** `undefined`: the district has set nothing. */
  getSettings(division: string): Promise<GateSettings | undefined>;
  saveSettings(division: string, settings: GateSettings): Promise<void>;
};

/** Checks what a device's own key has signed: ES256, the signature as r and s. False also for a key that is no point of the curve. */
export type DeviceSignatures = {
  isKey(publicKey: DevicePublicKey): boolean;
  verify(publicKey: DevicePublicKey, signed: Uint8Array, signature: Uint8Array): boolean;
};
