import type { LabDay } from '../../domain/statistics/lab-timeliness';
import type { Day, Instant } from '../../domain/time';

/** Samples taken on one day by people of one district, as `survey` last found them. */
export type LabDays = { readonly day: Day; readonly asOf: Instant; readonly laboratories: readonly LabDay[] };

export type LabTimelinessStore = {
  /** Replaces what is kept of the day. */
  save(district: string, day: LabDays): Promise<void>;
  /** Oldest first; both ends included. */
  days(district: string, from: Day, to: Day): Promise<readonly LabDays[]>;
};
