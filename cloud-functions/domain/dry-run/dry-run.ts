/** A dry run: every person judged by the sets in force and by a candidate, at one instant; counts, and a few cases without a name. */
import { bytesToHex } from '@noble/hashes/utils.js';
import type { DecidedColour } from '../health-code/decision';
import type { Instant } from '../time';

export type ChangeCounts = { readonly people: number; readonly changed: number; readonly worse: number; readonly better: number };

export type DryRunCase = {
  readonly from: DecidedColour;
  readonly to: DecidedColour;
  readonly rulesBefore: readonly string[];
  readonly rulesAfter: readonly string[];
  /** No ids; times in hours before the moment of the run. */
  readonly facts: readonly {
    readonly kind: string;
    readonly hoursAgo: number;
    readonly details: Readonly<Record<string, string | number>>;
  }[];
};

export type DryRunReport = {
  readonly at: Instant;
  readonly people: number;
  readonly changed: number;
  readonly flows: readonly { readonly from: DecidedColour; readonly to: DecidedColour; readonly people: number }[];
  readonly missedTest: { readonly newly: number; readonly noLonger: number };
  readonly byDivision: readonly (ChangeCounts & { readonly division: string | null })[];
  readonly byRule: readonly { readonly rule: string; readonly worse: number; readonly better: number }[];
  readonly sample: readonly DryRunCase[];
};

/** 32 lower-case hex digits. */
export const dryRunIdRandomBytes = 16;
export const dryRunIdOf = (random: Uint8Array): string => bytesToHex(random);

export type DryRun = {
  readonly dryRunId: string;
  readonly releaseId: string;
  readonly jurisdiction: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  /** Of the content that is tried. */
  readonly ruleSetHash: string;
  readonly requestedAt: Instant;
  readonly finishedAt?: Instant;
  readonly donePerMille: number;
  readonly peopleDone: number;
  readonly report?: DryRunReport;
};
