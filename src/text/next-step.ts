/** “再做 1 次核酸，8 月 11 日转绿”: the one next step out of a colour, from a decision of the contract. */

import type * as z from 'zod';
import type { Endpoints } from '../../cloud-functions/contract/endpoints';
import type { EverywhereText } from './everywhere';
import type { MyCodeText } from './my-code';
import { dayText } from './time';

type Decision = z.output<Endpoints['explainMyColour']['response']>;
type Reason = Decision['reasons'][number];
type Step = Reason['path'][number];
type Say = { readonly everywhere: EverywhereText; readonly step: MyCodeText['nextStep'] };

/** The title of the card “Why?”; `undefined` for a plain green. Of several reasons the one that ends last decides the date. */
export function nextStepText(decision: Pick<Decision, 'colour' | 'missedTest' | 'reasons'>, say: Say): string | undefined {
  if (decision.colour === 'unverifiable') return say.step.desk;
  const worst = decision.reasons.filter((reason) => reason.colour !== 'green');
  if (worst.length === 0) return decision.missedTest ? say.step.sample : undefined;
  const last = worst.reduce((one, other) => (endOf(other) > endOf(one) ? other : one));
  const way = easiestWay(last.path);
  const toDo = way.find(({ step, done, of }) => step !== 'wait' && done < of);
  return say.step.join(toDo ? stepText(toDo, say) : say.step.wait, endText(last, way, say));
}

/** The day itself once it is certain; before that, the first day it can be. */
function endText({ until }: Reason, way: readonly Step[], { step, everywhere }: Say): string {
  if (until) return step.turnsGreen(dayText(until, everywhere));
  const earliest = way
    .filter((part) => part.step === 'wait')
    .flatMap(({ dueDays }) => dueDays)
    .sort()
    .at(-1);
  return earliest ? step.turnsGreenEarliest(dayText(earliest, everywhere)) : step.thenGreen;
}

const endOf = (reason: Reason): number => (reason.until ? Date.parse(reason.until) : Number.POSITIVE_INFINITY);

/** Ways are alternatives: the one with least left to do. */
function easiestWay(path: readonly Step[]): readonly Step[] {
  const ways = [...new Set(path.map(({ way }) => way))].map((way) => path.filter((step) => step.way === way));
  const left = (steps: readonly Step[]) => steps.reduce((sum, { step, done, of }) => sum + (step === 'fact' ? 10 : 1) * (of - done), 0);
  return ways.reduce<readonly Step[]>((best, way) => (best.length === 0 || left(way) < left(best) ? way : best), []);
}

function stepText({ step, done, of }: Step, say: Say): string {
  switch (step) {
    case 'negative-tests':
      return say.step.tests(of - done);
    case 'check-ins':
      return say.step.checkIns(of - done);
    case 'fact':
      return say.step.fact;
    case 'wait':
      return say.step.wait;
  }
}
