import type { SiteId } from '../../domain/ids';
import type { Site } from '../../domain/site-code/site';
import { type CountedSite, countedSite } from '../../domain/statistics/counted-site';
import type { GateDevices } from '../ports/gate-devices';
import type { SiteStore } from '../ports/site-store';

/** A thousand at a time: a district of 70,000 is read in some 350 requests. */
const sitesPerPage = 1_000;
const devicesPerPage = 500;

/** Every site of the district that ever applied, with what counting needs of it. */
export async function readSites(district: string, sites: Pick<SiteStore, 'listOfDistrict'>): Promise<readonly CountedSite[]> {
  const counted = new Map<SiteId, CountedSite>();
  // Those inside others wait for the site around them: a few in a hundred.
  const inside: Site[] = [];
  let after: string | undefined;
  do {
    const page = await sites.listOfDistrict(district, ['applied', 'approved', 'returned', 'suspended', 'revoked'], {
      itemsMax: sitesPerPage,
      ...(after !== undefined && { after }),
    });
    for (const site of page?.items ?? []) {
      counted.set(site.siteId, countedSite(site));
      if (site.parent !== undefined) inside.push(site);
    }
    after = page?.next;
  } while (after !== undefined);
  for (const site of inside) counted.set(site.siteId, countedSite(site, site.parent && counted.get(site.parent)));
  return [...counted.values()];
}

/** The district's sentries in use, by their ids. */
export async function readSentries(district: string, devices: Pick<GateDevices, 'listOfDistrict'>): Promise<ReadonlySet<string>> {
  const sentries = new Set<string>();
  let after: string | undefined;
  do {
    const page = await devices.listOfDistrict(district, 'active', { itemsMax: devicesPerPage, ...(after !== undefined && { after }) });
    for (const { deviceId, kind } of page?.items ?? []) if (kind === 'sentry') sentries.add(deviceId);
    after = page?.next;
  } while (after !== undefined);
  return sentries;
}
