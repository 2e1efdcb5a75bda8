/** The worked example of the policy, hour by hour: one close contact with tests on days 1, 2, 3, 5, 7, 10 and daily check-ins. */
import { decide } from '../../../cloud-functions/domain/health-code/decide';
import type { Colour } from '../../../cloud-functions/domain/health-code/decision';
import type { Fact } from '../../../cloud-functions/domain/health-code/facts';
import { ruleSetInForce } from '../../../cloud-functions/domain/health-code/rule-set-in-force';
import { publishedRuleSetsOf } from '../../../cloud-functions/domain/health-code/rule-sets/published';
import {
  addDays,
  addMilliseconds,
  dayOf,
  formatInstant,
  type Instant,
  millisecondsPerHour,
  startOfDay,
} from '../../../cloud-functions/domain/time';
import { at } from '../../builders/facts';

const hours = (from: Instant, count: number): Instant => addMilliseconds(from, count * millisecondsPerHour);

/** Exposed at noon; sampled at 09:00 and reported at 18:00 of each test day; checked in at 08:00 of each day. */
function closeContactOf(date: string): readonly Fact[] {
  const exposed = at(date);
  const morningOf = (day: number) => startOfDay(addDays(dayOf(exposed), day));
  const tests = [1, 2, 3, 5, 7, 10].map(
    (day): Fact => ({
      id: `test-${day}`,
      kind: 'test.result',
      at: hours(morningOf(day), 18),
      sampledAt: hours(morningOf(day), 9),
      result: 'negative',
    }),
  );
  const checkIns = Array.from(
    { length: 14 },
    (_, index): Fact => ({ id: `check-in-${index + 1}`, kind: 'isolation.check-in', at: hours(morningOf(index + 1), 8) }),
  );
  return [{ id: 'contact', kind: 'contact.close', at: exposed }, ...tests, ...checkIns];
}

type Stretch = { readonly colour: Colour; readonly to: string };

test.each<{ trigger: string; stretches: readonly Stretch[] }>([
  { trigger: '2020-05-01', stretches: [{ colour: 'red', to: '2020-05-16T00:00:00+08:00' }] },
  {
    trigger: '2021-08-01',
    stretches: [
      { colour: 'red', to: '2021-08-16T00:00:00+08:00' },
      { colour: 'yellow', to: '2021-08-23T00:00:00+08:00' },
    ],
  },
  {
    trigger: '2022-08-01',
    stretches: [
      { colour: 'red', to: '2022-08-09T00:00:00+08:00' },
      { colour: 'yellow', to: '2022-08-12T00:00:00+08:00' },
    ],
  },
  // Red through day 8, then green once the last home test is there: the sample of day 10, reported at 18:00.
  { trigger: '2022-11-14', stretches: [{ colour: 'red', to: '2022-11-24T18:00:00+08:00' }] },
  { trigger: '2022-12-10', stretches: [] },
])('a close contact of $trigger', ({ trigger, stretches }) => {
  const facts = closeContactOf(trigger);
  const exposed = at(trigger);
  for (let hour = -24; hour < 30 * 24; hour += 1) {
    const now = hours(exposed, hour);
    const ruleSet = ruleSetInForce(publishedRuleSetsOf('150781'), now);
    if (ruleSet === undefined) throw new Error(`nothing in force at ${formatInstant(now)}`);
    const due = hour < 0 ? 'green' : (stretches.find(({ to }) => now < at(to))?.colour ?? 'green');
    expect(`${formatInstant(now)} ${decide(facts, ruleSet, now).colour}`).toBe(`${formatInstant(now)} ${due}`);
  }
});
