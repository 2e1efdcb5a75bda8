import type { AlertKind } from '../../domain/audit/reading-alerts';
import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import type { AlertState, AuditAlerts } from '../ports/audit-alerts';
import { type AuditAlertShown, showAlert } from './show-alert';

export type ListAuditAlertsInput = { readonly caller: Caller; readonly query: { readonly state: AlertState; readonly page?: string } };
export type ListAuditAlertsNeeds = { readonly auditAlerts: Pick<AuditAlerts, 'list'> };
export type AuditAlertsListed = {
  readonly open: readonly { readonly kind: AlertKind; readonly count: number }[];
  readonly alerts: readonly AuditAlertShown[];
  readonly nextPage: string | null;
};

const alertsPerPage = 30;
/** More open alerts than this are counted as this many: somebody has to close some first. */
const countedMax = 500;

/** The auditor sees the alerts; an administrator how many wait, so that nobody has to be named to see that nobody looks. */
export async function listAuditAlerts(
  { caller, query }: ListAuditAlertsInput,
  { auditAlerts }: ListAuditAlertsNeeds,
): Promise<Result<AuditAlertsListed, Refusal>> {
  const acting = actingAs(['auditor', 'administrator'], caller);
  if (!acting.ok) return acting;
  const { role, district } = acting.value;
  const open = await openByKind(district, auditAlerts);
  if (role === 'administrator') return done({ open, alerts: [], nextPage: null });
  const page = await auditAlerts.list(district, query.state, { after: query.page, itemsMax: alertsPerPage });
  if (!page) return refused({ code: 'page-mark-not-valid' });
  return done({ open, alerts: page.items.map(showAlert), nextPage: page.next ?? null });
}

async function openByKind(district: string, auditAlerts: ListAuditAlertsNeeds['auditAlerts']): Promise<AuditAlertsListed['open']> {
  const page = await auditAlerts.list(district, 'open', { itemsMax: countedMax });
  const counts = new Map<AlertKind, number>();
  for (const { kind } of page?.items ?? []) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}
