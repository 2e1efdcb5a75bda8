import { formatDay, formatInstant, type Instant } from '../time';
import type { DecidedColour, Decision, Duty, PathStep, Reason } from './decision';

/** The JSON of a decision: instants as ISO with +08:00, days as YYYY-MM-DD. The colours and words are the decision's own. */
export function describeDecision(decision: Decision) {
  const { colour, missedTest, pendingTest, nextTest, ruleSet } = decision;
  return {
    colour,
    missedTest,
    pendingTest,
    pendingUntil: isoOrNull(decision.pendingUntil),
    nextChangeAt: isoOrNull(decision.nextChangeAt),
    nextTest:
      nextTest === null
        ? null
        : { group: nextTest.group, remindAt: formatInstant(nextTest.remindAt), dueAt: formatInstant(nextTest.dueAt) },
    duties: decision.duties.map(describeDuty),
    reasons: decision.reasons.map(describeReason),
    ruleSet: { ...ruleSet },
  };
}

export type DescribedDecision = ReturnType<typeof describeDecision>;

const isoOrNull = (at: Instant | null): string | null => (at === null ? null : formatInstant(at));

const describeDuty = ({ facts, text, basis, remindAt, dueAt, ...duty }: Duty) => ({
  ...duty,
  remindAt: formatInstant(remindAt),
  dueAt: formatInstant(dueAt),
  facts: [...facts],
  text: { ...text },
  basis: { ...basis },
});

export function describeReason({ since, until, phases, facts, path, text, basis, ...reason }: Reason) {
  return {
    ...reason,
    since: formatInstant(since),
    until: isoOrNull(until),
    phases: phases.map((phase): { colour: DecidedColour; since: string; until: string | null } => ({
      colour: phase.colour,
      since: formatInstant(phase.since),
      until: isoOrNull(phase.until),
    })),
    facts: [...facts],
    path: path.map(describeStep),
    text: { ...text },
    basis: { ...basis },
  };
}

const describeStep = ({ metBy, dueDays, facts, ...step }: PathStep) => ({
  ...step,
  metBy: [...metBy],
  dueDays: dueDays.map(formatDay),
  facts: facts.map((kind): string => kind),
});
