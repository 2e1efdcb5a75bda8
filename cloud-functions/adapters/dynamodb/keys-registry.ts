/**
 * Every key of what the registry keeps of sites beside their records; the others are in keys.ts, whose rules hold here too.
 *
 * | table | what is asked | key |
 * |---|---|---|
 * | sites | sites with a short code | `short-code#<code>` / `<site>` |
 * | sites | sites somebody manages beside their owner | `managed-by#<person>` / `<applied>#<site>` |
 * | sites | sites that lie in a site, or ask to | `lying-in#<site>` / `<applied>#<site>` |
 * | sites | a one-time manager code | `manager-code#<hash>` / `code` |
 * | sites | what became of a site, newest first | `site#<id>` / `event#<time>#<revision>` |
 * | sites | its self-checks, newest first | `site#<id>` / `self-check#<time>#<id>` |
 * | registry | sub-districts of a district | `sub-districts#<division>` / `list` |
 */
import type { PersonId, SiteId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import { appliedKey, type ItemKey, timeKey } from './keys';

export const shortCodeOfSites = (shortCode: string): string => `short-code#${shortCode}`;
export const shortCodeKey = (shortCode: string, siteId: SiteId): ItemKey => ({ pk: shortCodeOfSites(shortCode), sk: siteId });
export const managedBy = (personId: PersonId): string => `managed-by#${personId}`;
export const lyingIn = (parent: SiteId): string => `lying-in#${parent}`;
/** A line in one of these lists; by when the site was applied for, which never changes, so that a site has one line. */
export const siteLineKey = (partition: string, { siteId, appliedAt }: { siteId: SiteId; appliedAt: Instant }): ItemKey => ({
  pk: partition,
  sk: appliedKey(appliedAt, siteId),
});
export const managerCodeKey = (codeHash: string): ItemKey => ({ pk: `manager-code#${codeHash}`, sk: 'code' });
export const siteEventsPrefix = 'event#';
export const siteEventsOf = (siteId: SiteId): string => `site#${siteId}`;
export const siteEventKey = (siteId: SiteId, at: Instant, revision: number): ItemKey => ({
  pk: siteEventsOf(siteId),
  sk: `${siteEventsPrefix}${timeKey(at)}#${String(revision).padStart(9, '0')}`,
});
export const selfChecksPrefix = 'self-check#';
export const selfCheckKey = (siteId: SiteId, at: Instant, checkId: string): ItemKey => ({
  pk: siteEventsOf(siteId),
  sk: `${selfChecksPrefix}${timeKey(at)}#${checkId}`,
});
export const subDistrictsKey = (division: string): ItemKey => ({ pk: `sub-districts#${division}`, sk: 'list' });
