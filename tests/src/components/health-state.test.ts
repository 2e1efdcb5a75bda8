import { type Colour, shownOf } from '../../../src/components/health-state';

const state = (colour: Colour, ...flags: ('missed' | 'pending')[]) => ({
  colour,
  missedTest: flags.includes('missed'),
  pendingTest: flags.includes('pending'),
});

test.each([
  [state('green'), 'none', 'green'],
  [state('yellow'), 'none', 'yellow'],
  [state('red'), 'none', 'red'],
  [state('green', 'missed'), 'missed', 'missed'],
  [state('yellow', 'missed'), 'missed', 'missed'],
  [state('green', 'pending'), 'pending', 'pending'],
  [state('green', 'missed', 'pending'), 'missed', 'missed'],
] as const)('%j is drawn with “%s” over its colour and signed %s', (given, over, sign) => {
  expect(shownOf(given)).toEqual({ colour: given.colour, over, sign });
});

test.each([state('red', 'missed'), state('red', 'pending'), state('red', 'missed', 'pending')])(
  'red says stop whatever else holds: %j',
  (given) => {
    expect(shownOf(given).sign).toBe('red');
  },
);

test('a pending result does not soften yellow', () => {
  expect(shownOf(state('yellow', 'pending')).sign).toBe('yellow');
});

test('what cannot be verified shows no other sign', () => {
  expect(shownOf(state('unverifiable', 'missed', 'pending'))).toEqual({ colour: 'unverifiable', over: 'none', sign: 'unverifiable' });
});
