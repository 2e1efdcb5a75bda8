import { decide } from '../../cloud-functions/domain/health-code/decide';
import { describeDecision } from '../../cloud-functions/domain/health-code/describe-decision';
import { ruleSetInForce } from '../../cloud-functions/domain/health-code/rule-set-in-force';
import { publishedRuleSetsOf } from '../../cloud-functions/domain/health-code/rule-sets/published';
import { instant } from '../../cloud-functions/domain/time';
import { ordinaryFacts } from './crowd';

export type DecisionFigures = { readonly perSecond: number; readonly describedPerSecond: number; readonly factsEach: number };

/** Decisions on one core for an average person, alone and with every reason written out. */
export function measureDecisions(): DecisionFigures {
  const now = instant(Date.parse('2022-09-06T08:30:00+08:00'));
  const ruleSet = ruleSetInForce(publishedRuleSetsOf('150781'), now);
  if (!ruleSet) throw new Error('no rule set is in force');
  const facts = ordinaryFacts(now);
  const perSecond = rate(() => decide(facts, ruleSet, now));
  const describedPerSecond = rate(() => describeDecision(decide(facts, ruleSet, now)));
  return { perSecond, describedPerSecond, factsEach: facts.length };
}

function rate(once: () => unknown): number {
  for (let warmUp = 0; warmUp < 50_000; warmUp++) once();
  const startedAt = process.cpuUsage();
  const times = 300_000;
  for (let time = 0; time < times; time++) once();
  const { user, system } = process.cpuUsage(startedAt);
  return Math.round(times / ((user + system) / 1e6));
}
