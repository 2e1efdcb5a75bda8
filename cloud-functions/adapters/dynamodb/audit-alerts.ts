import * as z from 'zod';
import { alertKinds } from '../../domain/audit/reading-alerts';
import type { AuditAlert, AuditAlerts } from '../../use-cases/ports/audit-alerts';
import { makeCaseworkRecords } from './casework-records';
import { bodyOf, storedInstant, storedPersonId } from './items';
import { alertKey, alertsOf } from './keys-audit';
import { auditKeptUntil } from './retention';
import type { StoreAccess } from './store-access';

const alertSchema = z.object({
  alertId: z.string(),
  kind: z.enum(alertKinds),
  district: z.string(),
  hour: storedInstant,
  actor: storedPersonId.optional(),
  count: z.int(),
  auditIds: z.array(z.string()),
  madeAt: storedInstant,
  closed: z.object({ at: storedInstant, by: storedPersonId, note: z.string() }).optional(),
  revision: z.int(),
});

/** As long as the entries they are about. */
export function makeAuditAlerts(access: StoreAccess): AuditAlerts {
  const records = makeCaseworkRecords<AuditAlert>(access, {
    name: 'audit-alert',
    family: 'audit',
    headKey: alertKey,
    read: (item) => bodyOf('audit alert', alertSchema, item),
    idOf: ({ alertId }) => alertId,
    filedAt: ({ hour }) => hour,
    keptUntil: ({ hour }) => auditKeptUntil(hour),
    listsOf: ({ district, closed }) => [alertsOf(district, closed ? 'closed' : 'open')],
  });
  return {
    add: records.add,
    get: records.get,
    replace: records.replace,
    list: (district, state, request) => records.list(alertsOf(district, state), 'newest-first', request),
  };
}
