import type { DeviceCaller } from '../../domain/gate/device';
import { isReadByMachine } from '../../domain/gate/known-holder';
import { personOfDocument } from '../../domain/gate/record-names';
import { ageOn } from '../../domain/identity/age';
import { birthDayIn } from '../../domain/identity/citizen-number';
import type { DocumentType } from '../../domain/identity/document';
import { documentKeyText } from '../../domain/identity/document-key';
import { normaliseDocumentNumber } from '../../domain/identity/document-number';
import { maskDocumentNumber } from '../../domain/identity/masking';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { dayOf, type Instant, millisecondsPerHour } from '../../domain/time';
import type { GateLookUps, LookUpWay } from '../ports/gate-records';
import type { LookupKeys } from '../ports/keys';
import type { PeopleStore } from '../ports/people-store';
import type { SiteStore } from '../ports/site-store';
import type { AuditNeeds } from '../tracing/write-audit-entry';
import { auditTypedDocument } from './gate-audit';
import { type CheckedAtGate, type ShowCheckedNeeds, showChecked } from './show-checked';

export type CheckDocumentInput = {
  readonly device: DeviceCaller;
  readonly body: {
    readonly documentType: DocumentType;
    readonly documentNumber: string;
    readonly nationality?: string;
    readonly means: LookUpWay;
    readonly manualReason?: string;
  };
};
export type CheckDocumentNeeds = ShowCheckedNeeds &
  AuditNeeds & {
    readonly people: Pick<PeopleStore, 'findPersonByDocument'>;
    readonly sites: Pick<SiteStore, 'get'>;
    readonly lookupKeys: LookupKeys;
    readonly gateLookUps: GateLookUps;
  };

/**
 * Per device and hour. Typed in: PRODUCT G3, a person without a phone now and then. Read by a machine: nobody walks through a
 * gate faster than every four seconds, so more is somebody who lets numbers through.
 */
export const lookUpsPerHourMax: Readonly<Record<LookUpWay, number>> = { document: 20, 'id-card': 900 };

/**
 * The verdict on the holder of a document, by the policy of the device's site, with what a guard compares them with. Somebody
 * whom no record knows gets the verdict of somebody who never declared. A number is read by a machine at a sentry alone; what a
 * guard's device sends was typed, whatever it says. A typed number is counted, needs a reason, and is on
 * record for its holder to see. Refused: a number that cannot be one, a reason that is missing, too many in an hour.
 */
export async function checkDocument(
  { device, body }: CheckDocumentInput,
  needs: CheckDocumentNeeds,
): Promise<Result<CheckedAtGate, Refusal>> {
  const { manualReason } = body;
  const means: LookUpWay = isReadByMachine(body.means, device) ? 'id-card' : 'document';
  if (means === 'document' && manualReason === undefined)
    return refused({ code: 'request-not-valid', fields: [{ path: 'manualReason', problem: 'required' }] });
  const text = documentKeyText(body);
  if (!text.ok) return refused({ code: 'request-not-valid', fields: [text.error] });
  const now = needs.clock.now();
  const site = await needs.sites.get(device.siteId);
  if (!site) return refused({ code: 'not-found' });
  const lookUp = { deviceId: device.deviceId, way: means, at: now, perHourMax: lookUpsPerHourMax[means] };
  if (!(await needs.gateLookUps.count(lookUp))) return refused({ code: 'too-many-requests', retryAfterSeconds: secondsToNextHour(now) });
  const documentKey = needs.lookupKeys.lookupKey('document', text.value);
  const found = await needs.people.findPersonByDocument(documentKey);
  const personId = found ?? personOfDocument(documentKey);
  if (means === 'document')
    await auditTypedDocument(
      { operation: 'checkDocument', device, siteName: site.name, manualReason: manualReason ?? '', personId },
      needs,
    );
  const shown = { device, site, personId, registered: found !== undefined, means, now, ...comparedBy(body, now) };
  return done(await showChecked(shown, needs));
}

/** From the number itself, so that it tells nothing of who is in the system. */
function comparedBy({ documentType, documentNumber }: CheckDocumentInput['body'], now: Instant) {
  const read = normaliseDocumentNumber(documentType, documentNumber);
  const number = read.ok ? read.value : '';
  const born = birthDayIn(number);
  return { maskedDocumentNumber: maskDocumentNumber(number), age: born === undefined ? undefined : ageOn(born, dayOf(now)) };
}

const secondsToNextHour = (now: Instant): number => Math.ceil((millisecondsPerHour - (now % millisecondsPerHour)) / 1000);
