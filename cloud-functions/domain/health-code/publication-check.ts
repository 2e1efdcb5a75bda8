/**
 * What a rule set must pass before it may judge anyone. The vocabulary refuses what cannot be said; the checks below refuse
 * what can be said but must not be: a colour that worsens, a hold nobody gets out of, a condition that never applies.
 */

import { done, type Result, refused } from '../result';
import { parseInstant } from '../time';
import type { FactKind } from './facts';
import { type FieldFault, fieldFaults } from './field-path';
import { type CadenceRule, type HoldRule, type Requirement, type RuleSet, ruleSetSchema, type Trigger } from './rule-set';

/** `place` is where in the set, `rules[3].phases[0].colour`; all faults at once, in the order of the set. */
export function checkPublication(json: unknown): Result<RuleSet, readonly FieldFault[]> {
  const read = ruleSetSchema.safeParse(json);
  if (!read.success) return refused(fieldFaults(read.error));
  const ruleSet: RuleSet = read.data;
  const faults = [...datesAndIds(ruleSet), ...ruleSet.rules.flatMap((rule, index) => ruleFaults(rule, `rules[${index}]`))];
  return faults.length === 0 ? done(ruleSet) : refused(faults);
}

function datesAndIds(ruleSet: RuleSet): FieldFault[] {
  const faults: FieldFault[] = [];
  if (ruleSet.id !== `${ruleSet.jurisdiction}@${ruleSet.version}`)
    faults.push({ place: 'id', problem: 'must be the jurisdiction and the version joined by @' });
  const from = parseInstant(ruleSet.effectiveFrom);
  const until = ruleSet.effectiveUntil === null ? undefined : parseInstant(ruleSet.effectiveUntil);
  if (from === undefined) faults.push({ place: 'effectiveFrom', problem: 'must be an ISO instant with an offset' });
  if (until === undefined && ruleSet.effectiveUntil !== null)
    faults.push({ place: 'effectiveUntil', problem: 'must be an ISO instant with an offset, or null' });
  if (from !== undefined && until !== undefined && until <= from)
    faults.push({ place: 'effectiveUntil', problem: 'must be after effectiveFrom' });

  const ids = new Map<string, number>();
  const groups = new Map<string, string>();
  ruleSet.rules.forEach((rule, index) => {
    const before = ids.get(rule.id);
    if (before !== undefined) faults.push({ place: `rules[${index}].id`, problem: `already used by rules[${before}]` });
    else ids.set(rule.id, index);
    if (rule.type !== 'cadence' || rule.duty.of !== 'groups') return;
    rule.duty.groups.forEach((group, position) => {
      const place = `rules[${index}].duty.groups[${position}]`;
      const taken = groups.get(group);
      if (taken !== undefined) faults.push({ place, problem: `already has a cadence at ${taken}` });
      else groups.set(group, place);
    });
  });
  return faults;
}

function ruleFaults(rule: HoldRule | CadenceRule, place: string): FieldFault[] {
  if (rule.type === 'hold')
    return [
      ...triggerFaults(rule.trigger, `${place}.trigger`),
      ...phaseFaults(rule, place),
      ...wayOutFaults(rule, place),
      ...requirementFaults(rule, place),
    ];
  return rule.duty.of === 'fact' ? triggerFaults(rule.duty.trigger, `${place}.duty.trigger`) : [];
}

/** Which condition belongs to which kind of fact: anywhere else it would never hold, or always. */
const conditionKind: { readonly [Condition in keyof Required<NonNullable<Trigger['where']>>]: FactKind } = {
  result: 'test.result',
  level: 'stay.risk',
  celsiusHundredthsMin: 'symptom.fever',
  classes: 'medicine.purchase',
};

function triggerFaults(trigger: Trigger, place: string): FieldFault[] {
  return Object.entries(conditionKind)
    .filter(([condition]) => trigger.where !== undefined && condition in trigger.where)
    .flatMap(([condition, kind]) =>
      trigger.kinds
        .filter((triggering) => triggering !== kind)
        .map((triggering) => ({ place: `${place}.where.${condition}`, problem: `${triggering} has no such field` })),
    );
}

const severity = { yellow: 1, red: 2 } as const;

function phaseFaults(rule: HoldRule, place: string): FieldFault[] {
  return rule.phases.flatMap((phase, index) => {
    const faults: FieldFault[] = [];
    const before = rule.phases[index - 1];
    if (before !== undefined && severity[phase.colour] > severity[before.colour])
      faults.push({
        place: `${place}.phases[${index}].colour`,
        problem: `worsens from ${before.colour} to ${phase.colour} with time alone`,
      });
    if (phase.days === null && index < rule.phases.length - 1)
      faults.push({ place: `${place}.phases[${index}].days`, problem: 'only the last phase may be open' });
    return faults;
  });
}

function wayOutFaults(rule: HoldRule, place: string): FieldFault[] {
  const faults: FieldFault[] = [];
  const last = rule.phases.length - 1;
  const cleared = rule.clearsEarly && rule.clears !== undefined;
  if (rule.phases[last]?.days === null && rule.endsOn === undefined && !cleared)
    faults.push({ place: `${place}.phases[${last}].days`, problem: 'no way out: open, with no endsOn and nothing that clears it early' });
  if (rule.clearsEarly && rule.clears === undefined)
    faults.push({ place: `${place}.clearsEarly`, problem: 'there is nothing to clear it' });
  if (!rule.clearsEarly && rule.clears !== undefined && rule.overstay === 'ends')
    faults.push({ place: `${place}.clears`, problem: 'has no effect: the hold ends without it' });
  rule.endsOn?.forEach((kind, index) => {
    if (rule.trigger.kinds.includes(kind))
      faults.push({ place: `${place}.endsOn[${index}]`, problem: `${kind} also starts the hold, which would never hold` });
  });
  return faults;
}

function requirementFaults(rule: HoldRule, place: string): FieldFault[] {
  const days = rule.phases.reduce((sum, phase) => sum + (phase.days ?? Number.POSITIVE_INFINITY), 0);
  return (rule.clears ?? []).flatMap((requirement, index) => oneRequirementFaults(requirement, days, `${place}.clears[${index}]`));
}

function oneRequirementFaults(requirement: Requirement, holdDays: number, place: string): FieldFault[] {
  switch (requirement.need) {
    case 'negative-tests-on-days':
      return requirement.days.flatMap((day, index) => {
        const before = requirement.days[index - 1];
        if (before !== undefined && day <= before) return [{ place: `${place}.days[${index}]`, problem: 'days must rise' }];
        return day > holdDays ? [{ place: `${place}.days[${index}]`, problem: `the hold ends on day ${holdDays}` }] : [];
      });
    case 'negative-tests': {
      const tooNarrow =
        requirement.withinDays !== undefined && (requirement.count - 1) * requirement.gapHoursMin >= requirement.withinDays * 24;
      return tooNarrow ? [{ place: `${place}.withinDays`, problem: 'too few days for so many samples so far apart' }] : [];
    }
    case 'check-ins':
      return requirement.days > holdDays + 1 ? [{ place: `${place}.days`, problem: `the hold ends on day ${holdDays}` }] : [];
    case 'fact':
      return [];
    default:
      return requirement satisfies never;
  }
}
