import { fieldProblems, problemCodes } from '../../cloud-functions/contract/problem-codes';
import { everywhereText } from './everywhere';
import type { Language } from './language';
import type { ProblemShown } from './problem-shown';

/** What happened, what was kept, what to do: one paragraph in the reader's language. */
export function problemText(problem: ProblemShown, language: Language): string {
  const say = everywhereText[language];
  const wait = problem.retryAfterSeconds ? ` ${say.retryAfter(problem.retryAfterSeconds)}` : '';
  switch (problem.code) {
    case 'unreachable':
      return say.unreachable;
    case 'took-too-long':
      return say.tookTooLong;
    case 'answer-not-readable':
      return say.answerNotReadable;
    case 'device-not-able':
      return say.deviceNotAble;
    default:
      return problemCodes[problem.code][language] + wait;
  }
}

/**
 * What to say beside the field at `path` (`address.detail`), or nothing if that field is fine.
 * A problem below the path counts: `domesticStays` answers for `domesticStays.0.from`.
 */
export function fieldProblemText(problem: ProblemShown | undefined, path: string, language: Language): string | undefined {
  const found = problem?.fields.find((field) => field.path === path || field.path.startsWith(`${path}.`));
  return found && fieldProblems[found.problem][language];
}
