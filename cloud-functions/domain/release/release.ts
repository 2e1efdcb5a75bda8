/** A release 发布: a rule set on its way from a draft to judging everyone, with everybody who signed for a step. */
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PersonId } from '../ids';
import type { Instant } from '../time';

export const releaseStates = ['draft', 'proposed', 'approved', 'canary', 'in-force', 'stopped', 'rolled-back'] as const;
export type ReleaseState = (typeof releaseStates)[number];

/** 16 lower-case hex digits, 8 random bytes. */
export type ReleaseId = string & { readonly __brand: 'ReleaseId' };
export const releaseIdRandomBytes = 8;
export const releaseIdOf = (random: Uint8Array): ReleaseId => bytesToHex(random) as ReleaseId;
export const isReleaseId = (text: unknown): text is ReleaseId => typeof text === 'string' && /^[0-9a-f]{16}$/.test(text);

export const releaseActs = [
  'drafted',
  'edited',
  'proposed',
  'approved',
  'returned',
  'canary-started',
  'widened',
  'stopped',
  'rolled-back',
] as const;
export type ReleaseActName = (typeof releaseActs)[number];

export type ReleaseAct = {
  readonly at: Instant;
  readonly act: ReleaseActName;
  readonly by: PersonId | 'system';
  /** As it is shown: 张** or `system`. */
  readonly byName: string;
  readonly note?: string;
};

/** The release compared again over the people it judges. */
export type ReleaseWatch = { readonly at: Instant; readonly people: number; readonly changed: number; readonly changedMax: number };

export type Release = {
  readonly releaseId: ReleaseId;
  /** GB/T 2260 of the jurisdiction whose rules it changes. */
  readonly jurisdiction: string;
  readonly state: ReleaseState;
  /** The content, as JSON nobody has checked while it is a draft; from `proposed` on the checked set, unchanged. */
  readonly ruleSet: unknown;
  /** Of the content; absent while it cannot be read as a rule set. */
  readonly hash?: string;
  readonly basedOn: { readonly ruleSetId: string; readonly hash: string };
  /** As announced with the proposal: at most so many people change; the canary's share in ten thousandths. */
  readonly announced?: { readonly changesMax: number; readonly canaryShare: number };
  readonly history: readonly ReleaseAct[];
  /** The latest 50. */
  readonly watches: readonly ReleaseWatch[];
  readonly latestDryRunId?: string;
  /** Counts every change; a writer names the one it read. */
  readonly revision: number;
};

/** Whoever put a hand to the content or proposed it may not approve it. */
export const mayApprove = ({ history }: Release, personId: PersonId): boolean =>
  !history.some(({ act, by }) => by === personId && (act === 'drafted' || act === 'edited' || act === 'proposed'));

/** What is kept of watching; the number of looks is not a measure of anything, the latest ones are. */
export const watchesKeptMax = 50;
/** The release with one more look at it. */
export const withWatch = (release: Release, watch: ReleaseWatch): Release => ({
  ...release,
  watches: [...release.watches, watch].slice(-watchesKeptMax),
});
