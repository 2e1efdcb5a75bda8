/** The enrolment and the pack in the vault: both outlive a reload, and neither is readable to who finds the device. */
import type { Vault } from '../../platform/device-vault';
import type { DeviceHere, GatePack } from './gate-types';
import { fieldsOf, readJson } from './read-json';

export type Enrolment = { readonly device: DeviceHere; readonly revoked: boolean };

const enrolmentName = 'enrolment';
const packName = 'pack';

export const keepEnrolment = (vault: Vault, enrolment: Enrolment): Promise<boolean> => vault.put(enrolmentName, JSON.stringify(enrolment));
export const keepPack = (vault: Vault, pack: GatePack): Promise<boolean> => vault.put(packName, JSON.stringify(pack));
export const forgetPack = (vault: Vault): Promise<void> => vault.remove(packName);
export async function forgetEnrolment(vault: Vault): Promise<void> {
  await vault.remove(enrolmentName);
  await vault.remove(packName);
}

export async function readEnrolment(vault: Vault): Promise<Enrolment | undefined> {
  const kept = readJson(await vault.get(enrolmentName));
  return isEnrolment(kept) ? kept : undefined;
}

export async function readPack(vault: Vault): Promise<GatePack | undefined> {
  const kept = readJson(await vault.get(packName));
  return isPack(kept) ? kept : undefined;
}

function isEnrolment(kept: unknown): kept is Enrolment {
  const { device, revoked } = fieldsOf(kept);
  const fields = fieldsOf(device);
  return (
    typeof revoked === 'boolean' &&
    ['deviceId', 'kind', 'position', 'siteId', 'siteName'].every((name) => typeof fields[name] === 'string') &&
    Array.isArray(fields.trustRoots)
  );
}

/** An older app may have kept another shape: what is read of it must be there, or it is fetched anew. */
function isPack(kept: unknown): kept is GatePack {
  const { packId, site, policies, settings, doorSecret, gatesOfSite } = fieldsOf(kept);
  return (
    typeof packId === 'string' &&
    typeof doorSecret === 'string' &&
    typeof gatesOfSite === 'number' &&
    ['siteId', 'name', 'class', 'address', 'state'].every((name) => typeof fieldsOf(site)[name] === 'string') &&
    typeof fieldsOf(settings).readOut === 'string' &&
    Array.isArray(policies) &&
    policies.every((policy) => typeof fieldsOf(policy).from === 'string' && typeof fieldsOf(policy).asks === 'string')
  );
}
