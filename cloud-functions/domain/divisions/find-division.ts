import type { Division, Divisions } from './divisions';

/** The three name fields of a row in a national publication; what they hold differs by place. */
export type PublishedPlace = { readonly province: string; readonly city: string; readonly county: string };

export type FoundDivision = {
  /** The county, or the narrowest division around it that the standard has. */
  readonly division?: Division;
  /** False when the county's own name is not in the standard: a development zone, the Xinjiang corps. */
  readonly isCounty: boolean;
  /** What is named below the division found: a town, or the zone; empty when nothing is. */
  readonly rest: string;
};

/** Not a province of the standard; its farms and towns lie in Xinjiang. */
const corps = '新疆生产建设兵团';

/**
 * Finds the division a published row lies in. The fields are irregular: `北京市|朝阳区|高碑店（地区）乡` (the
 * county in `city`), `天津市|天津市|和平区`, `广东省|东莞市|凤岗镇` (no counties), `海南省|省直辖县级行政单位|澄迈县`,
 * `河北省|容城县|容城县`, `儋州市|市辖区`.
 */
export function findDivision(divisions: Divisions, place: PublishedPlace): FoundDivision {
  const province = childNamed(divisions, undefined, place.province === corps ? '新疆维吾尔自治区' : place.province);
  if (!province) return { isCounty: false, rest: restOf(place.city, place.county) };
  if (place.province === corps) return { division: province, isCounty: false, rest: corps };
  const city = childNamed(divisions, province.code, place.city);
  if (!city) return inside(divisions, province, place.county) ?? anywhereBelow(divisions, province, place.county);
  if (city.hasChildren) return inside(divisions, city, place.county) ?? { division: city, isCounty: false, rest: place.county };
  return { division: city, isCounty: true, rest: place.county === city.name || place.county === '市辖区' ? '' : place.county };
}

function inside(divisions: Divisions, parent: Division, name: string): FoundDivision | undefined {
  const county = childNamed(divisions, parent.code, name);
  return county && !county.hasChildren ? { division: county, isCounty: true, rest: '' } : undefined;
}

/** A county published without its prefecture; only when the province has one county of that name. */
function anywhereBelow(divisions: Divisions, province: Division, name: string): FoundDivision {
  const counties = (divisions.childrenOf(province.code) ?? []).flatMap((prefecture) => inside(divisions, prefecture, name) ?? []);
  const [only] = counties;
  return only && counties.length === 1 ? only : { division: province, isCounty: false, rest: name };
}

const childNamed = (divisions: Divisions, parent: string | undefined, name: string): Division | undefined =>
  divisions.childrenOf(parent)?.find((child) => child.name === name);

const restOf = (city: string, county: string) => (city === county ? county : `${city} ${county}`);
