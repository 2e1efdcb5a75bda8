/** What the operators' travel card proves against what a person declares: who leaves a place out is asked, never judged at once. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Divisions } from '../divisions/divisions';
import { addDays, type Day } from '../time';
import type { TravelCardPlace } from '../travel-card/travel-card';
import type { Answers } from './answers';

/** A place of the card that the declaration does not have. */
export type TravelConflict = { readonly placeId: string; readonly place: TravelCardPlace };

export type TravelToCompare = {
  readonly places: readonly TravelCardPlace[];
  readonly answers: Pick<Answers, 'stays' | 'entries'>;
  readonly today: Day;
  /** GB/T 2260; in its city everybody is at home, and a stay there need not be declared. */
  readonly jurisdiction: string | undefined;
  readonly divisions: Divisions;
};

/** People cross midnight on a train and remember a day wrongly; the operators count a day from four hours on. */
export const toleranceDays = 1;

/**
 * The places that the answers leave out, in the order of the card. A place in the country is declared by a stay in the
 * same city (the card knows cities, not streets), a place abroad by an arrival from that country, within the card's days
 * give or take one.
 */
export function compareTravel(travel: TravelToCompare): readonly TravelConflict[] {
  const { places, jurisdiction, divisions } = travel;
  const home = jurisdiction === undefined ? undefined : cityOf(jurisdiction, divisions);
  return places
    .filter((place) => !(place.in === 'china' && cityOf(place.division, divisions) === home))
    .filter((place) => !isDeclared(place, travel))
    .map((place) => ({ placeId: placeIdOf(place, divisions), place }));
}

/** Whether the answers tell of the place. */
export function isDeclared(
  place: TravelCardPlace,
  { answers, today, divisions }: Omit<TravelToCompare, 'places' | 'jurisdiction'>,
): boolean {
  if (place.in === 'abroad') {
    return answers.entries.some(({ country, from, enteredOn }) => country === place.country && isWithin({ from, to: enteredOn }, place));
  }
  const city = cityOf(place.division, divisions);
  return answers.stays.some(
    ({ division, from, to }) => divisions.pathOf(division).some(({ code }) => code === city) && isWithin({ from, to: to ?? today }, place),
  );
}

const isWithin = ({ from, to }: { readonly from: Day; readonly to: Day }, { firstSeen, lastSeen }: TravelCardPlace): boolean =>
  from <= addDays(lastSeen, toleranceDays) && to >= addDays(firstSeen, -toleranceDays);

/** The same for the same place and first day, whenever the card is fetched: a stay that goes on keeps its name. */
export function placeIdOf(place: TravelCardPlace, divisions: Divisions): string {
  const where = place.in === 'china' ? cityOf(place.division, divisions) : place.country;
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([place.in, where, place.firstSeen])))).slice(0, 16);
}

/** These four are cities themselves; their districts have no city between. */
const municipalities: ReadonlySet<string> = new Set(['110000', '120000', '310000', '500000']);

/** The city a division lies in, or is wider than: then the division itself. One the standard does not have stands for itself. */
export function cityOf(code: string, divisions: Divisions): string {
  const [province, city] = divisions.pathOf(code);
  if (province && municipalities.has(province.code)) return province.code;
  return city?.code ?? province?.code ?? code;
}
