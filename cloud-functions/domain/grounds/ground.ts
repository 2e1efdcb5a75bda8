/**
 * A ground 依据: what has to be true, and on paper, before a fact about a person may be written down. The list of them is
 * closed (`published-grounds.ts`): "and others the command post deems red" is not on it and cannot be said in it.
 */
import type { FactKind } from '../health-code/facts';
import type { BothLanguages } from '../health-code/rule-set';

/** The ways a fact comes into the product; there is no other (tests/structure/facts-and-grounds.test.ts). */
export const waysIn = [
  'officer',
  'control-list',
  'declaration',
  'travel-card',
  'gate',
  'laboratory',
  'vaccination-list',
  'pharmacy',
  'duty-list',
  'mass-test',
] as const;
export type WayIn = (typeof waysIn)[number];

export type Ground = {
  readonly id: string;
  /** The kinds of fact it permits. */
  readonly kinds: readonly FactKind[];
  /** Who may use it, each with the source that its facts carry. */
  readonly ways: Readonly<Partial<Record<WayIn, string>>>;
  readonly name: BothLanguages;
  readonly basis: BothLanguages;
  /** What has to be named as evidence. */
  readonly evidence: BothLanguages;
  /**
   * The longest time from the day of `at` to the end date, in days; null: the measure ends with another fact (a recovery,
   * an exclusion) or is no measure at all, so there is no end date.
   */
  readonly daysMax: number | null;
  /** Whether it waits for a second person. */
  readonly secondPerson: boolean;
};
