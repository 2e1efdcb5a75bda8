import { flat } from './place-name';

/** A community with the buildings named of it: `高碑店东区 B14 栋、B16 栋` is 高碑店东区 with B14 and B16. */
export type NamedCommunity = {
  readonly stem: string;
  /** Empty: the whole community. */
  readonly buildings: ReadonlySet<string>;
  /** Buildings that are taken out: `（除5、6、7号楼）`. */
  readonly except: ReadonlySet<string>;
};

/** What a published entry names: communities, or the rest of a place after its riskier parts. */
export type CommunityEntry =
  | { readonly kind: 'communities'; readonly named: readonly NamedCommunity[] }
  | { readonly kind: 'rest'; readonly of: string };

const building = '(?:[A-Z]?\\d+|[A-Z](?=座|栋|幢|楼))(?:号楼|号院|号|栋楼|栋|幢|楼|座|排|弄|#楼?)?';
const buildingList = new RegExp(`(?:${building}[-~—至、和及]?)+$`);
const insideBuilding = /(?:\d+(?:[-~—、]\d+)*(?:单元|层|室|户|门))+$/;
const beside = /(?:及|和)?(?:其)?(?:周边|周围|附属|附近).*$/;
const lodging = /(?:宿舍楼|宿舍|居民楼|楼栋|商铺楼)$/;
/** Where the exception of a rest begins. */
const exception = /[(,]?除|[(,]?(?:高|中)[、,]?(?:高|中)?风险|(?:其余|其他|其它)/;
/** Words every second community ends with; alone they name nothing. */
const commonWords = /小区|社区|花园|家园|公寓|街道|大厦|广场|市场|街|路|村|区|苑|园|里/g;

/** Reads one published entry, already without the names of the divisions around it. */
export function readEntry(text: string): CommunityEntry {
  const whole = flat(text);
  const start = whole.search(exception);
  if (start < 0) return { kind: 'communities', named: readCommunities(whole) };
  const head = whole.slice(0, start).replace(/\($/, '');
  const tail = whole.slice(start);
  const names = readCommunities(head);
  if (names.some(({ buildings }) => buildings.size > 0)) return { kind: 'communities', named: asExcept(names, tail) };
  const except = /风险/.test(tail) ? new Set<string>() : buildingsIn(tail);
  return except.size > 0 ? { kind: 'communities', named: names.map((name) => ({ ...name, except })) } : { kind: 'rest', of: head };
}

/** `创业里小区23排以外其他区域`: the buildings before 以外 are the ones taken out. */
function asExcept(names: readonly NamedCommunity[], tail: string): readonly NamedCommunity[] {
  if (!/^(?:其余|其他|其它)/.test(tail))
    return names.map((name) => ({ ...name, except: /风险/.test(tail) ? name.except : buildingsIn(tail) }));
  return names.map(({ stem, buildings }) => ({ stem, buildings: new Set<string>(), except: buildings }));
}

/** Reads what a resident typed or a list of communities: a part that starts with a building belongs to the one before. */
export function readCommunities(text: string): readonly NamedCommunity[] {
  const parts = flat(text)
    .replace(/\([^()]*\)?/g, '')
    .replace(/以外$/, '')
    .split(/[、,;；]/);
  const found: { stem: string; buildings: Set<string>; except: Set<string> }[] = [];
  for (const part of parts) {
    const bare = part.replace(beside, '').replace(insideBuilding, '').replace(lodging, '').replace(insideBuilding, '');
    const list = buildingList.exec(bare)?.[0] ?? '';
    const stem = bare.slice(0, bare.length - list.length);
    const last = found.at(-1);
    if (stem !== '') found.push({ stem, buildings: buildingsIn(list), except: new Set() });
    else if (last) for (const one of buildingsIn(list)) last.buildings.add(one);
  }
  return found;
}

/** Whether two names can mean one community: equal, or one inside the other and telling enough; and no building against it. */
export function isSameCommunity(stayed: NamedCommunity, published: NamedCommunity): boolean {
  const [short, long] = stayed.stem.length <= published.stem.length ? [stayed.stem, published.stem] : [published.stem, stayed.stem];
  const stems = short === long || (isTelling(short) && long.includes(short));
  if (!stems) return false;
  const { buildings } = stayed;
  if (buildings.size === 0) return true;
  if ([...buildings].every((one) => published.except.has(one))) return false;
  return published.buildings.size === 0 || [...buildings].some((one) => published.buildings.has(one));
}

const isTelling = (stem: string): boolean => stem.length >= 3 && stem.replace(commonWords, '').length >= 2;

/** A span wider than this is a building and a flat (15-301), not a row of buildings. */
const buildingSpanMax = 60;

/** `1、2、4-6号` → 1, 2, 4, 5, 6; `B14栋` → B14; `B座` → B. */
function buildingsIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const match of text.matchAll(/([A-Z]?)(\d+)(?:[-~—至]([A-Z]?)(\d+))?|([A-Z])(?=座|栋|幢|楼)/g)) {
    const [, letter = '', from = '', , to, alone] = match;
    if (alone) found.add(alone);
    else for (const number of numbersFrom(Number(from), Number(to ?? from))) found.add(`${letter}${number}`);
  }
  return found;
}

function numbersFrom(first: number, last: number): readonly number[] {
  const length = last - first + 1;
  return length > 1 && length <= buildingSpanMax ? Array.from({ length }, (_, index) => first + index) : [first];
}
