/** Fever beside a verdict. Runs on the phone. */
import { isFever } from './fever';
import type { GateReason } from './gate-record';

type Verdict = { readonly outcome: 'admitted' | 'refused'; readonly reasons: readonly GateReason[] };

/**
 * A verdict with the temperature beside it. Fever refuses, after whatever the code itself was refused for; taken away again
 * when a second reading is lower. Where the site checks no codes fever refuses nobody: it is recorded, and the fact follows.
 */
export function withTemperature<V extends Verdict>(verdict: V, temperatureTenths: number | null, siteChecks: boolean): V {
  const others = verdict.reasons.filter((reason) => reason !== 'fever');
  const reasons = isFever(temperatureTenths) && siteChecks ? [...others, 'fever' as const] : others;
  return { ...verdict, reasons, outcome: reasons.length === 0 ? 'admitted' : 'refused' };
}
