/** How a check looks on the screen of a gate: SCREENS' table for what a gate finds. */
import { type Shown, shownOf } from '../../../components/health-state';
import type { Checked, GateReason } from '../../../services/gate/gate-types';

export type CheckSeen = Pick<Checked, 'outcome' | 'reasons' | 'colour' | 'missedTest' | 'pendingTest'>;

/**
 * A refusal never looks green: a green code with a test too old says “test first”, one with fever “hold” until the second
 * reading, one whose code cannot be believed “cannot verify”. Where no code is asked for, whoever is admitted sees “pass”.
 */
export function gateShownOf({ outcome, reasons, colour, missedTest, pendingTest }: CheckSeen): Shown {
  const own = shownOf({ colour: colour ?? 'unverifiable', missedTest, pendingTest });
  if (outcome === 'admitted') return own.sign === 'green' || own.sign === 'pending' ? own : passed;
  if (reasons[0] === 'fever') return held;
  if (colour !== 'green') return own;
  return reasons.some((reason) => ofTests.includes(reason)) ? testFirst : notBelieved;
}

const ofTests: readonly GateReason[] = ['missed-test', 'test-missing', 'test-too-old'];
const passed: Shown = { colour: 'green', over: 'none', sign: 'green' };
const held: Shown = { colour: 'yellow', over: 'none', sign: 'yellow' };
const testFirst: Shown = { colour: 'green', over: 'missed', sign: 'missed' };
const notBelieved: Shown = { colour: 'unverifiable', over: 'none', sign: 'unverifiable' };
