/** A notice 通知: what somebody is told about a fact that a second person has just approved. No place, no name, no case. */
import type { PersonId } from '../ids';
import type { Instant } from '../time';
import type { ContactKind } from './contact-selection';

export type Notice = {
  /** Follows from what it tells and whom, so that it is left once. */
  readonly noticeId: string;
  readonly personId: PersonId;
  readonly kind: ContactKind;
  /** The last time together with the case. */
  readonly exposedAt: Instant;
  readonly division: string;
  /** When it was left. */
  readonly at: Instant;
  readonly readAt?: Instant;
  readonly revision: number;
};
