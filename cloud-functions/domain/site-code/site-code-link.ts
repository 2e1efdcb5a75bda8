/** The link on a poster, and what scanners hand over of it. */

const linkPath = /^https?:\/\/[^/?#]+\/s\/([0-9A-Za-z._-]{3,64})\/?(?:[?#].*)?$/i;
const bareCode = /^[0-9a-z]{14,16}\.[0-9a-z]{16}$/;
/** A link is at most 62 letters at QR version 4; encoded once by WeChat it may triple. */
const scannedLettersMax = 600;

/** `origin`: `https://<host>`, no slash at the end. */
export const siteCodeLink = (origin: string, siteCode: string): string => `${origin}/s/${siteCode}`;

/**
 * The site code in a scanned text: a link to any host (WeChat and Alipay hand theirs over url-encoded), or the code
 * alone. `undefined` when there is none; whether the code is genuine only the cloud can tell.
 */
export function readScannedSiteCode(scanned: string): string | undefined {
  if (scanned.length > scannedLettersMax) return undefined;
  const text = decoded(scanned.trim());
  if (text === undefined) return undefined;
  return linkPath.exec(text)?.[1] ?? (bareCode.test(text) ? text : undefined);
}

/** Decodes only a text whose `://` is still encoded, so that nothing is decoded twice. */
function decoded(text: string): string | undefined {
  if (!/^https?%3a/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
