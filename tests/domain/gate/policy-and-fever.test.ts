import { isAlarm } from '../../../cloud-functions/domain/gate/gate-alarm';
import { policyAt } from '../../../cloud-functions/domain/gate/policy-at';
import { withTemperature } from '../../../cloud-functions/domain/gate/with-temperature';
import { addMilliseconds } from '../../../cloud-functions/domain/time';
import { at } from '../../builders/signed-codes';

describe('what a site asks at an instant', () => {
  const midnight = '2022-11-11T00:00:00+08:00';
  const before = { from: '2022-06-28T00:00:00+08:00', until: midnight, asks: 'green-and-test', testWithinHours: 72 } as const;
  const since = { from: midnight, until: null, asks: 'green', testWithinHours: null } as const;

  test.each([
    [-1, before],
    [0, since],
    [1, since],
  ])('%d ms from midnight, when another rule set takes over', (milliseconds, policy) => {
    expect(policyAt([before, since], addMilliseconds(at(midnight), milliseconds))).toBe(policy);
  });

  test('is nothing before the first, after the last, or where a date cannot be read', () => {
    expect(policyAt([before, since], at('2022-01-01T00:00:00+08:00'))).toBeUndefined();
    // A gate's clock may be as far behind the server's, whose now the first begins with; between two there is no such grace.
    expect(policyAt([before, since], addMilliseconds(at(before.from), -90_000))).toBe(before);
    expect(policyAt([before, since], addMilliseconds(at(before.from), -90_001))).toBeUndefined();
    expect(policyAt([before, since], addMilliseconds(at(midnight), -1))).toBe(before);
    expect(policyAt([before], at(midnight))).toBeUndefined();
    expect(policyAt([{ ...since, from: 'soon' }], at(midnight))).toBeUndefined();
    // An end that cannot be read is no end: the one after it, if there is one, comes later in the list.
    expect(policyAt([{ ...before, until: 'later' }], at('2022-07-01T00:00:00+08:00'))).toMatchObject({ from: before.from });
  });
});

describe('a temperature beside a verdict', () => {
  const admitted = { outcome: 'admitted', reasons: [] } as const;
  test.each([
    [372, 'admitted'],
    [373, 'refused'],
    [null, 'admitted'],
  ] as const)('%j tenths: %s', (tenths, outcome) => {
    expect(withTemperature(admitted, tenths, true).outcome).toBe(outcome);
  });

  test('comes after what the code was refused for, and goes when a second reading is lower', () => {
    const red = { outcome: 'refused', reasons: ['colour-not-accepted'] } as const;
    const feverish = withTemperature<{ outcome: 'admitted' | 'refused'; reasons: readonly ('colour-not-accepted' | 'fever')[] }>(
      red,
      380,
      true,
    );
    expect(feverish).toEqual({ outcome: 'refused', reasons: ['colour-not-accepted', 'fever'] });
    expect(withTemperature(feverish, 365, true)).toEqual(red);
    expect(withTemperature(withTemperature(admitted, 380, true), 365, true)).toEqual(admitted);
  });

  test('turns nobody away where no codes are checked', () => {
    expect(withTemperature(admitted, 390, false)).toEqual(admitted);
  });
});

test('an alarm is for what was made, copied or taken over', () => {
  expect(isAlarm(['code-used-here'])).toBe(true);
  expect(isAlarm(['colour-not-accepted', 'code-turned'])).toBe(true);
  expect(isAlarm(['colour-not-accepted', 'missed-test', 'fever', 'code-damaged', 'code-expired'])).toBe(false);
  expect(isAlarm([])).toBe(false);
});
