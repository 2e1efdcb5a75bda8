import { ChoiceList } from '../../../components/choice-list';
import { declareText } from '../../../text/declare';
import { useLanguage } from '../../../text/language';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import type { Group } from './draft';
import { Question } from './question';
import type { Declaration } from './use-declaration';

const groups = [
  'resident',
  'worker',
  'student',
  'traveller',
  'temporary-stayer',
  'planning-to-enter',
  'overseas-returnee',
  'enterprise-resuming-work',
] as const satisfies readonly Group[];

export function GroupStep({ declaration: { draft, problem, change } }: { readonly declaration: Declaration }) {
  const say = useText(declareText);
  const language = useLanguage();
  return (
    <Question step="group" asks={say.ask.group} says={say.kept}>
      <ChoiceList
        legend={say.ask.group}
        legendHidden
        choices={groups.map((value) => ({ value, says: say.group[value] }))}
        chosen={draft.group ? [draft.group] : []}
        onChoose={([group]) => group && change({ kind: 'answered', answers: { group } })}
        problem={fieldProblemText(problem, 'group', language)}
      />
    </Question>
  );
}
