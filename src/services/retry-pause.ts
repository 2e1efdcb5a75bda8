import type { ProblemShown } from '../text/problem-shown';

const firstPauseMilliseconds = 500;
/** Longer than this nobody watches a spinner: the problem is shown with its time instead. */
const longestPauseMilliseconds = 8_000;

/**
 * How long to wait before asking again after `tries` attempts: doubling, with jitter so that a city does not ask in
 * step at 8:30, never less than the server's `Retry-After`. `null`: do not ask again.
 */
export function pauseMilliseconds(problem: ProblemShown, tries: number, random: () => number = Math.random): number | null {
  if (!worthAnotherTry.has(problem.code)) return null;
  const backOff = firstPauseMilliseconds * 2 ** (tries - 1) * (0.5 + random());
  const asked = problem.retryAfterSeconds === null ? 0 : problem.retryAfterSeconds * 1000 + random() * 1000;
  const pause = Math.max(backOff, asked);
  return pause > longestPauseMilliseconds ? null : Math.round(pause);
}

const worthAnotherTry = new Set<ProblemShown['code']>(['unreachable', 'took-too-long', 'unavailable', 'too-many-requests']);

export const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
