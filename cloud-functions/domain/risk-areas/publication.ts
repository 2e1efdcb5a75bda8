import type { Instant } from '../time';

export type RiskLevel = 'high' | 'medium' | 'low';

/** One row of a national publication: a town, county or zone and the communities named in it. */
export type RiskArea = {
  readonly level: RiskLevel;
  /** As published: `北京市 朝阳区 高碑店（地区）乡`. */
  readonly areaName: string;
  /**
   * GB/T 2260 of the county. For a development zone, which is no division of its own, the code of the narrowest
   * division around it; `domain/risk-areas/match-stay.ts` then asks for the zone by name. Absent when not even a
   * province has such a name.
   */
  readonly county?: string;
  /** What is published below that division: `高碑店（地区）乡`, `高新区`; empty when the row is the whole county. */
  readonly town: string;
  readonly communities: readonly string[];
};

/** A national risk-area publication: what held from `publishedAt` until the next one. */
export type Publication = {
  /** `2022090500-bcc422ac`: hour of publication and content name, see `publication-id.ts`. */
  readonly publicationId: string;
  readonly publishedAt: Instant;
  /** Communities, by the publication's own count. */
  readonly counts: { readonly high: number; readonly medium: number; readonly low: number };
  readonly areas: readonly RiskArea[];
};
