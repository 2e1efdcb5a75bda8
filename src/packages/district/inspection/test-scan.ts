/** What the code at a door turns out to be, for an inspector who scans it. */
import { call } from '../../../services/api';
import { readScanned } from '../../../services/site-code-link';
import type { Finding } from './draft';

/** Undefined: it was read, but nothing answered that could say which version it is. */
export async function verdictOf(text: string, siteId: string): Promise<Finding['testScan'] | undefined> {
  const scanned = readScanned(text);
  if (scanned.kind !== 'site-code') return { read: true, version: 'not-ours' };
  const found = await call('findSiteByCode', { params: { siteCode: scanned.siteCode } });
  if (found.ok) return { read: true, version: found.value.siteId === siteId ? 'current' : 'not-ours' };
  // The link begins with the site's id, under the tag that the cloud has checked before it says what became of the code.
  const isThis = scanned.siteCode.startsWith(siteId);
  switch (found.error.code) {
    case 'site-code-replaced':
    case 'site-door-closed':
    case 'site-revoked':
      return { read: true, version: isThis ? 'replaced' : 'not-ours' };
    case 'site-suspended':
      return { read: true, version: isThis ? 'current' : 'not-ours' };
    case 'site-code-not-genuine':
    case 'not-found':
    case 'request-not-valid':
      return { read: true, version: 'not-ours' };
    default:
      return undefined;
  }
}
