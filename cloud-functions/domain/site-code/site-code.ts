import { isSiteId, type SiteId } from '../ids';
import { decodeBase32, encodeBase32 } from './base32';

/** 80 bits: guessing a million tags a second takes 38 billion years. */
export const siteCodeTagHexDigits = 20;
/** Three letters of base32. */
export const posterVersionMax = 32_767;

/** `tag`: lower-case hex, as the id is. */
export type SiteCodeParts = { readonly siteId: SiteId; readonly posterVersion: number; readonly tag: string };

const idLetters = 13;
const tagLetters = 16;
const pattern = /^([0-9a-z]{13})([0-9a-z]{1,3})\.([0-9a-z]{16})$/;

/**
 * `<site id, 13 letters><poster version, 1–3 letters>.<tag, 16 letters>` in Crockford's base32, lower case. The version
 * stands in the text, under the tag, so that a replaced poster is known as old without asking the store.
 * Throws on a version outside 1 to `posterVersionMax`: a site has no code before its first poster.
 */
export function formatSiteCode({ siteId, posterVersion, tag }: SiteCodeParts): string {
  if (!Number.isInteger(posterVersion) || posterVersion < 1 || posterVersion > posterVersionMax) {
    throw new RangeError(`poster version ${posterVersion} is outside 1 to ${posterVersionMax}`);
  }
  const id = encodeBase32(BigInt(`0x${siteId}`), idLetters);
  return `${id}${encodeBase32(BigInt(posterVersion), 1)}.${encodeBase32(BigInt(`0x${tag}`), tagLetters)}`;
}

/** `undefined` unless the text is exactly what `formatSiteCode` writes; whether it is genuine, the tag tells. */
export function parseSiteCode(text: string): SiteCodeParts | undefined {
  const [, idText, versionText, tagText] = pattern.exec(text) ?? [];
  if (idText === undefined || versionText === undefined || tagText === undefined || versionText.startsWith('0')) return undefined;
  const [id, version, tag] = [decodeBase32(idText), decodeBase32(versionText), decodeBase32(tagText)];
  if (id === undefined || version === undefined || tag === undefined) return undefined;
  // 13 letters hold 65 bits: a code with the spare bit set is nobody's.
  const siteId = id.toString(16).padStart(16, '0');
  return isSiteId(siteId)
    ? { siteId, posterVersion: Number(version), tag: tag.toString(16).padStart(siteCodeTagHexDigits, '0') }
    : undefined;
}

/** What the tag is made over; the words in front keep it apart from any other use of the key. */
export function taggedText({ siteId, posterVersion }: Omit<SiteCodeParts, 'tag'>): string {
  return `tongma site code 1 ${siteId} ${posterVersion}`;
}
