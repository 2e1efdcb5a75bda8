import { formatInstant } from '../../domain/time';
import type { AuditAlert } from '../ports/audit-alerts';

export type AuditAlertShown = ReturnType<typeof showAlert>;

export const showAlert = ({ alertId, kind, hour, actor, count, auditIds, closed }: AuditAlert) => ({
  alertId,
  kind,
  hour: formatInstant(hour),
  actor: actor ?? null,
  count,
  auditIds,
  closed: closed ? { at: formatInstant(closed.at), note: closed.note } : null,
});
