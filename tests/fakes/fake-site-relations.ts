import type { PersonId, SiteId } from '../../cloud-functions/domain/ids';
import type { SelfCheck } from '../../cloud-functions/domain/registry/self-check';
import type { SiteEvent } from '../../cloud-functions/domain/registry/site-event';
import type { ManagerCodeGrant } from '../../cloud-functions/domain/site-code/manager-code';
import { shortCodeOf } from '../../cloud-functions/domain/site-code/short-code';
import type { Site } from '../../cloud-functions/domain/site-code/site';
import type { PageRequest } from '../../cloud-functions/use-cases/ports/page';
import type { SiteRelations } from '../../cloud-functions/use-cases/ports/site-relations';
import type { SubDistricts } from '../../cloud-functions/use-cases/ports/sub-districts';
import type { FakeSiteStore } from './fake-site-store';
import { pageInMemory, timePosition } from './page-in-memory';

type List = { readonly list: string; readonly direction: 'newest-first' | 'oldest-first'; readonly request: PageRequest };

/** As the store's: lists are lines that are noted, and tell only of sites whose own record says so. */
export function fakeSiteRelations(sites: Pick<FakeSiteStore, 'get' | 'everySite'>): SiteRelations {
  const lines = new Map<string, Map<SiteId, number>>();
  const codes = new Map<string, { readonly grant: ManagerCodeGrant; takenBy?: PersonId; spent?: true }>();
  const events = new Map<SiteId, readonly SiteEvent[]>();
  const checks = new Map<SiteId, readonly SelfCheck[]>();
  const note = async (list: string, { siteId, appliedAt }: Site) => {
    lines.set(list, new Map(lines.get(list)).set(siteId, appliedAt));
  };
  const page = async ({ list, direction, request }: List, holds: (site: Site) => boolean) => {
    const items = [...(lines.get(list) ?? [])];
    const positionOf = ([siteId, at]: readonly [SiteId, number]) => timePosition(at, siteId);
    const found = pageInMemory({ list: list.slice(0, list.indexOf('#')), items, positionOf, direction }, request);
    const read = await Promise.all((found?.items ?? []).map(([siteId]) => sites.get(siteId)));
    return found && { ...found, items: read.flatMap((site) => (site && holds(site) ? [site] : [])) };
  };
  return {
    noteManager: (personId, site) => note(`managed-by#${personId}`, site),
    listOfManager: (personId, request) =>
      page({ list: `managed-by#${personId}`, direction: 'newest-first', request }, ({ managers = [] }) => managers.includes(personId)),
    noteChild: (parent, child) => note(`lying-in#${parent}`, child),
    listOfParent: (parent, request) =>
      page(
        { list: `lying-in#${parent}`, direction: 'oldest-first', request },
        (site) => site.parent === parent || site.askedParent === parent,
      ),
    findByShortCode: async (shortCode) =>
      sites.everySite().filter(({ siteId, posterVersion }) => posterVersion > 0 && shortCodeOf(siteId) === shortCode),
    async keepManagerCode(codeHash, grant) {
      codes.set(codeHash, { grant });
    },
    async takeManagerCode(codeHash, by, now) {
      const kept = codes.get(codeHash);
      if (!kept || kept.grant.expiresAt <= now || (kept.takenBy ?? by) !== by) return undefined;
      kept.takenBy = by;
      return { ...kept.grant, ...(kept.spent && { spent: kept.spent }) };
    },
    async spendManagerCode(codeHash) {
      const kept = codes.get(codeHash);
      if (kept) kept.spent = true;
    },
    async noteEvent(siteId, event) {
      events.set(siteId, [...(events.get(siteId) ?? []), event]);
    },
    listEvents: async (siteId, itemsMax) =>
      [...(events.get(siteId) ?? [])].sort((one, other) => other.at - one.at || other.revision - one.revision).slice(0, itemsMax),
    async addSelfCheck(check) {
      const others = (checks.get(check.siteId) ?? []).filter(({ checkId }) => checkId !== check.checkId);
      checks.set(check.siteId, [...others, check]);
    },
    listSelfChecks: async (siteId, itemsMax) => [...(checks.get(siteId) ?? [])].sort((one, other) => other.at - one.at).slice(0, itemsMax),
  };
}

export function fakeSubDistricts(): SubDistricts {
  const kept = new Map<string, Awaited<ReturnType<SubDistricts['listOf']>>>();
  return {
    listOf: async (division) => kept.get(division) ?? [],
    async save(division, subDistricts) {
      kept.set(division, subDistricts);
    },
  };
}
