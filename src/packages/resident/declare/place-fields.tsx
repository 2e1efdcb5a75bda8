import { ChoiceList } from '../../../components/choice-list';
import { PickField, TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { declareText } from '../../../text/declare';
import { useLanguage } from '../../../text/language';
import type { ProblemShown } from '../../../text/problem-shown';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import type { StayDraft } from './draft';
import { placesOf, type RiskAreas } from './places';

type PlaceFieldsProps = {
  readonly stay: StayDraft;
  readonly areas: RiskAreas;
  /** Of the county, by the standard. */
  readonly towns: readonly string[];
  readonly problem?: ProblemShown;
  readonly onAnswer: (answers: Partial<StayDraft>) => void;
};

/** Longer lists are picked from, not laid out. */
const laidOutMax = 12;
const elsewhere = 'elsewhere';
const withoutTown = 'without-town';
const townMark = 'town:';

/** Where in the county. Without risk areas a town is enough, and even that may be left out. */
export function PlaceFields(props: PlaceFieldsProps) {
  const { stay, areas, towns, problem, onAnswer } = props;
  const say = useText(declareText);
  const language = useLanguage();
  if (areas.length === 0) return <TownField label={say.town} {...props} />;
  const places = placesOf(areas, towns);
  const choices = [
    ...places.towns.map(({ town }) => ({ value: `${townMark}${town}`, says: town })),
    ...(places.communitiesWithoutTown.length > 0 ? [{ value: withoutTown, says: say.withoutTown }] : []),
    { value: elsewhere, says: say.elsewhere },
  ];
  const communities =
    stay.placeFrom === 'listed' ? places.towns.find(({ town }) => town === stay.town)?.communities : places.communitiesWithoutTown;
  return (
    <>
      <Notice says={say.riskHere} />
      <FewOrMany
        id="town"
        label={say.town}
        choices={choices}
        chosen={chosenOf(stay)}
        onChoose={(value) => onAnswer(townOf(value))}
        problem={fieldProblemText(problem, 'town', language)}
      />
      {stay.placeFrom === 'listed' || stay.placeFrom === 'without-town' ? (
        <CommunityFields {...props} communities={communities ?? []} />
      ) : null}
      {stay.placeFrom === 'elsewhere' ? (
        <>
          <TownField {...props} label={say.elsewhereTown} hint={say.townUnknownHint} />
          <CommunityField {...props} />
        </>
      ) : null}
    </>
  );
}

const chosenOf = ({ placeFrom, town }: StayDraft): string => (placeFrom === 'listed' ? `${townMark}${town}` : placeFrom);

function townOf(value: string): Partial<StayDraft> {
  if (value === elsewhere || value === withoutTown) return { placeFrom: value, town: '' };
  return value.startsWith(townMark) ? { placeFrom: 'listed', town: value.slice(townMark.length) } : { placeFrom: '', town: '' };
}

/** One of the published communities, or another one of the same town. */
function CommunityFields(props: PlaceFieldsProps & { readonly communities: readonly string[] }) {
  const { stay, communities, problem, onAnswer } = props;
  const say = useText(declareText);
  const language = useLanguage();
  const isElsewhereOffered = stay.placeFrom === 'listed';
  const choices = [
    ...communities.map((value) => ({ value: `${townMark}${value}`, says: value })),
    ...(isElsewhereOffered ? [{ value: elsewhere, says: say.communityElsewhere }] : []),
  ];
  return (
    <>
      <FewOrMany
        id="community"
        label={say.community}
        choices={choices}
        chosen={stay.communityFrom === 'listed' ? `${townMark}${stay.community}` : stay.communityFrom === 'typed' ? elsewhere : ''}
        onChoose={(value) =>
          onAnswer(
            value === elsewhere
              ? { communityFrom: 'typed', community: '' }
              : { communityFrom: value === '' ? '' : 'listed', community: value.slice(townMark.length) },
          )
        }
        problem={fieldProblemText(problem, 'community', language)}
      />
      {stay.communityFrom === 'typed' ? <CommunityField {...props} hint={say.communityTypedHint} /> : null}
    </>
  );
}

type FewOrManyProps = {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly says: string }[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
  readonly problem?: string;
};

function FewOrMany({ id, label, choices, chosen, onChoose, problem }: FewOrManyProps) {
  const say = useText(declareText);
  if (choices.length > laidOutMax) {
    return (
      <PickField id={id} label={label} value={chosen} onValue={onChoose} choices={choices} placeholder={say.choose} problem={problem} />
    );
  }
  return (
    <ChoiceList
      legend={label}
      choices={choices}
      chosen={chosen === '' ? [] : [chosen]}
      onChoose={([value]) => value !== undefined && onChoose(value)}
      problem={problem}
    />
  );
}

type TypedProps = Pick<PlaceFieldsProps, 'stay' | 'onAnswer'> & { readonly hint?: string };

/** From the county's own towns, or typed where the standard lists none. */
function TownField({ stay, towns, onAnswer, label, hint }: TypedProps & { readonly towns: readonly string[]; readonly label: string }) {
  const say = useText(declareText);
  const given = { id: 'town-name', label, hint, optional: true, value: stay.town };
  const onValue = (town: string) => onAnswer({ town });
  if (towns.length === 0) return <TextField {...given} kind="text" onValue={onValue} lengthMax={60} />;
  return <PickField {...given} onValue={onValue} choices={towns.map((town) => ({ value: town, says: town }))} placeholder={say.choose} />;
}

function CommunityField({ stay, onAnswer, hint }: TypedProps) {
  const say = useText(declareText);
  return (
    <TextField
      id="community-name"
      kind="text"
      label={say.communityTyped}
      hint={hint}
      optional
      value={stay.community}
      onValue={(community) => onAnswer({ community })}
      lengthMax={120}
    />
  );
}
