import { randomBytes } from 'node:crypto';
import type { Visit } from '../../cloud-functions/domain/check-in/visit';
import type { GateCheck } from '../../cloud-functions/domain/gate/gate-record';
import type { SiteId, Subject } from '../../cloud-functions/domain/ids';
import { addMilliseconds, type Instant, instant } from '../../cloud-functions/domain/time';
import { aCheckInId } from '../builders/a-check-in-id';

export const newSiteId = (): SiteId => randomBytes(8).toString('hex') as SiteId;
export const newSubject = (): Subject => randomBytes(16).toString('hex') as Subject;
export const randomTail = (): string => randomBytes(6).toString('hex');

/** As large as visits get: a sealed person of 200 letters. */
export function aVisit(at: Instant, rest: Partial<Visit> = {}): Visit {
  return {
    checkInId: aCheckInId(at, randomTail()),
    siteId: newSiteId(),
    at,
    recordedAt: addMilliseconds(at, 200),
    subject: newSubject(),
    sealedPerson: randomBytes(150).toString('base64url'),
    outcome: 'admitted',
    admissionReasons: [],
    colour: 'green',
    channel: 'scanner',
    ...rest,
  };
}

/** A fever, everything noted down. */
export const aGateCheck = (): GateCheck => ({
  deviceId: '00000000000000a1',
  position: '北门',
  means: 'code',
  reasons: ['colour-not-accepted', 'fever'],
  temperatureTenths: 381,
  symptoms: ['cough'],
  note: '已请其到发热门诊',
  manualReason: '读卡器没电',
  offline: true,
  slot: 'c2xvdC0x',
  groupOf: aCheckInId(instant(1_662_424_200_000), 'abc'),
});
