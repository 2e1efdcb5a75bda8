import type { Caller } from '../../domain/caller';
import { admissionPolicyOf } from '../../domain/check-in/admission-policy';
import { isSiteId } from '../../domain/ids';
import { specificationOf } from '../../domain/inspection/deployment-specification';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { peopleOf } from '../../domain/site-code/managers';
import type { Site } from '../../domain/site-code/site';
import { formatInstant } from '../../domain/time';
import { actingAs, coversSite } from '../../domain/tracing/district-scope';
import type { GateDevices } from '../ports/gate-devices';
import type { SiteCodeKeys } from '../ports/keys';
import type { RuleSets } from '../ports/rule-sets';
import type { SiteRelations } from '../ports/site-relations';
import type { SiteStore } from '../ports/site-store';
import { type ManagersNeeds, showManagers } from '../site/list-managers';
import { showSelfCheck } from '../site/show-self-check';
import { showSite } from '../site/show-site';
import { type SiteTreeShown, showTree } from '../site/site-tree';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { showAdmission } from './show-admission';

export type GetDistrictSiteInput = { readonly caller: Caller; readonly params: { readonly siteId: string } };
export type GetDistrictSiteNeeds = AuditNeeds &
  ManagersNeeds & {
    readonly sites: Pick<SiteStore, 'get'>;
    readonly siteRelations: Pick<SiteRelations, 'listOfParent' | 'listEvents' | 'listSelfChecks'>;
    readonly devices: Pick<GateDevices, 'listOfSite'>;
    readonly ruleSets: Pick<RuleSets, 'inForceAt'>;
    readonly siteCodeKeys: Pick<SiteCodeKeys, 'makeSiteCode'>;
  };

const eventsShownMax = 30;
const childrenShownMax = 100;
const devicesCountedMax = 100;

/**
 * All that the desk knows of one site of its district: doors, tree, who manages it by masked name, gates, what became of it, its last
 * self-check, what its class asks and has to have. The look at who manages it is audited before it is given.
 */
export async function getDistrictSite(
  { caller, params }: GetDistrictSiteInput,
  needs: GetDistrictSiteNeeds,
): Promise<Result<DistrictSiteShown, Refusal>> {
  const acting = actingAs(['officer', 'reviewer', 'inspector', 'administrator'], caller);
  if (!acting.ok) return acting;
  const site = isSiteId(params.siteId) ? await needs.sites.get(params.siteId) : undefined;
  if (!site || !coversSite(acting.value, site)) return refused({ code: 'not-found' });
  const target = `site ${site.siteId}, its page`;
  await writeAuditEntry(caller, { operation: 'getDistrictSite', role: acting.value.role, target, about: [...peopleOf(site)] }, needs);
  return showPage(site, caller, needs);
}

async function showPage(site: Site, caller: Caller, needs: GetDistrictSiteNeeds): Promise<Result<DistrictSiteShown, Refusal>> {
  const { siteRelations, devices, ruleSets, clock } = needs;
  const [managers, tree, events, checks, gates, inForce] = await Promise.all([
    showManagers(site, caller, needs),
    showTree(site, { itemsMax: childrenShownMax }, needs),
    siteRelations.listEvents(site.siteId, eventsShownMax),
    siteRelations.listSelfChecks(site.siteId, 1),
    devices.listOfSite(site.siteId, { itemsMax: devicesCountedMax }),
    ruleSets.inForceAt(site.division, clock.now()),
  ]);
  const [lastCheck] = checks;
  return done({
    site: { ...showSite(site, needs.siteCodeKeys), contactPhone: site.contactPhone, openHours: site.openHours ?? null },
    people: managers.map(({ maskedName, isOwner }) => ({ maskedName, isOwner })),
    tree: tree ?? null,
    devices: gates?.items.filter(({ state }) => state === 'active').length ?? 0,
    events: events.map(({ at, kind, by, reason }) => ({ at: formatInstant(at), kind, by, reason: reason ?? null })),
    admission: { ruleSetId: inForce?.ruleSet.id ?? null, ...showAdmission(admissionPolicyOf(inForce?.ruleSet, site.class)) },
    specification: specificationOf(site.class).map(({ id, says, done: doneWhen }) => ({ id, says, done: doneWhen })),
    lastSelfCheck: lastCheck ? showSelfCheck(lastCheck) : null,
  });
}

export type DistrictSiteShown = {
  readonly site: ReturnType<typeof showSite> & {
    readonly contactPhone: string;
    readonly openHours: NonNullable<Site['openHours']> | null;
  };
  readonly people: readonly { readonly maskedName: string | null; readonly isOwner: boolean }[];
  readonly tree: SiteTreeShown | null;
  readonly devices: number;
  readonly events: readonly {
    readonly at: string;
    readonly kind: Awaited<ReturnType<SiteRelations['listEvents']>>[number]['kind'];
    readonly by: 'site' | 'district';
    readonly reason: string | null;
  }[];
  readonly admission: ReturnType<typeof showAdmission> & { readonly ruleSetId: string | null };
  readonly specification: readonly Pick<ReturnType<typeof specificationOf>[number], 'id' | 'says' | 'done'>[];
  readonly lastSelfCheck: ReturnType<typeof showSelfCheck> | null;
};
