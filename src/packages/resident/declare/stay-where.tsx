import { DivisionFields } from '../../../components/division-fields';
import { LoadingView } from '../../../components/views';
import { useDivisions } from '../../../services/use-divisions';
import { declareText } from '../../../text/declare';
import { useLanguage } from '../../../text/language';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import type { StayDraft } from './draft';
import { PlaceFields } from './place-fields';
import { ProvenNote } from './proven-note';
import { Question } from './question';
import type { Declaration } from './use-declaration';

type StayWhereProps = { readonly stay: StayDraft; readonly declaration: Declaration };

/** First half of a stay: the county, and in it the town and community where risk areas are published. */
export function StayWhere({ stay, declaration: { areas, problem, change } }: StayWhereProps) {
  const say = useText(declareText);
  const language = useLanguage();
  const answer = (answers: Partial<StayDraft>) => change({ kind: 'stay-answered', answers });
  const { proven } = stay;
  const divisions = useDivisions(stay.division || (proven?.division ?? ''), (division) => answer({ division, home: false }));
  const known = areas[stay.division];
  // What the card names is given; what lies below it can be told.
  const fixed = proven ? divisions.levels.findIndex(({ chosen }) => chosen === proven.division) + 1 || divisions.levels.length : 0;
  return (
    <Question step="stays" asks={say.whereAsk}>
      {proven ? <ProvenNote proven={proven} /> : null}
      <DivisionFields
        id="stay"
        levels={divisions.levels}
        onChoose={divisions.choose}
        unreachable={divisions.unreachable}
        fixed={fixed}
        problem={fieldProblemText(problem, 'division', language)}
      />
      {stay.division !== '' && known === undefined ? <LoadingView /> : null}
      {stay.division !== '' && known !== undefined ? (
        <PlaceFields stay={stay} areas={known} towns={divisions.towns} problem={problem} onAnswer={answer} />
      ) : null}
    </Question>
  );
}
