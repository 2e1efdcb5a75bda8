import { ChoiceList } from '../../../components/choice-list';
import { DayField } from '../../../components/field';
import { declareText } from '../../../text/declare';
import { useLanguage } from '../../../text/language';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import { Question } from './question';
import type { Declaration } from './use-declaration';

export function ContactStep({ declaration: { draft, days, problem, change } }: { readonly declaration: Declaration }) {
  const say = useText(declareText);
  const language = useLanguage();
  return (
    <Question step="contact" asks={say.ask.contact} says={say.contactSays}>
      <ChoiceList
        legend={say.ask.contact}
        legendHidden
        choices={[
          { value: 'no', says: say.noContact },
          { value: 'yes', says: say.hadContact },
        ]}
        chosen={draft.hadContact === null ? [] : [draft.hadContact ? 'yes' : 'no']}
        onChoose={([answer]) => change({ kind: 'answered', answers: { hadContact: answer === 'yes' } })}
        problem={draft.hadContact === null ? fieldProblemText(problem, 'contact', language) : undefined}
      />
      {draft.hadContact ? (
        <DayField
          id="last-exposure"
          label={say.lastExposure}
          value={draft.lastExposure}
          onValue={(lastExposure) => change({ kind: 'answered', answers: { lastExposure } })}
          from={days.firstDay}
          to={days.today}
          placeholder={say.choose}
          problem={fieldProblemText(problem, 'contact', language)}
        />
      ) : null}
    </Question>
  );
}
