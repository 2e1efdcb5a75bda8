/**
 * Towns and communities are free text: `高碑店（地区）乡`, `高碑店东区 B14 栋、B16 栋`, `政北小区（包括周围建筑群）`.
 * Here they are brought to forms that can be compared. Full-width letters, digits and brackets become narrow ones.
 */
export const flat = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s·•"'“”‘’]/g, '')
    .replace(/[［【〔{[]/g, '(')
    .replace(/[］】〕}\]]/g, ')')
    .toUpperCase();

/** The text without the names of the divisions around it, in which it is often wrapped: `天津市和平区五大道街` → `五大道街`. */
export function withoutAround(text: string, around: readonly string[]): string {
  return around.map(flat).reduce((left, name) => (name !== '' && left.startsWith(name) ? left.slice(name.length) : left), flat(text));
}

const townKind = /(?:街道办事处|街道办|办事处|街道|地区|苏木|镇|乡|街)$/;

/** `street`, `town` and `township` are different places under one name; an area (地区) is any of them. */
type TownKind = 'street' | 'town' | 'township' | 'any';
type TownForm = { readonly kind: TownKind; readonly names: readonly string[] };

/**
 * Whether two texts name the same town: `高碑店（地区）乡` is 高碑店, 高碑店地区 and 高碑店乡, but 城关镇 is not 城关街道.
 */
export function isSameTown(one: string, other: string): boolean {
  const [a, b] = [townForm(one), townForm(other)];
  return (a.kind === 'any' || b.kind === 'any' || a.kind === b.kind) && a.names.some((name) => b.names.includes(name));
}

const townWritten = /^(?:\(地区\))?(街道办事处|街道办|办事处|街道|地区|苏木|镇|乡|街)/;

/** Whether a community's text starts with the town it lies in: `劝业场街河南路3号` with 劝业场街道. */
export const startsWithTown = (community: string, town: string): boolean => withoutTown(community, town) !== flat(community);

/** The text without the town in front: `中和街道领馆国际城` → 领馆国际城. `高碑店东区` stays: it names no town. */
export function withoutTown(community: string, town: string): string {
  const text = flat(community);
  const { kind, names } = townForm(town);
  for (const name of names) {
    const written = text.startsWith(name) ? townWritten.exec(text.slice(name.length)) : null;
    const writtenKind = kindOf(written?.[1] ?? '');
    if (written && (kind === 'any' || writtenKind === 'any' || kind === writtenKind)) return text.slice(name.length + written[0].length);
  }
  return text;
}

function townForm(text: string): TownForm {
  const whole = flat(text);
  const inBrackets = [...whole.matchAll(/\(([^()]*)\)/g)].map((match) => match[1] ?? '');
  const spellings = [whole.replace(/[()]/g, ''), whole.replace(/\([^()]*\)/g, ''), ...inBrackets];
  const names = spellings.flatMap(shorterAndShorter).filter((name) => name.length >= 2 && name.replace(townKind, '') !== '');
  const isArea = whole.includes('地区');
  return { kind: isArea ? 'any' : kindOf(townKind.exec(whole)?.[0] ?? ''), names: [...new Set(names)] };
}

/** 和平街街道 → 和平街街道, 和平街, 和平. */
function shorterAndShorter(name: string): readonly string[] {
  const shorter = name.replace(townKind, '');
  return shorter === name || shorter === '' ? [name] : [name, ...shorterAndShorter(shorter)];
}

function kindOf(suffix: string): TownKind {
  if (suffix === '' || suffix === '地区') return 'any';
  if (suffix === '镇') return 'town';
  return suffix === '乡' || suffix === '苏木' ? 'township' : 'street';
}
