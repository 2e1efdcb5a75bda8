import type { PersonId, SiteId } from '../ids';
import type { Instant } from '../time';

export const siteClasses = [
  'shop',
  'restaurant',
  'office',
  'compound',
  'mall',
  'market',
  'factory',
  'school',
  'hospital',
  'care-home',
  'station',
  'vehicle',
  'port-closed-loop',
  'other',
] as const;
export type SiteClass = (typeof siteClasses)[number];
export type SiteState = 'applied' | 'approved' | 'returned' | 'suspended' | 'revoked';

/** `doorId`: 1 to `doorIdMax` (site-code.ts), printed into the door's own site code. */
export type SiteDoor = { readonly doorId: number; readonly name: string };

/** A place with a door to check in at, from application to closing. */
export type Site = {
  readonly siteId: SiteId;
  readonly owner: PersonId;
  readonly name: string;
  readonly class: SiteClass;
  /** GB/T 2260, six digits, of the county the site lies in: its district. */
  readonly division: string;
  /** GB/T 10114, nine digits: the street or town in it. */
  readonly subDistrict?: string;
  readonly address: string;
  readonly position?: { readonly latitudeMicro: number; readonly longitudeMicro: number };
  readonly expectedVisitsPerDay: number;
  /** Minutes of the day; absent: people come at any time. Past midnight if it closes before it opens. */
  readonly openHours?: { readonly opensMinute: number; readonly closesMinute: number };
  /** E.164. */
  readonly contactPhone: string;
  readonly state: SiteState;
  readonly appliedAt: Instant;
  readonly reviewDueAt: Instant;
  readonly review?: { readonly by: PersonId; readonly at: Instant; readonly reason?: string };
  /** Of a suspended site: who did it, and so who may undo it. */
  readonly suspendedBy?: 'owner' | 'district';
  /** What was said when it was suspended or revoked. */
  readonly stateReason?: string;
  /** Counts up when the poster is replaced; part of the signed site code. 0 before approval. */
  readonly posterVersion: number;
  /** Absent: one door, which the site's own code stands for. */
  readonly doors?: readonly SiteDoor[];
  /** Ids of doors removed since the posters were last replaced: their posters still hang, so the ids are given to no other door. */
  readonly closedDoors?: readonly number[];
  /** The site it lies in, such as a shop's mall. */
  readonly parent?: SiteId;
  /** The site it has asked to lie in, until whoever manages that answers. */
  readonly askedParent?: SiteId;
  /** How many people may be inside at once. */
  readonly capacity?: number;
  /** Who may do beside the owner what the owner does. */
  readonly managers?: readonly PersonId[];
  /** Counts every change of the record; a writer names the one it read. */
  readonly revision: number;
};
