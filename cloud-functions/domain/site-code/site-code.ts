import { isSiteId, type SiteId } from '../ids';
import { decodeBase32, encodeBase32 } from './base32';

/** 80 bits: guessing a million tags a second takes 38 billion years. */
export const siteCodeTagHexDigits = 20;
/** Three letters of base32. */
export const posterVersionMax = 32_767;
/** Two letters: a door takes the third, so that its link is no longer than any other and still fits QR version 4-M. */
export const posterVersionOfDoorMax = 1_023;
/** One letter. */
export const doorIdMax = 31;

/** `tag`: lower-case hex, as the id is. `door` absent: the site's own code. */
export type SiteCodeParts = { readonly siteId: SiteId; readonly posterVersion: number; readonly door?: number; readonly tag: string };

const idLetters = 13;
const tagLetters = 16;
const pattern = /^([0-9a-z]{13})([0-9a-z]{1,3})\.([0-9a-z]{16})$/;
/** 13 letters hold 65 bits and an id has 64: the bit in front says that a letter for the door follows. */
const doorBit = 1n << 64n;

/**
 * `<site id, 13 letters><door, 1 letter, if any><poster version, 1–3 letters>.<tag, 16 letters>` in Crockford's base32, lower
 * case. Version and door stand in the text, under the tag, so that a replaced poster is known as old without asking the store.
 * Throws on a version outside 1 to `posterVersionMax` (`posterVersionOfDoorMax` with a door) and on a door outside 1 to
 * `doorIdMax`: a site has no code before its first poster.
 */
export function formatSiteCode({ siteId, posterVersion, door, tag }: SiteCodeParts): string {
  const versionMax = door === undefined ? posterVersionMax : posterVersionOfDoorMax;
  if (!isWithin(posterVersion, versionMax)) throw new RangeError(`poster version ${posterVersion} is outside 1 to ${versionMax}`);
  if (door !== undefined && !isWithin(door, doorIdMax)) throw new RangeError(`door ${door} is outside 1 to ${doorIdMax}`);
  const id = encodeBase32(BigInt(`0x${siteId}`) | (door === undefined ? 0n : doorBit), idLetters);
  const doorText = door === undefined ? '' : encodeBase32(BigInt(door), 1);
  return `${id}${doorText}${encodeBase32(BigInt(posterVersion), 1)}.${encodeBase32(BigInt(`0x${tag}`), tagLetters)}`;
}

const isWithin = (number: number, max: number): boolean => Number.isInteger(number) && number >= 1 && number <= max;

/** `undefined` unless the text is exactly what `formatSiteCode` writes; whether it is genuine, the tag tells. */
export function parseSiteCode(text: string): SiteCodeParts | undefined {
  const [, idText, rest, tagText] = pattern.exec(text) ?? [];
  if (idText === undefined || rest === undefined || tagText === undefined) return undefined;
  const id = decodeBase32(idText);
  if (id === undefined) return undefined;
  const hasDoor = (id & doorBit) !== 0n;
  const door = hasDoor ? numberOf(rest.slice(0, 1)) : undefined;
  const posterVersion = numberOf(hasDoor ? rest.slice(1) : rest);
  const tag = decodeBase32(tagText);
  const siteId = (id & ~doorBit).toString(16).padStart(16, '0');
  if (posterVersion === undefined || tag === undefined || (hasDoor && door === undefined) || !isSiteId(siteId)) return undefined;
  return { siteId, posterVersion, ...(door !== undefined && { door }), tag: tag.toString(16).padStart(siteCodeTagHexDigits, '0') };
}

/** From 1 on; no noughts in front, so that a number has one spelling. */
const numberOf = (text: string): number | undefined => (text === '' || text.startsWith('0') ? undefined : asNumber(decodeBase32(text)));
const asNumber = (value: bigint | undefined): number | undefined => (value === undefined ? undefined : Number(value));

/** What the tag is made over; the words in front keep it apart from any other use of the key. */
export function taggedText({ siteId, posterVersion, door }: Omit<SiteCodeParts, 'tag'>): string {
  return `tongma site code 1 ${siteId} ${posterVersion}${door === undefined ? '' : ` door ${door}`}`;
}
