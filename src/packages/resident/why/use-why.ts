import { readHeldCode } from '../../../services/held-code-store';
import { currentSession } from '../../../services/session-store';
import { useAnswer } from '../../../services/use-answer';
import type { FactShown } from '../../../text/fact-words';
import type { ProblemShown } from '../../../text/problem-shown';
import type { Decision } from './time-line';

export type Why =
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'not-declared' }
  | { readonly kind: 'failed'; readonly problem: ProblemShown }
  /** `keptAt`: no network; this is what the phone kept with its code, at that instant. */
  | { readonly kind: 'known'; readonly decision: Decision; readonly facts: readonly FactShown[]; readonly keptAt: string | null };

/** The decision of now with the facts it names; without network the one held with the code. */
export function useWhy(): { readonly why: Why; readonly reload: () => void } {
  const { answer: decision, reload: reloadDecision } = useAnswer('explainMyColour', {});
  const { answer: facts, reload: reloadFacts } = useAnswer('listMyFacts', {});
  const reload = () => {
    reloadDecision();
    reloadFacts();
  };
  return { why: pick(), reload };

  function pick(): Why {
    switch (decision.state) {
      case 'signed-out':
        return { kind: 'signed-out' };
      case 'loading':
        return { kind: 'loading' };
      case 'refused':
        return refused(decision.problem);
      case 'here':
        // The facts only name what the reasons point at: they come a moment later or not at all.
        if (facts.state === 'loading') return { kind: 'loading' };
        return { kind: 'known', decision: decision.value, facts: facts.state === 'here' ? facts.value.facts : [], keptAt: null };
    }
  }
}

function refused(problem: ProblemShown): Why {
  if (problem.code === 'declaration-needed') return { kind: 'not-declared' };
  if (problem.code !== 'unreachable' && problem.code !== 'took-too-long') return { kind: 'failed', problem };
  const held = readHeldCode();
  if (!held || held.account !== currentSession()?.account) return { kind: 'failed', problem };
  return { kind: 'known', decision: held.issued.decision, facts: [], keptAt: held.issued.asOf };
}
