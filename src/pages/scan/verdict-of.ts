import { type Shown, shownOf } from '../../components/health-state';
import type { CheckInRecorded } from '../../services/outbox';

type Judged = Pick<CheckInRecorded, 'outcome' | 'colour' | 'missedTest' | 'pendingTest' | 'admissionReasons'>;

/**
 * A refusal never looks green: someone with a green code and a test that is too old sees “test first”,
 * someone without a declaration sees “cannot verify”. Where nobody is asked for a code whoever is admitted sees “pass”:
 * the screen says what the door decides, and a “stop” beside “you may enter” would help nobody.
 */
export function verdictOf({ outcome, colour, missedTest, pendingTest, admissionReasons }: Judged): Shown {
  const own = shownOf({ colour: colour ?? 'unverifiable', missedTest, pendingTest });
  if (outcome === 'admitted') return own.sign === 'green' || own.sign === 'pending' ? own : passed;
  if (colour !== 'green') return own;
  const testWanted = admissionReasons.some((reason) => reason === 'missed-test' || reason === 'test-missing' || reason === 'test-too-old');
  return testWanted ? { colour: 'green', over: 'missed', sign: 'missed' } : notVerified;
}

const passed: Shown = { colour: 'green', over: 'none', sign: 'green' };
/** For a scan that was not made at the door, too: a picture of a poster shows nobody a green screen. */
export const notVerified: Shown = { colour: 'unverifiable', over: 'none', sign: 'unverifiable' };
