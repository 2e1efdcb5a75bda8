/**
 * What a rule set must pass before it may judge anyone. The vocabulary refuses what cannot be said; the checks refuse what
 * can be said but must not be: a colour that worsens, a hold nobody gets out of, a site class without an answer, and
 * rules that decide otherwise than the set's own golden cases say.
 */

import { done, type Result, refused } from '../result';
import { siteClasses } from '../site-code/site';
import { parseInstant } from '../time';
import { goldenCaseFaults } from './golden-cases';
import { ruleFaults } from './rule-faults';
import { type RuleSet, ruleSetSchema } from './rule-set';
import { type RuleSetFault, ruleSetFault } from './rule-set-fault';
import { vocabularyFaults } from './vocabulary-faults';

/**
 * All faults at once: those of the vocabulary alone, or, once it can be read, those of the checks in the order of the set.
 * The golden cases are judged when the rules themselves are sound; otherwise one slip would be told once per case.
 */
export function checkPublication(json: unknown): Result<RuleSet, readonly RuleSetFault[]> {
  const read = ruleSetSchema.safeParse(json);
  if (!read.success) return refused(vocabularyFaults(read.error, json));
  const ruleSet: RuleSet = read.data;
  const ofRules = [...repeatedFaults(ruleSet), ...ruleSet.rules.flatMap((rule, index) => ruleFaults(rule, `rules[${index}]`))];
  const ofCases = ofRules.length === 0 ? goldenCaseFaults(ruleSet) : [];
  const faults = [...dateFaults(ruleSet), ...ofRules, ...admissionFaults(ruleSet), ...ofCases];
  return faults.length === 0 ? done(ruleSet) : refused(faults);
}

function dateFaults({ id, jurisdiction, version, effectiveFrom, effectiveUntil }: RuleSet): RuleSetFault[] {
  const faults: RuleSetFault[] = [];
  const expected = `${jurisdiction}@${version}`;
  if (id !== expected) faults.push(ruleSetFault('id', 'id-not-of-set', { expected }));
  const from = parseInstant(effectiveFrom);
  const until = effectiveUntil === null ? undefined : parseInstant(effectiveUntil);
  if (from === undefined) faults.push(ruleSetFault('effectiveFrom', 'not-an-instant'));
  if (until === undefined && effectiveUntil !== null) faults.push(ruleSetFault('effectiveUntil', 'not-an-instant'));
  if (from !== undefined && until !== undefined && until <= from)
    faults.push(ruleSetFault('effectiveUntil', 'ends-before-start', { start: effectiveFrom }));
  return faults;
}

/** One id per rule, one cadence per group: otherwise a statistic or a duty would not know which is meant. */
function repeatedFaults(ruleSet: RuleSet): RuleSetFault[] {
  const faults: RuleSetFault[] = [];
  const ids = new Map<string, string>();
  const groups = new Map<string, string>();
  ruleSet.rules.forEach((rule, index) => {
    const first = ids.get(rule.id);
    if (first !== undefined) faults.push(ruleSetFault(`rules[${index}].id`, 'rule-id-twice', { first }));
    else ids.set(rule.id, `rules[${index}]`);
    if (rule.type !== 'cadence' || rule.duty.of !== 'groups') return;
    rule.duty.groups.forEach((group, position) => {
      const place = `rules[${index}].duty.groups[${position}]`;
      const taken = groups.get(group);
      if (taken !== undefined) faults.push(ruleSetFault(place, 'group-twice', { first: taken }));
      else groups.set(group, place);
    });
  });
  return faults;
}

/** Every class of site exactly once: at a door nobody may have to guess. */
function admissionFaults({ admission }: RuleSet): RuleSetFault[] {
  const faults: RuleSetFault[] = [];
  const named = new Map<string, string>();
  admission.forEach(({ classes }, index) => {
    classes.forEach((siteClass, position) => {
      const place = `admission[${index}].classes[${position}]`;
      const first = named.get(siteClass);
      if (first !== undefined) faults.push(ruleSetFault(place, 'class-twice', { class: siteClass, first }));
      else named.set(siteClass, place);
    });
  });
  for (const siteClass of siteClasses)
    if (!named.has(siteClass)) faults.push(ruleSetFault('admission', 'class-missing', { class: siteClass }));
  return faults;
}
