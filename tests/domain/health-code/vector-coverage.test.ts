/** No rule is published without vectors at its two boundaries: the instant it begins to count and the instant it ends. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decide } from '../../../cloud-functions/domain/health-code/decide';
import { parseFact } from '../../../cloud-functions/domain/health-code/fact-json';
import type { Fact, UnreadableFact } from '../../../cloud-functions/domain/health-code/facts';
import type { RuleSet } from '../../../cloud-functions/domain/health-code/rule-set';
import { publishedRuleSets } from '../../../cloud-functions/domain/health-code/rule-sets/published';
import { addMilliseconds, type Instant, millisecondsPerMinute, parseInstant } from '../../../cloud-functions/domain/time';

type Expected = { readonly at: string; readonly colour?: string; readonly rules?: string[]; readonly missedTest?: boolean };
type Vectors = { readonly ruleSet: string; readonly cases: readonly { readonly facts: unknown[]; readonly expect: Expected[] }[] };

const folder = join(__dirname, '../../vectors/health-code');
const vectors = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file): Vectors => JSON.parse(readFileSync(join(folder, file), 'utf8')));
const rules = publishedRuleSets.flatMap((ruleSet) => ruleSet.rules.map((rule) => ({ set: ruleSet.id, rule: rule.id, ruleSet })));

test.each(rules)('$set has vectors the minute before, at and after $rule begins and ends', ({ ruleSet, rule }) => {
  const found = vectors.filter((file) => file.ruleSet === ruleSet.id).flatMap(({ cases }) => cases.flatMap(boundariesOf));
  expect([...new Set(found)].sort()).toEqual(['begins', 'ends']);

  function boundariesOf({ facts: json, expect: all }: Vectors['cases'][number]): ('begins' | 'ends')[] {
    const facts = json.map(parseFact);
    const asked = all.filter((expected) => saysSomethingAbout(ruleSet, rule, expected)).flatMap(({ at }) => parseInstant(at) ?? []);
    const isAsked = (from: number, to: number) => asked.some((at) => at >= from && at <= to);
    return asked.flatMap((at) => {
      const isTriedAround = isAsked(at - millisecondsPerMinute, at - 1) && isAsked(at + 1, at + millisecondsPerMinute);
      const before = counts({ facts, ruleSet, rule, at: addMilliseconds(at, -1) });
      const then = counts({ facts, ruleSet, rule, at });
      return before === then || !isTriedAround ? [] : [then ? 'begins' : 'ends'];
    });
  }
});

/** A hold is told by colours or rules, a duty by the missed test. */
function saysSomethingAbout(ruleSet: RuleSet, ruleId: string, { colour, rules: ruleIds, missedTest }: Expected): boolean {
  const isHold = ruleSet.rules.some(({ id, type }) => id === ruleId && type === 'hold');
  return isHold ? colour !== undefined || ruleIds !== undefined : missedTest !== undefined;
}

type Asked = { readonly facts: readonly (Fact | UnreadableFact)[]; readonly ruleSet: RuleSet; readonly rule: string; readonly at: Instant };

/** The hold colours, or the duty's test is missed. */
function counts({ facts, ruleSet, rule, at }: Asked): boolean {
  const { reasons, duties } = decide(facts, ruleSet, at);
  return reasons.some((reason) => reason.rule === rule) || duties.some((duty) => duty.missed && duty.rule === rule);
}
