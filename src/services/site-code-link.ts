/** What a scanned text is: a site code's link, somebody's personal code, or nothing of ours. */
export type Scanned =
  | { readonly kind: 'site-code'; readonly siteCode: string }
  | { readonly kind: 'personal-code' }
  | { readonly kind: 'other' };

/** `https://<host>/s/<code>`; the host is not judged here, the cloud checks that it made the code. */
const link = /^https?:\/\/[^/?#]+\/s\/([0-9A-Za-z._-]{3,64})\/?(?:[?#].*)?$/;

export function readScanned(text: string): Scanned {
  const trimmed = text.trim();
  const siteCode = link.exec(trimmed)?.[1];
  if (siteCode) return { kind: 'site-code', siteCode };
  return /^TM\d:/.test(trimmed) ? { kind: 'personal-code' } : { kind: 'other' };
}
