/** What becomes of one record of a gate, once it is known whose it is. */
import type { Visit } from '../../domain/check-in/visit';
import type { DeviceCaller } from '../../domain/gate/device';
import { isFever } from '../../domain/gate/fever';
import type { GateCheck, GateReason } from '../../domain/gate/gate-record';
import { isAdmissionReason, isReadByMachine } from '../../domain/gate/known-holder';
import { memberRecordId } from '../../domain/gate/record-names';
import type { CheckInId, PersonId } from '../../domain/ids';
import { dayOf, type Instant } from '../../domain/time';
import type { GateRecords } from '../ports/gate-records';
import type { Pseudonyms, TracingSeal } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';
import type { VisitStore } from '../ports/visit-store';
import type { AuditNeeds } from '../tracing/write-audit-entry';
import { type AddFeverNeeds, addFever } from './add-fever';
import { auditTypedDocument } from './gate-audit';
import type { Holder, KnownHolder } from './resolve-holder';
import type { GateRecord } from './sent-record';

export type KeepRecordNeeds = AddFeverNeeds &
  AuditNeeds & {
    readonly visits: Pick<VisitStore, 'record'>;
    readonly gateRecords: GateRecords;
    readonly sites: Pick<SiteStore, 'get'>;
    readonly pseudonyms: Pseudonyms;
    readonly tracingSeal: TracingSeal;
  };

export type RecordState =
  | { readonly state: 'recorded' | 'already-there'; readonly why: null }
  | { readonly state: 'refused'; readonly why: 'time-out-of-bounds' | 'holder-not-known' | 'used-by-another' };

export type ToKeep = {
  readonly recordId: CheckInId;
  readonly at: Instant;
  readonly record: GateRecord;
  readonly device: DeviceCaller;
  readonly holder: Holder;
  readonly now: Instant;
};

export function keepRecord(toKeep: ToKeep, needs: KeepRecordNeeds): Promise<RecordState> | RecordState {
  const { holder } = toKeep;
  switch (holder.kind) {
    case 'not-known':
      return { state: 'refused', why: 'holder-not-known' };
    case 'nobody':
      return keepUnknown(toKeep, holder.because, needs);
    case 'known':
      return keepVisits(toKeep, holder, needs);
  }
}

async function keepUnknown(toKeep: ToKeep, because: GateReason | undefined, { gateRecords }: KeepRecordNeeds): Promise<RecordState> {
  const { recordId, at, record, device, now } = toKeep;
  const { outcome, colour } = record;
  const gate = checkOf(record, device, because === undefined ? [] : [because]);
  const check = { recordId, siteId: device.siteId, at, recordedAt: now, outcome, ...(colour && { colour }), gate };
  const { alreadyThere } = await gateRecords.keep(check);
  return stateOf(alreadyThere === undefined ? undefined : alreadyThere.gate.deviceId === device.deviceId);
}

/** The holder's own first: if that id is somebody else's, nothing of the record is true. */
async function keepVisits(toKeep: ToKeep, holder: KnownHolder, needs: KeepRecordNeeds): Promise<RecordState> {
  const { recordId, at, record, device } = toKeep;
  const [first, ...others] = holder.people;
  if (first === undefined) return { state: 'refused', why: 'holder-not-known' };
  const gate = checkOf(record, device, []);
  const visit = await visitOf(first, { checkInId: recordId, gate }, toKeep, needs);
  if (isTyped(record, device)) await auditOffline(first, toKeep, needs);
  const { alreadyThere } = await needs.visits.record(visit);
  const state = stateOf(
    alreadyThere === undefined ? undefined : alreadyThere.gate?.deviceId === device.deviceId && alreadyThere.subject === visit.subject,
  );
  if (state.state === 'refused') return state;
  for (const member of others) {
    // One temperature was taken; whose it was among them nobody wrote down.
    const { temperatureTenths: _, ...theirs } = { ...gate, groupOf: recordId };
    const checkInId = memberRecordId(recordId, member);
    await needs.visits.record(await visitOf(member, { checkInId, gate: theirs }, toKeep, needs));
  }
  // Nobody can be coloured by typing their number in: whoever was there may be somebody else.
  const { temperatureTenths } = record;
  if (temperatureTenths !== null && isFever(temperatureTenths) && holder.registered && holder.present && others.length === 0)
    await addFever(first, { recordId, at, temperatureTenths }, needs);
  return state;
}

/** Typed in while the cloud was not there to count and to write it down. */
const isTyped = ({ means, holder }: GateRecord, device: DeviceCaller): boolean =>
  holder.by === 'document' && !isReadByMachine(means, device);

async function auditOffline(personId: PersonId, { record, device }: ToKeep, needs: KeepRecordNeeds): Promise<void> {
  const siteName = (await needs.sites.get(device.siteId))?.name ?? device.siteId;
  const manualReason = record.manualReason ?? '';
  await auditTypedDocument({ operation: 'uploadGateRecords', device, siteName, manualReason, personId }, needs);
}

type Checked = { readonly checkInId: CheckInId; readonly gate: GateCheck };

async function visitOf(
  personId: PersonId,
  { checkInId, gate }: Checked,
  { at, record, device, now }: ToKeep,
  { pseudonyms, tracingSeal }: KeepRecordNeeds,
): Promise<Visit> {
  return {
    checkInId,
    siteId: device.siteId,
    at,
    recordedAt: now,
    subject: pseudonyms.subjectOn(dayOf(at), personId),
    sealedPerson: await tracingSeal.sealPerson(personId, checkInId),
    outcome: record.outcome,
    admissionReasons: record.reasons.filter(isAdmissionReason),
    ...(record.colour && { colour: record.colour }),
    channel: 'gate',
    gate,
  };
}

const checkOf = (record: GateRecord, { deviceId, position }: DeviceCaller, found: readonly GateReason[]): GateCheck => ({
  deviceId,
  position,
  means: record.means,
  reasons: [...new Set([...record.reasons, ...found])],
  ...(record.temperatureTenths !== null && { temperatureTenths: record.temperatureTenths }),
  symptoms: record.symptoms,
  ...(record.note !== null && { note: record.note }),
  ...(record.manualReason !== null && { manualReason: record.manualReason }),
  offline: record.offline,
  ...(record.holder.by === 'code' && { slot: record.holder.slot }),
});

/** `isOurs`: what was there before is this very record; undefined: nothing was. */
function stateOf(isOurs: boolean | undefined): RecordState {
  if (isOurs === undefined) return { state: 'recorded', why: null };
  return isOurs ? { state: 'already-there', why: null } : { state: 'refused', why: 'used-by-another' };
}
