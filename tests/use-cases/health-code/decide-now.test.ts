import { decideNow } from '../../../cloud-functions/use-cases/health-code/decide-now';
import { aRuleSet } from '../../builders/a-rule-set';
import { aPersonId } from '../../builders/a-site';
import { at, stayed } from '../../builders/facts';
import { ruleSetsThatSay } from '../../fakes/fake-rule-sets';

const now = at('2022-09-06T08:30:00+08:00');
const stay = stayed('high', { from: '2022-09-04', until: '2022-09-05' });
const decided = (facts: readonly (typeof stay)[], until?: string) =>
  decideNow(
    aPersonId(1),
    { person: { facts, revision: 1 }, now },
    ruleSetsThatSay(() => ({ ruleSet: aRuleSet(), ...(until !== undefined && { until: at(until) }) })),
  );

test('a decision holds no longer than the set that made it', async () => {
  expect((await decided([], '2022-09-07T00:00:00+08:00')).nextChangeAt).toBe(at('2022-09-07T00:00:00+08:00'));
  expect((await decided([stay], '2022-09-07T00:00:00+08:00')).nextChangeAt).toBe(at('2022-09-07T00:00:00+08:00'));
});

test('nor longer than its own facts and rules say', async () => {
  const own = (await decided([stay])).nextChangeAt;
  expect(own).not.toBeNull();
  expect((await decided([stay], '2030-01-01T00:00:00+08:00')).nextChangeAt).toBe(own);
});

test('without a set nobody is green', async () => {
  const decision = await decideNow(
    aPersonId(1),
    { person: { facts: [], revision: 1 }, now },
    ruleSetsThatSay(() => undefined),
  );
  expect(decision).toMatchObject({ colour: 'unverifiable', nextChangeAt: null });
});
