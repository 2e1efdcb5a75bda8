/** What keeps a sound rule set from being published here and now: whose it is, whether its id is free, when it starts. */
import { contentHash } from '../health-code/canonical-json';
import type { RuleSet } from '../health-code/rule-set';
import { type RuleSetFault, ruleSetFault } from '../health-code/rule-set-fault';
import { addMilliseconds, formatInstant, type Instant, millisecondsPerDay, parseInstant } from '../time';

export type KnownSet = { readonly ruleSetId: string; readonly hash: string };
export type Publishing = {
  /** GB/T 2260 of those who publish. */
  readonly jurisdiction: string;
  /** Every set that judged, judges or is on its way. */
  readonly known: readonly KnownSet[];
  readonly now: Instant;
};

/** A set may take effect at once; it is written and approved within a day, and never claims a longer past than that. */
export const startsEarlierMax = millisecondsPerDay;

export function releaseFaults(ruleSet: RuleSet, { jurisdiction, known, now }: Publishing): readonly RuleSetFault[] {
  const faults: RuleSetFault[] = [];
  if (ruleSet.jurisdiction !== jurisdiction) faults.push(ruleSetFault('jurisdiction', 'jurisdiction-not-own', { expected: jurisdiction }));
  const hash = contentHash(ruleSet);
  // One id, one content, for ever: a decision names its set by both.
  if (known.some((set) => set.ruleSetId === ruleSet.id && set.hash !== hash))
    faults.push(ruleSetFault('id', 'id-taken', { id: ruleSet.id }));
  const earliest = addMilliseconds(now, -startsEarlierMax);
  const from = parseInstant(ruleSet.effectiveFrom);
  if (from !== undefined && from < earliest)
    faults.push(ruleSetFault('effectiveFrom', 'starts-too-early', { earliest: formatInstant(earliest) }));
  const until = parseInstant(ruleSet.effectiveUntil);
  if (until !== undefined && until <= now) faults.push(ruleSetFault('effectiveUntil', 'ended-already'));
  return faults;
}
