import type { RuleSet } from '../../../cloud-functions/domain/health-code/rule-set';
import { publishedRuleSets } from '../../../cloud-functions/domain/health-code/rule-sets/published';
import { addMilliseconds, type Instant, millisecondsPerHour } from '../../../cloud-functions/domain/time';
import { gatePoliciesOf } from '../../../cloud-functions/use-cases/gate/gate-policies';
import type { SetInForce } from '../../../cloud-functions/use-cases/ports/rule-sets';
import { at } from '../../builders/facts';
import { ruleSetsThatSay, shippedRuleSets } from '../../fakes/fake-rule-sets';

const now = at('2022-09-06T08:30:00+08:00');
const inHours = (hours: number): Instant => addMilliseconds(now, hours * millisecondsPerHour);
const basis = { 'zh-CN': '通告', en: 'Notice' };
const [shipped] = publishedRuleSets;
if (!shipped) throw new Error('no rule set is shipped');
const asking = (...admission: RuleSet['admission']): RuleSet => ({ ...shipped, admission });
const green = asking({ classes: ['shop'], asks: 'green', basis });
const tested = asking({ classes: ['shop'], asks: 'green-and-test', testWithinHours: 72, basis });
const open = asking({ classes: ['shop'], asks: 'not-checked', basis });

/** Sets that take over from each other at those hours from now. */
const takingOver = (...sets: readonly [number, RuleSet][]) =>
  ruleSetsThatSay((when): SetInForce | undefined => {
    const place = sets.filter(([hours]) => inHours(hours) <= when).length - 1;
    const [, ruleSet] = sets[place] ?? [];
    const [next] = sets[place + 1] ?? [];
    return ruleSet && { ruleSet, ...(next !== undefined && { until: inHours(next) }) };
  });
const policies = (ruleSets: ReturnType<typeof ruleSetsThatSay>) => gatePoliciesOf('shop', now, { ruleSets, jurisdiction: '150781' });
const told = async (ruleSets: ReturnType<typeof ruleSetsThatSay>) =>
  (await policies(ruleSets)).map(({ from, until, asks }) => [from, until, asks]);

describe('what a gate is told its site asks', () => {
  it('is one thing for good while no change is known', async () => {
    expect(await policies(takingOver([-10, tested]))).toEqual([
      { from: '2022-09-06T08:30:00+08:00', until: null, asks: 'green-and-test', testWithinHours: 72, separateDoor: null, basis },
    ]);
  });

  it('is what comes next as well, when that begins within 72 hours', async () => {
    expect(await told(takingOver([-10, green], [8, tested], [70, open]))).toEqual([
      ['2022-09-06T08:30:00+08:00', '2022-09-06T16:30:00+08:00', 'green'],
      ['2022-09-06T16:30:00+08:00', '2022-09-09T06:30:00+08:00', 'green-and-test'],
      ['2022-09-09T06:30:00+08:00', null, 'not-checked'],
    ]);
  });

  it('ends where something later is known to begin', async () => {
    expect(await told(takingOver([-10, green], [72, tested]))).toEqual([
      ['2022-09-06T08:30:00+08:00', '2022-09-09T08:30:00+08:00', 'green'],
    ]);
    expect(await told(takingOver([-10, green], [71.99, tested]))).toHaveLength(2);
  });

  it('is told once where a change of the rules changes nothing at the door', async () => {
    expect(await told(takingOver([-10, green], [8, green], [20, green], [30, tested]))).toEqual([
      ['2022-09-06T08:30:00+08:00', '2022-09-07T14:30:00+08:00', 'green'],
      ['2022-09-07T14:30:00+08:00', null, 'green-and-test'],
    ]);
  });

  it('is green where no rules are in force', async () => {
    expect(await told(takingOver())).toEqual([['2022-09-06T08:30:00+08:00', null, 'green']]);
  });

  it('ends somewhere, however often the rules change', async () => {
    const restless = ruleSetsThatSay((when) => ({ ruleSet: when % 120_000 === 0 ? green : tested, until: addMilliseconds(when, 60_000) }));
    expect(await policies(restless)).toHaveLength(20);
  });

  it('has the words for a separate door, and follows the real rules of the jurisdiction over their real change', async () => {
    const before = at('2022-12-06T20:00:00+08:00');
    const needs = { ruleSets: shippedRuleSets(), jurisdiction: '150781' };
    expect(await gatePoliciesOf('mall', before, needs)).toMatchObject([
      { asks: 'green-and-test', until: '2022-12-07T00:00:00+08:00' },
      { from: '2022-12-07T00:00:00+08:00', asks: 'not-checked' },
    ]);
    const [hospital] = await gatePoliciesOf('hospital', now, needs);
    expect(hospital?.separateDoor).toMatchObject({ 'zh-CN': expect.any(String), en: expect.any(String) });
  });
});
