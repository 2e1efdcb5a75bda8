import type { Divisions } from '../divisions/divisions';
import { isSameZone } from '../divisions/zone-name';
import { type CommunityEntry, isSameCommunity, type NamedCommunity, readCommunities, readEntry } from './community-name';
import { isSameTown, startsWithTown, withoutAround, withoutTown } from './place-name';
import type { RiskArea, RiskLevel } from './publication';
import { riskiestFirst } from './risk-level';

/** Where somebody stayed, as named by them: always the county, perhaps the town and the community. */
export type StayPlace = { readonly division: string; readonly town?: string; readonly community?: string };

export type TouchedArea = {
  readonly level: RiskLevel;
  /** As published. */
  readonly areaName: string;
  /** The entries of that area which the stay touches, as published. */
  readonly communities: readonly string[];
};

/** One published community text in its area. */
type Entry = {
  readonly area: RiskArea;
  readonly text: string;
  /** Without the names of the divisions around. */
  readonly bare: string;
  readonly reads: CommunityEntry;
  /** False: it lies in a zone of the same prefecture that the stay does not name. */
  readonly isInCounty: boolean;
  /** The town the whole row is of; empty when towns are only named in the entries. */
  readonly rowTown: string;
  /** It lies in the town the stay names. */
  readonly isInTown: boolean;
};

/** Codes whose areas `matchStay` needs: the county and, for zones and the corps, what lies around it. */
export const areaCodesFor = (place: StayPlace, divisions: Divisions): readonly string[] =>
  divisions.pathOf(place.division).map(({ code }) => code);

/**
 * The highest level a stay touches in one publication; `areas` are those of `areaCodesFor`. The rules, with
 * their reasons, are decision 0008: a community named takes that community's level, else the rest of its town or
 * county; a town named touches everything in it; a county named alone is low-risk as soon as it has any area.
 */
export function matchStay(place: StayPlace, areas: readonly RiskArea[], divisions: Divisions): TouchedArea | undefined {
  const entries = areas.flatMap((area) => area.communities.map((text) => readPublished({ area, text, place, divisions })));
  const inCounty = entries.filter((entry) => entry.isInCounty);
  const stayed = communitiesNamed(place, divisions);
  if (stayed.length > 0) {
    const byCommunity = highest(entries.filter((entry) => isCommunityTouched(entry, { place, stayed, divisions })));
    if (byCommunity) return byCommunity;
  }
  if (place.town === undefined) return touchedCounty(inCounty);
  const byTown = stayed.length > 0 ? undefined : highest(inCounty.filter((entry) => entry.isInTown));
  return byTown ?? highest(inCounty.filter(isRestFor(place.town)));
}

type Published = { readonly area: RiskArea; readonly text: string; readonly place: StayPlace; readonly divisions: Divisions };

function readPublished({ area, text, place, divisions }: Published): Entry {
  const around = divisions.pathOf(place.division).map(({ name }) => name);
  const isOwn = area.county === place.division;
  const rowTown = isOwn ? area.town : '';
  const bare = withoutAround(text, isOwn ? around : [...around, area.town]);
  const isZone = !isOwn && isZoneNamed(area, place, around);
  return {
    area,
    text,
    bare,
    reads: readEntry(withoutTown(bare, rowTown)),
    isInCounty: isOwn || isZone || text.includes(around.at(-1) ?? text),
    rowTown,
    isInTown: place.town !== undefined && isEntryInTown({ area, bare, rowTown, isZone }, place.town, around),
  };
}

type Situated = Pick<Entry, 'area' | 'bare' | 'rowTown'> & { readonly isZone: boolean };

function isEntryInTown({ area, bare, rowTown, isZone }: Situated, town: string, around: readonly string[]): boolean {
  if (rowTown !== '') return isSameTown(rowTown, town);
  return startsWithTown(bare, town) || (isZone && isSameZone(town, area.town, around));
}

/** A zone is named by the stay's town, or the stay's division is the zone (some have a statistical code). */
const isZoneNamed = (area: RiskArea, place: StayPlace, around: readonly string[]): boolean =>
  isSameZone(place.town ?? '', area.town, around) || isSameZone(around.at(-1) ?? '', area.town, around.slice(0, -1));

/** What the stay names below its town; a community that only repeats county or town names nothing. */
function communitiesNamed(place: StayPlace, divisions: Divisions): readonly NamedCommunity[] {
  if (place.community === undefined) return [];
  const around = divisions.pathOf(place.division).map(({ name }) => name);
  const bare = withoutAround(place.community, around);
  const town = place.town ?? '';
  return isSameTown(bare, town) ? [] : readCommunities(withoutTown(bare, town));
}

type Stayed = { readonly place: StayPlace; readonly stayed: readonly NamedCommunity[]; readonly divisions: Divisions };

function isCommunityTouched(entry: Entry, { place, stayed, divisions }: Stayed): boolean {
  const { reads } = entry;
  const published = reads.kind === 'rest' ? readCommunities(reads.of) : reads.named;
  if (!stayed.some((one) => published.some((other) => isSameCommunity(one, other)))) return false;
  // 新城镇除高风险区域外 is the rest of a town, which a community of that name does not touch by its name.
  if (reads.kind === 'rest' && divisions.townsOf(place.division).some((town) => isSameTown(reads.of, town))) return false;
  return speaksForTown(entry, place, divisions);
}

/** The town of the stay does not speak against the entry. To a zone the stay does not name, only the town ties it. */
function speaksForTown(entry: Entry, place: StayPlace, divisions: Divisions): boolean {
  if (place.town === undefined) return entry.isInCounty;
  if (entry.isInTown) return true;
  if (!entry.isInCounty || entry.rowTown !== '') return false;
  return !divisions.townsOf(place.division).some((town) => startsWithTown(entry.bare, town));
}

/** The rest of the town the stay names, or of the whole county (then nothing is named before the exception). */
const isRestFor =
  (town: string) =>
  ({ reads, rowTown, isInTown }: Entry): boolean =>
    reads.kind === 'rest' && (reads.of === '' ? rowTown === '' || isInTown : isSameTown(reads.of, town));

/** Only the county is named: at least the low-risk rest of it, and never more, as most of a county is not at risk. */
function touchedCounty(inCounty: readonly Entry[]): TouchedArea | undefined {
  const rest = inCounty.find(({ area, reads }) => area.level === 'low' && reads.kind === 'rest' && reads.of === '');
  const any = rest ?? inCounty.find(({ area }) => area.level === 'low') ?? inCounty[0];
  return any && { level: 'low', areaName: any.area.areaName, communities: rest ? [rest.text] : [] };
}

function highest(entries: readonly Entry[]): TouchedArea | undefined {
  const [first] = [...entries].sort((one, other) => riskiestFirst(one.area.level, other.area.level));
  if (!first) return undefined;
  const { level, areaName } = first.area;
  const communities = entries.filter(({ area }) => area === first.area).map(({ text }) => text);
  return { level, areaName, communities };
}
