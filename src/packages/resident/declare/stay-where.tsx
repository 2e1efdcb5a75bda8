import { DivisionFields } from '../../../components/division-fields';
import { LoadingView } from '../../../components/views';
import { useDivisions } from '../../../services/use-divisions';
import { declareText } from '../../../text/declare';
import { useLanguage } from '../../../text/language';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import type { StayDraft } from './draft';
import { PlaceFields } from './place-fields';
import { Question } from './question';
import type { Declaration } from './use-declaration';

type StayWhereProps = { readonly stay: StayDraft; readonly declaration: Declaration };

/** First half of a stay: the county, and in it the town and community where risk areas are published. */
export function StayWhere({ stay, declaration: { areas, problem, change } }: StayWhereProps) {
  const say = useText(declareText);
  const language = useLanguage();
  const answer = (answers: Partial<StayDraft>) => change({ kind: 'stay-answered', answers });
  const divisions = useDivisions(stay.division, (division) => answer({ division, home: false }));
  const known = areas[stay.division];
  return (
    <Question step="stays" asks={say.whereAsk}>
      <DivisionFields
        id="stay"
        levels={divisions.levels}
        onChoose={divisions.choose}
        unreachable={divisions.unreachable}
        problem={fieldProblemText(problem, 'division', language)}
      />
      {stay.division !== '' && known === undefined ? <LoadingView /> : null}
      {stay.division !== '' && known !== undefined ? (
        <PlaceFields stay={stay} areas={known} towns={divisions.towns} problem={problem} onAnswer={answer} />
      ) : null}
    </Question>
  );
}
