import { ChoiceList } from '../../../components/choice-list';
import { TextField } from '../../../components/field';
import { declareText } from '../../../text/declare';
import { factText } from '../../../text/fact';
import { useLanguage } from '../../../text/language';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import type { Symptom } from './draft';
import { Question } from './question';
import type { Declaration } from './use-declaration';

const symptoms = [
  'fever',
  'cough',
  'fatigue',
  'sore-throat',
  'loss-of-smell-or-taste',
  'diarrhoea',
  'breathing-difficulty',
] as const satisfies readonly Symptom[];
type Choice = Symptom | 'none';

export function HealthStep({ declaration: { draft, problem, change } }: { readonly declaration: Declaration }) {
  const say = useText(declareText);
  const fact = useText(factText);
  const language = useLanguage();
  const none = { value: 'none' as const, says: say.noSymptoms };
  return (
    <Question step="health" asks={say.ask.health}>
      <TextField
        id="temperature"
        kind="decimal"
        label={say.temperature}
        hint={say.temperatureHint}
        optional
        value={draft.temperature}
        onValue={(temperature) => change({ kind: 'answered', answers: { temperature } })}
        lengthMax={5}
        problem={fieldProblemText(problem, 'temperatureTenths', language)}
      />
      <ChoiceList<Choice>
        legend={say.symptoms}
        many
        choices={[none, ...symptoms.map((value) => ({ value, says: fact.symptom[value] }))]}
        chosen={chosenOf(draft.symptoms)}
        onChoose={(chosen) => change({ kind: 'answered', answers: { symptoms: symptomsOf(chosen, draft.symptoms) } })}
        problem={fieldProblemText(problem, 'symptoms', language)}
      />
    </Question>
  );
}

function chosenOf(answer: readonly Symptom[] | null): readonly Choice[] {
  if (answer === null) return [];
  return answer.length === 0 ? ['none'] : answer;
}

/** “None” and a symptom exclude each other: the one just pressed holds. */
export function symptomsOf(chosen: readonly Choice[], before: readonly Symptom[] | null): readonly Symptom[] | null {
  const named = chosen.flatMap((choice) => (choice === 'none' ? [] : [choice]));
  const saysNone = chosen.includes('none');
  if (saysNone && before?.length !== 0) return [];
  return named.length === 0 && !saysNone ? null : named;
}
