/** What one rule may not say, although the vocabulary lets it. */

import type { FactKind } from './facts';
import type { HoldRule, Requirement, Rule, Trigger } from './rule-set';
import { type RuleSetFault, ruleSetFault } from './rule-set-fault';

export function ruleFaults(rule: Rule, place: string): RuleSetFault[] {
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

function triggerFaults(trigger: Trigger, place: string): RuleSetFault[] {
  return Object.entries(conditionKind)
    .filter(([condition]) => trigger.where !== undefined && condition in trigger.where)
    .flatMap(([condition, kind]) =>
      trigger.kinds
        .filter((triggering) => triggering !== kind)
        .map((triggering) => ruleSetFault(`${place}.where.${condition}`, 'condition-not-of-kind', { kind: triggering })),
    );
}

const severity = { yellow: 1, red: 2 } as const;

function phaseFaults(rule: HoldRule, place: string): RuleSetFault[] {
  return rule.phases.flatMap((phase, index) => {
    const faults: RuleSetFault[] = [];
    const before = rule.phases[index - 1];
    if (before !== undefined && severity[phase.colour] > severity[before.colour])
      faults.push(ruleSetFault(`${place}.phases[${index}].colour`, 'worsens', { from: before.colour, to: phase.colour }));
    if (phase.days === null && index < rule.phases.length - 1) faults.push(ruleSetFault(`${place}.phases[${index}].days`, 'open-not-last'));
    return faults;
  });
}

function wayOutFaults(rule: HoldRule, place: string): RuleSetFault[] {
  const faults: RuleSetFault[] = [];
  const last = rule.phases.length - 1;
  const cleared = rule.clearsEarly && rule.clears !== undefined;
  if (rule.phases[last]?.days === null && rule.endsOn === undefined && !cleared)
    faults.push(ruleSetFault(`${place}.phases[${last}].days`, 'never-ends'));
  if (rule.clearsEarly && rule.clears === undefined) faults.push(ruleSetFault(`${place}.clearsEarly`, 'nothing-clears'));
  if (!rule.clearsEarly && rule.clears !== undefined && rule.overstay === 'ends')
    faults.push(ruleSetFault(`${place}.clears`, 'clears-without-effect'));
  rule.endsOn?.forEach((kind, index) => {
    if (rule.trigger.kinds.includes(kind)) faults.push(ruleSetFault(`${place}.endsOn[${index}]`, 'ends-at-once', { kind }));
  });
  return faults;
}

function requirementFaults(rule: HoldRule, place: string): RuleSetFault[] {
  const days = rule.phases.reduce((sum, phase) => sum + (phase.days ?? Number.POSITIVE_INFINITY), 0);
  return (rule.clears ?? []).flatMap((requirement, index) => oneRequirementFaults(requirement, days, `${place}.clears[${index}]`));
}

function oneRequirementFaults(requirement: Requirement, holdDays: number, place: string): RuleSetFault[] {
  switch (requirement.need) {
    case 'negative-tests-on-days':
      return requirement.days.flatMap((day, index) => {
        const before = requirement.days[index - 1];
        if (before !== undefined && day <= before) return [ruleSetFault(`${place}.days[${index}]`, 'days-not-rising')];
        return day > holdDays ? [ruleSetFault(`${place}.days[${index}]`, 'after-the-end', { day: holdDays })] : [];
      });
    case 'negative-tests': {
      const tooNarrow =
        requirement.withinDays !== undefined && (requirement.count - 1) * requirement.gapHoursMin >= requirement.withinDays * 24;
      return tooNarrow ? [ruleSetFault(`${place}.withinDays`, 'window-too-narrow')] : [];
    }
    case 'check-ins':
      return requirement.days > holdDays + 1 ? [ruleSetFault(`${place}.days`, 'after-the-end', { day: holdDays })] : [];
    case 'fact':
      return [];
    default:
      return requirement satisfies never;
  }
}
