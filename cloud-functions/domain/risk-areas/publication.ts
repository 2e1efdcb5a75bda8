import type { Instant } from '../time';

export type RiskLevel = 'high' | 'medium' | 'low';

/** One row of a national publication: a town of a county and the communities named in it. */
export type RiskArea = {
  readonly level: RiskLevel;
  /** As published: `北京市 朝阳区 高碑店（地区）乡`. */
  readonly areaName: string;
  /** GB/T 2260 of the county; absent when no division has such a name. */
  readonly county?: string;
  /** The published text of the part below the county: `高碑店（地区）乡`. */
  readonly town: string;
  readonly communities: readonly string[];
};

/** A national risk-area publication: what held from `publishedAt` until the next one. */
export type Publication = {
  /** `2022090500-bcc422ac`: the hour of publication and the head of the SHA-256 of its content. */
  readonly publicationId: string;
  readonly publishedAt: Instant;
  /** Communities, by the publication's own count. */
  readonly counts: { readonly high: number; readonly medium: number; readonly low: number };
  readonly areas: readonly RiskArea[];
};
