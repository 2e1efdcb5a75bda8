import type { ReadingAlert } from '../../domain/audit/reading-alerts';
import type { PersonId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { Page, PageRequest } from './page';

export type AuditAlert = ReadingAlert & {
  /** When it was told. */
  readonly madeAt: Instant;
  readonly closed?: { readonly at: Instant; readonly by: PersonId; readonly note: string };
  readonly revision: number;
};
export type AlertState = 'open' | 'closed';

export type AuditAlerts = {
  /** An alert of this id that is there already stays as it is, closed ones too. */
  add(alert: AuditAlert): Promise<AuditAlert>;
  get(alertId: string): Promise<AuditAlert | undefined>;
  /** Newest hour first. */
  list(district: string, state: AlertState, request: PageRequest): Promise<Page<AuditAlert> | undefined>;
  /** `undefined`: somebody changed it since `revision`. */
  replace(alert: AuditAlert, revision: number): Promise<AuditAlert | undefined>;
};
