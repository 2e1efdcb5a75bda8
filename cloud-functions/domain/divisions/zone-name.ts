/**
 * Names of development zones. A zone is no division of the standard, and one zone has many spellings:
 * 经开区, 经济开发区, 长春经济技术开发区.
 */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/高新技术产业(?:开发区|园区)|高技术产业开发区|高新技术开发区|高新技术区/g, '高新区'],
  [/经济技术开发区|经济开发区|经济技术区|^开发区$/g, '经开区'],
  [/经济综合实验区|经济区/g, '区'],
];
const kind = /(?:高新区|经开区|旅游度假区|管理区|工业园区|园区|新区|新城|区)$/;

/**
 * Whether two texts name the same zone of one prefecture. `around` are the names of the divisions above,
 * which are often written in front (`重庆高新区`). Zones with a name of their own are compared by it
 * (净月区, 净月高新技术产业开发区), the others by their kind.
 */
export function isSameZone(one: string, other: string, around: readonly string[]): boolean {
  const [a, b] = [zoneOf(one, around), zoneOf(other, around)];
  return a.own === b.own && (a.own !== '' || (a.kind === b.kind && a.kind !== ''));
}

/** Whether a text reads as a zone at all; `区` alone does not make one (朝阳区). */
export const isZoneName = (text: string): boolean => /开发区|高新区|经开区|新区|园区|度假区|管理区|实验区|示范区|新城/.test(text);

function zoneOf(text: string, around: readonly string[]): { readonly own: string; readonly kind: string } {
  const bare = around
    .flatMap((name) => [name, name.replace(/(?:省|市|自治区|自治州|地区|盟)$/, '')])
    .reduce((left, name) => (left.startsWith(name) && left.length > name.length ? left.slice(name.length) : left), text);
  const spelt = spellings.reduce((left, [pattern, short]) => left.replace(pattern, short), bare);
  const found = kind.exec(spelt)?.[0] ?? '';
  return { own: spelt.slice(0, spelt.length - found.length), kind: found };
}
