import { timeOfCheckInId } from '../../domain/check-in/check-in-time';
import { implausibleReasons, needsPreviousPosition, type Scan } from '../../domain/check-in/implausible';
import type { ImplausibleReason } from '../../domain/check-in/visit';
import { isCheckInId } from '../../domain/ids';
import type { Site } from '../../domain/site-code/site';
import type { Instant } from '../../domain/time';
import type { SiteCodeKeys } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';

/** What a phone sends for this judgement alone; neither is kept. */
export type ScanEvidence = {
  readonly position?: Scan['phone'];
  readonly previous?: { readonly checkInId: string; readonly siteCode: string };
};
export type ImplausibleScanNeeds = {
  readonly sites: Pick<SiteStore, 'get'>;
  readonly siteCodeKeys: Pick<SiteCodeKeys, 'readSiteCode'>;
};

/**
 * What speaks against a scan. A check-in before it counts only with a genuine site code, so that nobody invents one; the site it
 * was at is read (and remembered) only where its position decides.
 */
export async function implausibleScan(
  { at, site, evidence }: { readonly at: Instant; readonly site: Site; readonly evidence: ScanEvidence },
  needs: ImplausibleScanNeeds,
): Promise<readonly ImplausibleReason[]> {
  const previous = previousOf(evidence.previous, needs);
  const scan: Scan = { at, site, phone: evidence.position, previous };
  if (!previous || !needsPreviousPosition(scan)) return implausibleReasons(scan);
  const before = await needs.sites.get(previous.siteId);
  return implausibleReasons({ ...scan, previous: { ...previous, position: before?.position } });
}

function previousOf(sent: ScanEvidence['previous'], { siteCodeKeys }: ImplausibleScanNeeds): Scan['previous'] {
  if (!sent || !isCheckInId(sent.checkInId)) return undefined;
  const code = siteCodeKeys.readSiteCode(sent.siteCode);
  return code && { at: timeOfCheckInId(sent.checkInId), siteId: code.siteId };
}
