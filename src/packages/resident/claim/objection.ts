/** What a claim is about: a reason or a testing duty of the decision, with the facts that set it off. Pure. */
import type { AnswerOf } from '../../../services/operations';
import type { FactShown } from '../../../text/fact-words';

type Decision = AnswerOf<'explainMyColour'>;
export type Objection = {
  readonly rule: string;
  readonly text: { readonly 'zh-CN': string; readonly en: string };
  readonly facts: readonly FactShown[];
};

/** `undefined`: no reason and no duty of that rule stands any more. */
export function objectionTo(rule: string, { reasons, duties }: Decision, facts: readonly FactShown[]): Objection | undefined {
  const found = [...reasons, ...duties].find((one) => one.rule === rule);
  if (!found) return undefined;
  const ids = new Set(found.facts);
  return { rule, text: found.text, facts: facts.filter(({ id, withdrawnAt }) => ids.has(id) && withdrawnAt === null) };
}
