/**
 * Ids of facts that feeds bring, made of what the sender numbers itself by, so that a file sent again adds nothing.
 * Nothing of a person is in them: an id is no place for what a hash of 18 digits would give away.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Instant } from '../time';

/** 96 bits: enough for more samples than will ever be taken, and short in an item of 4 KB. */
const named = (kind: string, ...words: readonly string[]): string =>
  `${kind}-${bytesToHex(sha256(utf8ToBytes(JSON.stringify(words)))).slice(0, 24)}`;
const instantText = (at: Instant): string => at.toString(36);

/** All facts about one sample begin with this; the sampling has it as its id. */
export const sampleId = (sender: string, sample: string): string => named('lab', sender, sample);
export const reportId = (sender: string, sample: string, reportedAt: Instant): string =>
  `${sampleId(sender, sample)}-${instantText(reportedAt)}`;
export const purchaseId = (sender: string, receipt: string, medicine: string): string => named('purchase', sender, receipt, medicine);
/** Each dose once, whoever reports it. */
export const doseId = (dose: number): string => `dose-${dose}`;
/** `to` absent: open. */
export const dutyId = (sender: string, { group, from, to }: { group: string; from: Instant; to?: Instant }): string =>
  `${named('duty', sender, group, instantText(from))}-${to === undefined ? 'open' : instantText(to)}`;

/** What the ids of facts that set one another aside have in common; `undefined`: this one sets none aside. */
export const seriesOf = (factId: string): string | undefined => /^(lab|duty)-[0-9a-f]{24}(?=$|-)/.exec(factId)?.[0];
