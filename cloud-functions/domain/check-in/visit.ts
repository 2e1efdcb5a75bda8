import type { GateCheck } from '../gate/gate-record';
import type { Colour } from '../health-code/decision';
import type { CheckInId, SiteId, Subject } from '../ids';
import type { Instant } from '../time';
import type { AdmissionReason } from './admission';

export type ImplausibleReason = 'far-away' | 'outside-hours' | 'too-soon';

/** One recorded check-in, admitted or refused. It names nobody: see DESIGN §5. */
export type Visit = {
  readonly checkInId: CheckInId;
  readonly siteId: SiteId;
  /** When the person scanned, read from the check-in id. */
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly subject: Subject;
  /** The person's id, HPKE-sealed to the tracing key; the check-in function cannot open it. base64url. */
  readonly sealedPerson: string;
  readonly outcome: 'admitted' | 'refused';
  readonly admissionReasons: readonly AdmissionReason[];
  /** Absent: the person had no declaration. */
  readonly colour?: Colour | 'unverifiable';
  /** `gate`: a guard or a sentry read the person's code, paper or document. */
  readonly channel: 'scanner' | 'link' | 'gate';
  /** Not made at the site, as far as one can tell: kept apart, never a contact. Absent: plausible. */
  readonly implausible?: readonly ImplausibleReason[];
  readonly gate?: GateCheck;
  /** Which of the site's doors the scanned code stands at. Absent: a site with one door, or a gate (its position says where). */
  readonly door?: number;
  /** The person says they leave: judged by nobody, counted nowhere, ends the stay. Absent: they came. */
  readonly leaving?: true;
};
