import type { AnswerOf } from '../../../../services/operations';

export type DryRun = NonNullable<AnswerOf<'getRelease'>['dryRun']>;
export type DryRunReport = NonNullable<DryRun['report']>;
export type SampleCase = DryRunReport['sample'][number];

/** A run of other content than what is there now says nothing about it. */
export const isOfContent = (dryRun: DryRun | null, hash: string | null): boolean =>
  dryRun !== null && hash !== null && dryRun.ruleSetHash === hash;

/** The announced share as people say it: 500 in ten thousand are 5%. */
export const percentOf = (sharePerTenThousand: number): string => String(sharePerTenThousand / 100);
