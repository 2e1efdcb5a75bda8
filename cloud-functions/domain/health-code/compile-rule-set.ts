/** A rule set made ready once, so that a decision parses no text, adds no phases up and looks rules up by kind. */

import { millisecondsPerHour } from '../time';
import { contentHash } from './canonical-json';
import { type DutyGroup, type Fact, type FactKind, factKinds } from './facts';
import type { CadenceRule, HoldRule, RuleSet, Trigger } from './rule-set';

export type CompiledHold = {
  readonly rule: HoldRule;
  /** Position in the set. */
  readonly order: number;
  readonly matches: (fact: Fact) => boolean;
  /** Days from the trigger's to the first day after each phase; infinite for an open one. */
  readonly daysToPhaseEnds: readonly number[];
  readonly daysToEnd: number;
};
export type CompiledGroupDuty = { readonly rule: CadenceRule; readonly everyMilliseconds: number };
export type CompiledFactDuty = {
  readonly rule: CadenceRule;
  readonly matches: (fact: Fact) => boolean;
  readonly withinMilliseconds: number;
};
export type Triggered = { readonly holds: readonly CompiledHold[]; readonly factDuties: readonly CompiledFactDuty[] };

export type CompiledRuleSet = {
  /** Every kind a fact may have is here, with the rules it can set off; another kind is not readable. */
  readonly byKind: ReadonlyMap<string, Triggered>;
  readonly groupDuties: ReadonlyMap<DutyGroup, CompiledGroupDuty>;
  readonly pendingMilliseconds: number;
  readonly name: { readonly id: string; readonly version: string; readonly hash: string };
};

const compiled = new WeakMap<RuleSet, CompiledRuleSet>();

/** Kept with the rule set object, which must not be changed afterwards (a published set is immutable). */
export function compileRuleSet(ruleSet: RuleSet): CompiledRuleSet {
  const known = compiled.get(ruleSet);
  if (known !== undefined) return known;
  const fresh = compile(ruleSet);
  compiled.set(ruleSet, fresh);
  return fresh;
}

function compile(ruleSet: RuleSet): CompiledRuleSet {
  const byKind = new Map<string, { holds: CompiledHold[]; factDuties: CompiledFactDuty[] }>();
  for (const kind of factKinds) byKind.set(kind, { holds: [], factDuties: [] });
  const groupDuties = new Map<DutyGroup, CompiledGroupDuty>();
  ruleSet.rules.forEach((rule, order) => {
    if (rule.type === 'hold') {
      const hold = compileHold(rule, order);
      for (const kind of new Set<FactKind>(rule.trigger.kinds)) byKind.get(kind)?.holds.push(hold);
    } else if (rule.duty.of === 'groups') {
      const everyMilliseconds = rule.duty.everyHours * millisecondsPerHour;
      for (const group of rule.duty.groups) groupDuties.set(group, { rule, everyMilliseconds });
    } else {
      const { trigger, withinHours } = rule.duty;
      const duty = { rule, matches: conditions(trigger), withinMilliseconds: withinHours * millisecondsPerHour };
      for (const kind of new Set<FactKind>(trigger.kinds)) byKind.get(kind)?.factDuties.push(duty);
    }
  });
  return {
    byKind,
    groupDuties,
    pendingMilliseconds: ruleSet.pendingHoursMax * millisecondsPerHour,
    name: { id: ruleSet.id, version: ruleSet.version, hash: contentHash(ruleSet) },
  };
}

function compileHold(rule: HoldRule, order: number): CompiledHold {
  let days = 0;
  // "Through day n" ends where day n + 1 begins.
  const daysToPhaseEnds = rule.phases.map((phase) => {
    days += phase.days ?? Number.POSITIVE_INFINITY;
    return days + 1;
  });
  return { rule, order, matches: conditions(rule.trigger), daysToPhaseEnds, daysToEnd: days + 1 };
}

function conditions({ where }: Trigger): (fact: Fact) => boolean {
  if (where === undefined) return () => true;
  const { result, level, celsiusHundredthsMin, classes } = where;
  return (fact) => {
    if (result !== undefined && !(fact.kind === 'test.result' && fact.result === result)) return false;
    if (level !== undefined && !(fact.kind === 'stay.risk' && fact.level === level)) return false;
    if (celsiusHundredthsMin !== undefined && !(fact.kind === 'symptom.fever' && fact.celsiusHundredths >= celsiusHundredthsMin))
      return false;
    return classes === undefined || (fact.kind === 'medicine.purchase' && classes.includes(fact.class));
  };
}
