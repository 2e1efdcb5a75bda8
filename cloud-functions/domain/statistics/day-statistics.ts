/** A district's day in numbers. Counts alone: nobody and no pseudonym is in it. */
import type { ImplausibleReason } from '../check-in/visit';
import type { GateReason } from '../gate/gate-record';
import type { SiteClass } from '../site-code/site';

export type GroupCounts = {
  /** Site codes in use. */
  readonly sites: number;
  /** Those scanned at least once. */
  readonly active: number;
  /** Plausible visits, admitted or refused. */
  readonly checkIns: number;
};
export type ClassCounts = GroupCounts & { readonly class: SiteClass };
/** Without a sub-district: sites that lie in none we know of. */
export type SubDistrictCounts = GroupCounts & { readonly subDistrict?: string };

/** Of the whole district, or of one of its sub-districts. */
export type DayStatistics = GroupCounts & {
  readonly admitted: number;
  readonly refused: number;
  /** Implausible scans: recorded, and in none of the other numbers of visits. */
  readonly setAside: number;
  /** 24 entries each. */
  readonly admittedByHour: readonly number[];
  readonly refusedByHour: readonly number[];
  /** Each refusal under its gravest reason, so that they add up. */
  readonly refusedFor: Readonly<Partial<Record<GateReason | 'not-said', number>>>;
  /** Each scan set aside under its gravest reason. */
  readonly setAsideFor: Readonly<Partial<Record<ImplausibleReason, number>>>;
  /** Visits that a sentry or a guard checked; they are among the visits. */
  readonly checkedBySentries: number;
  readonly checkedByGuards: number;
  /** Checks of somebody whom nobody knows: in no number of visits. */
  readonly checkedUnknown: number;
  /** Sentries in use when this was counted. */
  readonly sentries: number;
  readonly classes: readonly ClassCounts[];
  readonly subDistricts: readonly SubDistrictCounts[];
  readonly applied: number;
  readonly approved: number;
  readonly returned: number;
};
