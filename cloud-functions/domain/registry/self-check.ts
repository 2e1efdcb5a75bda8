import type { SiteId } from '../ids';
import type { Instant } from '../time';

/** What came of scanning one's own poster: it works; it is another site's; it is dead; it is none of ours; nobody has tried. */
export const testScanOutcomes = ['works', 'another-site', 'dead', 'not-genuine', 'not-tried'] as const;
export type TestScanOutcome = (typeof testScanOutcomes)[number];

/** `not-here`: what the item speaks of is not at this door; only where the specification allows for that. */
export const selfCheckAnswers = ['ok', 'fault', 'not-here'] as const;
export type SelfCheckAnswer = (typeof selfCheckAnswers)[number];

/** A site looked over by whoever manages it, item by item of its deployment specification. */
export type SelfCheck = {
  /** A UUIDv7 made by the phone: its time is the check's, so that sent twice it is kept once. */
  readonly checkId: string;
  readonly siteId: SiteId;
  readonly at: Instant;
  readonly items: readonly { readonly item: string; readonly answer: SelfCheckAnswer }[];
  readonly photoIds: readonly string[];
  readonly testScan: TestScanOutcome;
};
