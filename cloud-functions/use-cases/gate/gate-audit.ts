import type { DeviceCaller } from '../../domain/gate/device';
import { actorOfDevice } from '../../domain/gate/record-names';
import type { PersonId } from '../../domain/ids';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';

export type TypedDocument = {
  readonly operation: 'checkDocument' | 'uploadGateRecords';
  readonly device: DeviceCaller;
  /** For the person: where it was and why. */
  readonly siteName: string;
  readonly manualReason: string;
  /** Also who stands for a document that nobody has registered: the record does not tell which it was. */
  readonly personId: PersonId;
};

/** A number typed at a gate is on record under the device, for the district's auditors and for the person themselves. */
export async function auditTypedDocument(
  { operation, device, siteName, manualReason, personId }: TypedDocument,
  needs: AuditNeeds,
): Promise<void> {
  const { deviceId, siteId, position, division } = device;
  const by = { personId: actorOfDevice(deviceId), roles: [], district: division };
  const purpose = `${siteName} · ${position} · ${manualReason}`;
  const target = `site ${siteId}, gate ${position}, typed document`;
  await writeAuditEntry(by, { operation, role: 'gate', purpose, target, about: [personId] }, needs);
}
