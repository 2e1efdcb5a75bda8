import { ChoiceList } from '../../../components/choice-list';
import { DayField } from '../../../components/field';
import { declareText } from '../../../text/declare';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import { dayText } from '../../../text/time';
import type { StayDraft } from './draft';
import { ProvenNote } from './proven-note';
import { Question } from './question';
import { usePlaceName } from './stays-step';
import type { Declaration } from './use-declaration';

type StayWhenProps = { readonly stay: StayDraft; readonly declaration: Declaration };

/** Second half of a stay: its days. */
export function StayWhen({ stay, declaration: { days, problem, change } }: StayWhenProps) {
  const say = useText(declareText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const answer = (answers: Partial<StayDraft>) => change({ kind: 'stay-answered', answers });
  const wrong = (path: string) => fieldProblemText(problem, path, language);
  return (
    <Question step="stays" asks={say.whenAsk} says={usePlaceName(stay)}>
      {stay.proven ? <ProvenNote proven={stay.proven} /> : null}
      <DayField
        id="stay-from"
        label={say.from}
        hint={say.fromHint(dayText(days.firstDay, everywhere))}
        value={stay.from}
        onValue={(from) => answer({ from })}
        from={days.firstDay}
        to={stay.proven?.from ?? days.today}
        placeholder={say.choose}
        problem={wrong('from')}
      />
      <ChoiceList
        legend={say.ended}
        choices={[
          { value: 'still', says: say.still },
          { value: 'left', says: say.left },
        ]}
        chosen={stay.ended === null ? [] : [stay.ended ? 'left' : 'still']}
        onChoose={([value]) => answer({ ended: value === 'left' })}
        problem={wrong('ended')}
      />
      {stay.ended ? (
        <DayField
          id="stay-to"
          label={say.to}
          value={stay.to}
          onValue={(to) => answer({ to })}
          from={stay.proven?.to ?? (stay.from || days.firstDay)}
          to={days.today}
          placeholder={say.choose}
          problem={wrong('to')}
        />
      ) : null}
    </Question>
  );
}
