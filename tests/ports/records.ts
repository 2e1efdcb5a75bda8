import { randomBytes } from 'node:crypto';
import type { Visit } from '../../cloud-functions/domain/check-in/visit';
import type { SiteId, Subject } from '../../cloud-functions/domain/ids';
import { addMilliseconds, type Instant } from '../../cloud-functions/domain/time';
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
