/** Fever at a gate. Runs on the phone. */
import type { GateReason } from './gate-record';

/** 37.3 °C, POLICY: fever read at a gate. */
export const feverTenths = 373;

export const isFever = (temperatureTenths: number | null | undefined): boolean => (temperatureTenths ?? 0) >= feverTenths;

type Verdict = { readonly outcome: 'admitted' | 'refused'; readonly reasons: readonly GateReason[] };

/**
 * A verdict with the temperature beside it. Fever refuses, after whatever the code itself was refused for; taken away again
 * when a second reading is lower. Where the site checks no codes fever refuses nobody: it is recorded, and the fact follows.
 */
export function withTemperature<V extends Verdict>(verdict: V, temperatureTenths: number | null, sitesChecks: boolean): V {
  const others = verdict.reasons.filter((reason) => reason !== 'fever');
  const reasons = isFever(temperatureTenths) && sitesChecks ? [...others, 'fever' as const] : others;
  return { ...verdict, reasons, outcome: reasons.length === 0 ? 'admitted' : 'refused' };
}
