import { DayField, PickField } from '../../../components/field';
import { countryChoices } from '../../../text/country';
import { declareText } from '../../../text/declare';
import { useLanguage } from '../../../text/language';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import type { ForeignStayDraft } from './draft';
import { ProvenNote } from './proven-note';
import { Question } from './question';
import type { Declaration } from './use-declaration';

type ForeignEditorProps = { readonly stay: ForeignStayDraft; readonly declaration: Declaration };

/** One arrival from abroad. */
export function ForeignEditor({ stay, declaration: { days, problem, change } }: ForeignEditorProps) {
  const say = useText(declareText);
  const language = useLanguage();
  const answer = (answers: Partial<ForeignStayDraft>) => change({ kind: 'foreign-answered', answers });
  const wrong = (path: string) => fieldProblemText(problem, path, language);
  return (
    <Question step="foreign" asks={say.country} says={say.foreignSays}>
      {stay.proven ? (
        <ProvenNote proven={stay.proven} country={stay.country} />
      ) : (
        <PickField
          id="country"
          label={say.country}
          value={stay.country}
          onValue={(country) => answer({ country })}
          choices={countryChoices(language)}
          placeholder={say.choose}
          problem={wrong('country')}
        />
      )}
      <DayField
        id="foreign-from"
        label={say.foreignFrom}
        value={stay.from}
        onValue={(from) => answer({ from })}
        to={stay.proven?.from ?? days.today}
        placeholder={say.choose}
        problem={wrong('from')}
      />
      <DayField
        id="entered-at"
        label={say.enteredAt}
        value={stay.enteredAt}
        onValue={(enteredAt) => answer({ enteredAt })}
        from={stay.proven?.to ?? days.firstDay}
        to={days.today}
        placeholder={say.choose}
        problem={wrong('enteredAt')}
      />
    </Question>
  );
}
