import { decide } from '../../cloud-functions/domain/health-code/decide';
import { describeDecision } from '../../cloud-functions/domain/health-code/describe-decision';
import type { Fact } from '../../cloud-functions/domain/health-code/facts';
import { ruleSetInForce } from '../../cloud-functions/domain/health-code/rule-set-in-force';
import { publishedRuleSetsOf } from '../../cloud-functions/domain/health-code/rule-sets/published';
import { addMilliseconds, type Instant, instant, millisecondsPerHour } from '../../cloud-functions/domain/time';
import { ordinaryFacts } from './crowd';

export type DecisionFigures = {
  /** An average person: nine facts, tests and doses. */
  readonly perSecond: number;
  readonly describedPerSecond: number;
  readonly factsEach: number;
  /** Nine facts that set off two holds and two duties: as much to judge and to explain as hardly anybody has. */
  readonly burdenedPerSecond: number;
};

/** Decisions on one core with full reasons, and the same written out as JSON. */
export function measureDecisions(): DecisionFigures {
  const now = instant(Date.parse('2022-09-06T08:30:00+08:00'));
  const ruleSet = ruleSetInForce(publishedRuleSetsOf('150781'), now);
  if (!ruleSet) throw new Error('no rule set is in force');
  const facts = ordinaryFacts(now);
  const burdened = burdenedFacts(now);
  const { reasons, duties } = decide(burdened, ruleSet, now);
  if (reasons.length < 2 || duties.length < 2) throw new Error('not as burdened as said');
  return {
    perSecond: rate(() => decide(facts, ruleSet, now)),
    describedPerSecond: rate(() => describeDecision(decide(facts, ruleSet, now))),
    factsEach: facts.length,
    burdenedPerSecond: rate(() => decide(burdened, ruleSet, now)),
  };
}

/** A close contact with a fever, on a city's duty, who bought medicine since the last of five tests. */
function burdenedFacts(now: Instant): readonly Fact[] {
  const ago = (hours: number) => addMilliseconds(now, -hours * millisecondsPerHour);
  const tests = [30, 54, 78, 102, 126].map((hours): Fact => {
    return { id: `test-${hours}`, kind: 'test.result', at: ago(hours - 8), sampledAt: ago(hours), result: 'negative' };
  });
  return [
    { id: 'contact', kind: 'contact.close', at: ago(130) },
    ...tests,
    { id: 'fever', kind: 'symptom.fever', at: ago(12), celsiusHundredths: 3780 },
    { id: 'duty', kind: 'duty.group', at: ago(200), group: 'city-72h' },
    { id: 'medicine', kind: 'medicine.purchase', at: ago(10), class: 'fever' },
  ];
}

function rate(once: () => unknown): number {
  for (let warmUp = 0; warmUp < 50_000; warmUp++) once();
  const startedAt = process.cpuUsage();
  const times = 300_000;
  for (let time = 0; time < times; time++) once();
  const { user, system } = process.cpuUsage(startedAt);
  return Math.round(times / ((user + system) / 1e6));
}
