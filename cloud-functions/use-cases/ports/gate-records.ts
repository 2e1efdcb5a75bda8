import type { DeviceId } from '../../domain/gate/device';
import type { GateCheck } from '../../domain/gate/gate-record';
import type { DecidedColour } from '../../domain/health-code/decision';
import type { CheckInId, SiteId } from '../../domain/ids';
import type { Instant } from '../../domain/time';

/** A check of somebody whom nobody knows: a forged code, a picture of one, nothing at all. It is nobody's visit. */
export type UnknownCheck = {
  readonly recordId: CheckInId;
  readonly siteId: SiteId;
  /** From the record's id. */
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly outcome: 'admitted' | 'refused';
  /** What the code said; absent: none was read. */
  readonly colour?: DecidedColour;
  readonly gate: GateCheck;
};

export type GateRecords = {
  /** Written once under its id, for as long as a visit is kept. `alreadyThere`: what was stored first, which stays. */
  keep(check: UnknownCheck): Promise<{ readonly alreadyThere?: UnknownCheck }>;
};

export type LookUpWay = 'document' | 'id-card';
export type GateLookUps = {
  /**
   * Counts one look-up of a device in the hour of `at`, whoever else counts at the same moment. False: there were `perHourMax`
   * already, and it does not count.
   */
  count(lookUp: {
    readonly deviceId: DeviceId;
    readonly way: LookUpWay;
    readonly at: Instant;
    readonly perHourMax: number;
  }): Promise<boolean>;
};
