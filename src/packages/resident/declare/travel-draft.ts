/** What the travel card puts into the draft: stays that are there to be confirmed and cannot be taken out. Pure. */
import type { AnswerOf } from '../../../services/operations';
import { type Draft, type ForeignStayDraft, newForeignStay, newStay, type StayDraft, staysOf } from './draft';

export type TravelCard = AnswerOf<'fetchTravelCard'>;
export type TravelPlace = TravelCard['places'][number];

type AskedDays = { readonly firstDay: string; readonly today: string };

/** The draft with the card's places in it, in place of those of an earlier card. */
export function withCard(draft: Draft, { places, fetchedAt }: TravelCard, days: AskedDays): Draft {
  const own: Draft = { ...draft, stays: ownStays(draft, days.firstDay), foreignStays: draft.foreignStays.filter(({ proven }) => !proven) };
  const filled = places
    .filter(({ lastSeen }) => lastSeen >= days.firstDay)
    .reduce<Draft>((next, place) => withPlace(next, place, days), own);
  return { ...filled, cardFetchedAt: fetchedAt, declarationId: '' };
}

/** One more place; a stay or arrival that tells of it already is enough. */
function withPlace(draft: Draft, place: TravelPlace, days: AskedDays): Draft {
  const isTold =
    place.in === 'abroad'
      ? draft.foreignStays.some(({ country, from, enteredAt }) => country === place.country && overlaps(place, from, enteredAt))
      : staysOf(draft, days.firstDay).some(
          ({ division, from, to, ended }) => isSameCity(division, place.division) && overlaps(place, from, ended ? to : days.today),
        );
  return isTold ? draft : addPlace(draft, place, days);
}

/** The place as one more stay or arrival, whatever is there already: the cloud asked for it. */
export function addPlace(draft: Draft, place: TravelPlace, days: AskedDays): Draft {
  if (place.in === 'abroad') return { ...draft, wasAbroad: true, foreignStays: [...draft.foreignStays, foreignStayOf(place, days)] };
  return { ...draft, stays: [...staysOf(draft, days.firstDay), stayOf(place, days)] };
}

/** null stays what the address suggests: nobody has changed it. */
const ownStays = (draft: Draft, firstDay: string) =>
  draft.stays === null ? null : staysOf(draft, firstDay).filter(({ proven }) => !proven);

const overlaps = ({ firstSeen, lastSeen }: TravelPlace, from: string, to: string): boolean => from <= lastSeen && to >= firstSeen;

function stayOf({ division, name, firstSeen, lastSeen }: Extract<TravelPlace, { in: 'china' }>, { firstDay, today }: AskedDays): StayDraft {
  const from = firstSeen < firstDay ? firstDay : firstSeen;
  const ended = lastSeen < today;
  return {
    ...newStay,
    division: isCounty(division) ? division : '',
    from,
    ended,
    to: ended ? lastSeen : '',
    proven: { division, name, from, to: lastSeen },
  };
}

const foreignStayOf = (
  { country, name, firstSeen, lastSeen }: Extract<TravelPlace, { in: 'abroad' }>,
  { firstDay }: AskedDays,
): ForeignStayDraft => {
  const enteredAt = lastSeen < firstDay ? firstDay : lastSeen;
  return { ...newForeignStay, country, from: firstSeen, enteredAt, proven: { division: '', name, from: firstSeen, to: enteredAt } };
};

/** Cities of the standard without counties (Jiayuguan, Dongguan, Zhongshan, Danzhou): stays are named by them. */
const citiesWithoutCounties: readonly string[] = ['620200', '441900', '442000', '460400'];
const isCounty = (division: string): boolean => !division.endsWith('00') || citiesWithoutCounties.includes(division);

/** Beijing, Tianjin, Shanghai, Chongqing: cities by themselves. */
const municipalities: readonly string[] = ['11', '12', '31', '50'];

/** By the digits of the code; only for what is filled in beforehand, the cloud compares for itself. */
const isSameCity = (one: string, other: string): boolean => {
  const digits = municipalities.includes(other.slice(0, 2)) || other.endsWith('0000') ? 2 : 4;
  return one.slice(0, digits) === other.slice(0, digits);
};
