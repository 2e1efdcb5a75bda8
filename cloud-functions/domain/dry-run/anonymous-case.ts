/**
 * One person's change without the person: no ids, no places, no words anyone typed. Of each fact stays its kind, how long
 * ago it took place, and what the closed lists say of it; facts that neither set asks about are left out.
 */
import type { DecidedColour } from '../health-code/decision';
import { type Fact, type FactKind, tookPlaceAt, type UnreadableFact } from '../health-code/facts';
import type { Rule, RuleSet } from '../health-code/rule-set';
import { type Instant, millisecondsPerHour } from '../time';
import type { DryRunCase } from './dry-run';

export type CaseMaterial = {
  readonly facts: readonly (Fact | UnreadableFact)[];
  readonly before: RuleSet | undefined;
  readonly after: RuleSet | undefined;
  readonly at: Instant;
  readonly from: DecidedColour;
  readonly to: DecidedColour;
};

/** The newest; more would say more about the person than about the rules. */
const factsMax = 20;
const hoursPerDay = 24;
/** Older than this an hour decides nothing that a day does not, and dates of months ago tell people apart. */
const hourlyWithinHours = 14 * hoursPerDay;

export function makeCase(material: CaseMaterial, rulesBefore: readonly string[], rulesAfter: readonly string[]): DryRunCase {
  const { facts, before, after, at, from, to } = material;
  const asked = new Set<string>([...kindsAskedBy(before), ...kindsAskedBy(after)]);
  const told = facts
    .filter(({ kind }) => kind === 'unreadable' || asked.has(kind))
    .map((fact) => ({ kind: fact.kind, hoursAgo: hoursAgo(fact, at), details: detailsOf(fact) }))
    .sort((one, other) => one.hoursAgo - other.hoursAgo)
    .slice(0, factsMax);
  return { from, to, rulesBefore, rulesAfter, facts: told };
}

/** By the day only: for a change so rare that hours might tell who it is. */
export const inWholeDays = (shown: DryRunCase): DryRunCase => ({
  ...shown,
  facts: shown.facts.map((fact) => ({ ...fact, hoursAgo: wholeDays(fact.hoursAgo) })),
});

/** Negative for what counts only later; 0 where a damaged record has no time. */
function hoursAgo(fact: Fact | UnreadableFact, at: Instant): number {
  const time = fact.kind === 'unreadable' ? (fact.at ?? at) : tookPlaceAt(fact);
  const hours = Math.floor((at - time) / millisecondsPerHour);
  return Math.abs(hours) <= hourlyWithinHours ? hours : wholeDays(hours);
}
const wholeDays = (hours: number): number => Math.trunc(hours / hoursPerDay) * hoursPerDay;

function detailsOf(fact: Fact | UnreadableFact): Record<string, string> {
  switch (fact.kind) {
    case 'test.result':
      return { result: fact.result };
    case 'stay.risk':
      return { level: fact.level };
    case 'duty.group':
      return { group: fact.group };
    case 'medicine.purchase':
      return { class: fact.class };
    default:
      return {};
  }
}

const asked = new WeakMap<RuleSet, readonly FactKind[]>();

function kindsAskedBy(ruleSet: RuleSet | undefined): readonly FactKind[] {
  if (ruleSet === undefined) return [];
  const known = asked.get(ruleSet);
  if (known !== undefined) return known;
  const kinds = [...new Set(ruleSet.rules.flatMap(kindsOfRule))];
  asked.set(ruleSet, kinds);
  return kinds;
}

const tests: readonly FactKind[] = ['test.sampled', 'test.result'];

function kindsOfRule(rule: Rule): readonly FactKind[] {
  if (rule.type === 'cadence') return rule.duty.of === 'groups' ? ['duty.group', ...tests] : [...rule.duty.trigger.kinds, ...tests];
  const needed = (rule.clears ?? []).flatMap((requirement): readonly FactKind[] => {
    if (requirement.need === 'fact') return requirement.kinds;
    return requirement.need === 'check-ins' ? ['isolation.check-in'] : tests;
  });
  return [...rule.trigger.kinds, ...(rule.endsOn ?? []), ...needed];
}
