/**
 * What can be wrong with a rule set: a closed list. `contract/rule-set-faults.ts` says each of them in both languages,
 * under the same code and with the same values (a test compares); here stands what logs and commands print.
 */

const problems = {
  'unknown-field': 'unknown field',
  missing: 'is missing',
  'text-missing': 'a text is missing',
  'wrong-type': 'must be {expected}',
  'not-one-of': 'must be one of {allowed}',
  'too-small': 'must be {least} or more',
  'too-large': 'must be {most} or less',
  'too-few': 'must have {least} or more',
  'too-many': 'must have {most} or fewer',
  'too-long': 'must have {most} characters or fewer',
  'wrong-format': 'not written the right way: {expected}',
  'id-not-of-set': 'must be {expected}: the jurisdiction and the version joined by @',
  'id-taken': '{id} is another set, with other content',
  'jurisdiction-not-own': 'must be {expected}, the jurisdiction of those who publish it',
  'starts-too-early': 'must be {earliest} or later',
  'ended-already': 'is over already',
  'not-an-instant': 'must be an ISO instant with an offset',
  'ends-before-start': 'must be after {start}',
  'rule-id-twice': 'already used by {first}',
  'group-twice': 'already has a cadence at {first}',
  'condition-not-of-kind': '{kind} has no such field',
  worsens: 'worsens from {from} to {to} with time alone',
  'open-not-last': 'only the last phase may be open',
  'never-ends': 'no way out: open, with no endsOn and nothing that clears it early',
  'nothing-clears': 'there is nothing to clear it',
  'clears-without-effect': 'has no effect: the hold ends without it',
  'ends-at-once': '{kind} also starts the hold, which would never hold',
  'days-not-rising': 'days must rise',
  'after-the-end': 'the hold ends on day {day}',
  'window-too-narrow': 'too few days for so many samples so far apart',
  'class-missing': 'no row for {class}',
  'class-twice': 'already has a row at {first}',
  'fact-not-readable': '{reason}',
  'fact-id-twice': 'already used by {first}',
  'case-rule-unknown': 'no rule {rule}',
  'case-disagrees': 'decides {decided}, the case says {expected}',
  'rule-without-case': 'no golden case',
  'rule-never-over-in-cases': 'no golden case in which it is over',
} as const;

export type RuleSetFaultCode = keyof typeof problems;
type Values = Readonly<Record<string, string | number>>;

export type RuleSetFault = {
  /** Where in the set: `rules[3].phases[0].colour`; empty for the whole. */
  readonly place: string;
  readonly code: RuleSetFaultCode;
  /** What the sentences of the code name. */
  readonly values: Values;
  /** One line for a log or a command. */
  readonly problem: string;
};

export const ruleSetFault = (place: string, code: RuleSetFaultCode, values: Values = {}): RuleSetFault => ({
  place,
  code,
  values,
  problem: problems[code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')),
});

/** For the test that compares this list with the contract's. */
export const ruleSetFaultProblems: Readonly<Record<RuleSetFaultCode, string>> = problems;
