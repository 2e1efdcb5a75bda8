/** What a decision is: the colour with everything needed to explain it. Instants inside; `describe-decision.ts` writes the JSON. */

import type { Day, Instant } from '../time';
import type { FactKind } from './facts';
import type { BothLanguages, Decider } from './rule-set';

export type Colour = 'green' | 'yellow' | 'red';
/** `unverifiable`: a record could not be understood. Never green; a yellow or red hold wins over it. */
export type DecidedColour = Colour | 'unverifiable';

export type Decision = {
  readonly colour: DecidedColour;
  readonly missedTest: boolean;
  readonly pendingTest: boolean;
  /** Until when a sample without a result counts as a test: the laboratory's clock. null: none is pending. */
  readonly pendingUntil: Instant | null;
  /** With no new fact, nothing here changes before this instant. null: nothing will change by itself. */
  readonly nextChangeAt: Instant | null;
  /** The duty that is due first, also when it is already missed. */
  readonly nextTest: { readonly group: string; readonly remindAt: Instant; readonly dueAt: Instant } | null;
  readonly duties: readonly Duty[];
  /** Worst colour first. */
  readonly reasons: readonly Reason[];
  readonly ruleSet: { readonly id: string; readonly version: string; readonly hash: string };
};

export type Reason = {
  /** The rule's id. */
  readonly rule: string;
  readonly reason: string;
  readonly colour: DecidedColour;
  /** When the trigger counts from. */
  readonly since: Instant;
  /** When the reason ends if no new fact comes; null: it depends on something that has not happened. */
  readonly until: Instant | null;
  readonly phases: readonly PhaseDates[];
  /** The fact that set it off. Those that met a step are with the step. */
  readonly facts: readonly string[];
  readonly path: readonly PathStep[];
  readonly text: BothLanguages;
  readonly basis: BothLanguages;
  readonly decider: Decider;
};

export type PhaseDates = { readonly colour: DecidedColour; readonly since: Instant; readonly until: Instant | null };

/** Something that still has, or had, to happen. Steps of one `way` are all needed; ways are alternatives. */
export type PathStep = {
  readonly way: number;
  readonly step: 'negative-tests' | 'check-ins' | 'fact' | 'wait';
  readonly done: number;
  readonly of: number;
  /** Ids of the facts used. */
  readonly metBy: readonly string[];
  /** Days on or after which what remains is to be done; for `wait`, which has nothing to do, the first day after it. */
  readonly dueDays: readonly Day[];
  /** The kinds of fact that meet a step `fact`. */
  readonly facts: readonly FactKind[];
};

export type Duty = {
  readonly rule: string;
  readonly reason: string;
  /** The duty group, or the kind of fact that asked for one sample. */
  readonly group: string;
  /** From then on the phone reminds: the last sixth of the time there is. */
  readonly remindAt: Instant;
  readonly dueAt: Instant;
  readonly missed: boolean;
  readonly facts: readonly string[];
  readonly text: BothLanguages;
  readonly basis: BothLanguages;
  readonly decider: Decider;
};
