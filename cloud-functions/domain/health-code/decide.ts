/**
 * The one place a colour comes from: a pure function of recorded facts, a published rule set and the clock.
 * Nobody can hand it a colour, and it reads no earlier decision.
 */

import { type Instant, instant, parseInstant } from '../time';
import { compileRuleSet } from './compile-rule-set';
import type { DecidedColour, Decision, Reason } from './decision';
import { judgeDuties } from './duties';
import type { Fact, UnreadableFact } from './facts';
import { type ActiveHold, judgeHold } from './hold';
import type { RuleSet } from './rule-set';
import { countingFacts, type Survey, surveyFacts } from './survey';

const noReasons: readonly Reason[] = [];
const severity: { readonly [Name in DecidedColour]: number } = { green: 0, unverifiable: 1, yellow: 2, red: 3 };

/**
 * Judges `facts`, in any order, by `ruleSet` at `now`. Facts that count later or are withdrawn are ignored, except that
 * `nextChangeAt` is never past an instant at which one of those given starts or stops to count. Never throws:
 * what cannot be read makes the outcome `unverifiable`, unless a hold makes it yellow or red.
 */
export function decide(facts: readonly (Fact | UnreadableFact)[], ruleSet: RuleSet, now: Instant): Decision {
  const rules = compileRuleSet(ruleSet);
  const survey = surveyFacts(facts, rules, now);
  const { duties, pendingUntil, nextChangeAt: dutiesChangeAt } = judgeDuties(survey, rules, now);
  let nextChangeAt = Math.min(survey.nextChangeAt, dutiesChangeAt);
  let reasons = noReasons;
  if (survey.triggers !== undefined || survey.unreadable !== undefined) {
    const holds = judgeHolds(survey, now, () => countingFacts(facts, rules, now));
    for (const hold of holds) nextChangeAt = Math.min(nextChangeAt, hold.nextChangeAt);
    reasons = [...holds.map(({ reason }) => reason), ...unreadableReasons(survey, ruleSet)].sort(
      (one, other) => severity[other.colour] - severity[one.colour],
    );
  }
  const [firstDuty] = duties;
  return {
    colour: reasons[0]?.colour ?? 'green',
    missedTest: duties.some(({ missed }) => missed),
    pendingTest: pendingUntil !== null,
    pendingUntil,
    nextChangeAt: Number.isFinite(nextChangeAt) ? instant(nextChangeAt) : null,
    nextTest: firstDuty === undefined ? null : { group: firstDuty.group, remindAt: firstDuty.remindAt, dueAt: firstDuty.dueAt },
    duties,
    reasons,
    ruleSet: rules.name,
  };
}

function judgeHolds(survey: Survey, now: Instant, read: () => readonly Fact[]): readonly ActiveHold[] {
  if (survey.triggers === undefined) return [];
  const facts = read();
  const active: ActiveHold[] = [];
  for (const [hold, trigger] of survey.triggers) {
    const judged = judgeHold({ hold, trigger, facts, now });
    if (judged !== undefined) active.push(judged);
  }
  return active.sort((one, other) => one.order - other.order);
}

/** One reason for all of them: the person can do nothing about any. */
function unreadableReasons({ unreadable }: Survey, ruleSet: RuleSet): readonly Reason[] {
  if (unreadable === undefined) return [];
  const ids = unreadable.map(({ id }) => id).sort();
  // Without a readable time: since this rule set judges.
  const known = unreadable.map(({ at }) => at).filter((at): at is Instant => Number.isSafeInteger(at));
  const since = known.length > 0 ? instant(Math.min(...known)) : (parseInstant(ruleSet.effectiveFrom) ?? instant(0));
  return [
    {
      rule: 'unreadable-fact',
      reason: 'fact-unreadable',
      colour: 'unverifiable',
      since,
      until: null,
      phases: [{ colour: 'unverifiable', since, until: null }],
      facts: ids,
      path: [],
      text: {
        'zh-CN': '有一条记录无法读取，暂时不能核验。工作人员会更正这条记录，您不需要做任何事。',
        en: 'One record cannot be read, so this code cannot be verified for now. Staff will correct the record; you need not do anything.',
      },
      basis: {
        'zh-CN': '系统规则：读不懂的记录不作为转绿或转红的依据。',
        en: 'System rule: a record that cannot be understood is never a ground for a colour.',
      },
      decider: 'operator',
    },
  ];
}
