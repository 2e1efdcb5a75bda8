import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { districtAs } from '../../domain/tracing/district-scope';
import type { AuditAlerts } from '../ports/audit-alerts';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { type AuditAlertShown, showAlert } from './show-alert';

export type CloseAuditAlertInput = {
  readonly caller: Caller;
  readonly params: { readonly alertId: string };
  readonly body: { readonly note: string };
};
export type CloseAuditAlertNeeds = AuditNeeds & { readonly auditAlerts: Pick<AuditAlerts, 'get' | 'replace'> };

/** By an auditor of the district with what came of it; nobody closes an alert about themselves. */
export async function closeAuditAlert(input: CloseAuditAlertInput, needs: CloseAuditAlertNeeds): Promise<Result<AuditAlertShown, Refusal>> {
  const { caller, params, body } = input;
  const district = districtAs('auditor', caller);
  if (!district.ok) return district;
  const alert = await needs.auditAlerts.get(params.alertId);
  if (alert?.district !== district.value) return refused({ code: 'not-found' });
  if (alert.actor === caller.personId) return refused({ code: 'second-person-needed' });
  if (alert.closed) return refused({ code: 'already-reviewed' });
  await writeAuditEntry(
    caller,
    { operation: 'closeAuditAlert', role: 'auditor', target: `alert ${alert.alertId}, ${alert.kind}`, about: [] },
    needs,
  );
  const closed = { at: needs.clock.now(), by: caller.personId, note: body.note };
  const kept = await needs.auditAlerts.replace({ ...alert, closed }, alert.revision);
  return kept ? done(showAlert(kept)) : refused({ code: 'changed-meanwhile' });
}
