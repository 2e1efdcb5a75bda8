import type { Divisions } from '../../domain/divisions/divisions';
import { findDivision } from '../../domain/divisions/find-division';
import type { TravelCardPlace } from '../../domain/travel-card/travel-card';
import type { PlaceSaid } from './replies';

/**
 * The operators name places in words; what the standard knows becomes its code. A name it has not even a province for
 * cannot be compared with anything: it is left out and counted, so that whoever runs the system hears of it.
 */
export function placesOf(
  said: readonly PlaceSaid[],
  divisions: Divisions,
): { readonly places: readonly TravelCardPlace[]; readonly unknown: number } {
  const places = said.flatMap((place): readonly TravelCardPlace[] => {
    const { firstSeen, lastSeen } = place;
    if ('country' in place) return [{ in: 'abroad', country: place.country, name: place.name, firstSeen, lastSeen }];
    const { province, city, county = '' } = place;
    const { division } = findDivision(divisions, { province, city, county });
    return division ? [{ in: 'china', division: division.code, name: nameOf(place), firstSeen, lastSeen }] : [];
  });
  return { places, unknown: said.length - places.length };
}

/** 北京市朝阳区, not 北京市北京市朝阳区. */
const nameOf = ({ province, city, county = '' }: { readonly province: string; readonly city: string; readonly county?: string }): string =>
  [...new Set([province, city, county])].join('');
