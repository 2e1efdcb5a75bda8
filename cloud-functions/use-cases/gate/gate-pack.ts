import type { DeviceCaller } from '../../domain/gate/device';
import { gateSettingsUnlessSet } from '../../domain/gate/gate-settings';
import { contentHash } from '../../domain/health-code/canonical-json';
import type { SiteId } from '../../domain/ids';
import { encodeBase64url } from '../../domain/personal-code/base64url';
import type { Site } from '../../domain/site-code/site';
import type { Instant } from '../../domain/time';
import type { GateDevices } from '../ports/gate-devices';
import type { DoorKeys } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';
import { type GatePolicy, type GatePolicyNeeds, gatePoliciesOf } from './gate-policies';

export type GatePackNeeds = GatePolicyNeeds & {
  readonly sites: Pick<SiteStore, 'get'>;
  readonly devices: Pick<GateDevices, 'getSettings'>;
  readonly doorKeys: DoorKeys;
  readonly gatesAtSite: (siteId: SiteId) => Promise<number>;
};

/** All a device needs to work alone for a day. `undefined`: its site is no more. */
export async function gatePackOf({ siteId }: Pick<DeviceCaller, 'siteId'>, now: Instant, needs: GatePackNeeds) {
  const site = await needs.sites.get(siteId);
  if (!site) return undefined;
  const [policies, settings, gates] = await Promise.all([
    gatePoliciesOf(site.class, now, needs),
    needs.devices.getSettings(site.division),
    needs.gatesAtSite(siteId),
  ]);
  const content = {
    site: showSite(site),
    policies,
    settings: settings ?? gateSettingsUnlessSet,
    doorSecret: encodeBase64url(needs.doorKeys.doorSecretOf(siteId)),
    gatesOfSite: Math.max(1, gates),
  };
  return { packId: packIdOf(content), ...content };
}
export type GatePack = NonNullable<Awaited<ReturnType<typeof gatePackOf>>>;

const showSite = ({ siteId, name, class: siteClass, address, state }: Site) => ({ siteId, name, class: siteClass, address, state });

/** Of the content, but for the instant from which the first policy is told: it is another one with each question. */
function packIdOf({ policies, ...rest }: { readonly policies: readonly GatePolicy[] }): string {
  const [first, ...later] = policies;
  return contentHash({ ...rest, policies: [{ ...first, from: null }, ...later] }).slice(0, 32);
}
