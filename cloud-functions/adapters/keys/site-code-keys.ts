import { createHmac, timingSafeEqual } from 'node:crypto';
import { formatSiteCode, parseSiteCode, siteCodeTagHexDigits, taggedText } from '../../domain/site-code/site-code';
import type { SiteCodeKeys } from '../../use-cases/ports/keys';
import type { Secret } from './key-ring';

/** HMAC-SHA256 over site id, poster version and door, cut to 80 bits. The newest key makes; older ones still read posters on doors. */
export function makeSiteCodeKeys(secrets: readonly Secret[]): SiteCodeKeys {
  const keys = secrets.map((secret) => Buffer.from(secret, 'base64url'));
  const [newest] = keys;
  if (!newest) throw new Error('site codes: the key ring holds no key');
  return {
    makeSiteCode: (siteId, posterVersion, door) => {
      const content = { siteId, posterVersion, door };
      return formatSiteCode({ ...content, tag: tagOf(newest, taggedText(content)) });
    },
    readSiteCode: (siteCode) => {
      const parts = parseSiteCode(siteCode);
      if (!parts) return undefined;
      const tagged = taggedText(parts);
      const tag = Buffer.from(parts.tag);
      // Every key is tried, so that the time taken does not tell which one fits.
      const genuine = keys.map((key) => timingSafeEqual(Buffer.from(tagOf(key, tagged)), tag)).includes(true);
      if (!genuine) return undefined;
      const { tag: _, ...read } = parts;
      return read;
    },
  };
}

const tagOf = (key: Buffer, tagged: string): string =>
  createHmac('sha256', key).update(tagged).digest('hex').slice(0, siteCodeTagHexDigits);
