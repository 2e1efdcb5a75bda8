import { DivisionFields } from '../../../components/division-fields';
import { TextField } from '../../../components/field';
import { useDivisions } from '../../../services/use-divisions';
import { declareText } from '../../../text/declare';
import { useLanguage } from '../../../text/language';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import { Question } from './question';
import type { Declaration } from './use-declaration';

export function AddressStep({ declaration: { draft, problem, change } }: { readonly declaration: Declaration }) {
  const say = useText(declareText);
  const language = useLanguage();
  const divisions = useDivisions(draft.division, (division) => change({ kind: 'answered', answers: { division } }));
  return (
    <Question step="address" asks={say.ask.address}>
      <DivisionFields
        id="address"
        levels={divisions.levels}
        onChoose={divisions.choose}
        unreachable={divisions.unreachable}
        problem={fieldProblemText(problem, 'address.division', language)}
      />
      <TextField
        id="address-detail"
        kind="long"
        label={say.detail}
        hint={say.detailHint}
        value={draft.detail}
        onValue={(detail) => change({ kind: 'answered', answers: { detail: oneLine(detail) } })}
        lengthMax={120}
        autoComplete="street-address"
        problem={fieldProblemText(problem, 'address.detail', language)}
      />
    </Question>
  );
}

/** The contract takes one line; a line break typed on a phone's keyboard is a blank. */
const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');
