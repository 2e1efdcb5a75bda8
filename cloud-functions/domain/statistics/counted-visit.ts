import type { ImplausibleReason, Visit } from '../check-in/visit';
import type { GateReason } from '../gate/gate-record';
import type { SiteId, Subject } from '../ids';
import type { Instant } from '../time';

/** What is counted of a visit, or of a gate's check of somebody nobody knows. */
export type CountedVisit = {
  readonly siteId: SiteId;
  readonly at: Instant;
  readonly outcome: Visit['outcome'];
  /** Absent: a gate's check of nobody known, which is nobody's visit. */
  readonly subject?: Subject;
  /** The gravest reason; absent: admitted, or none was given. */
  readonly refusedFor?: GateReason;
  /** Gravest first; empty: plausible. */
  readonly implausible: readonly ImplausibleReason[];
  /** Absent: the visitor scanned the site's code. */
  readonly deviceId?: string;
};
