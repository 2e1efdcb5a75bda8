/** Who may act for a site: its owner, and managers the owner has invited. Handing over and closing are the owner's alone. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PersonId, SiteId } from '../ids';
import type { Site } from './site';

/** Ours: more is no longer somebody one knows. */
export const managersMax = 20;

type Managed = Pick<Site, 'owner' | 'managers'>;

export const isManagedBy = ({ owner, managers = [] }: Managed, personId: PersonId): boolean =>
  owner === personId || managers.includes(personId);

export const peopleOf = ({ owner, managers = [] }: Managed): readonly PersonId[] => [owner, ...managers];

/** Names a manager to the owner without telling the person's id: 16 hex digits, others at each site. */
export const managerIdOf = (siteId: SiteId, personId: PersonId): string =>
  bytesToHex(sha256(utf8ToBytes(`tongma site manager ${siteId} ${personId}`))).slice(0, 16);

/** `undefined`: it has as many as it may. Somebody who manages it already changes nothing. */
export function withManager(site: Site, personId: PersonId): Site | undefined {
  if (isManagedBy(site, personId)) return site;
  const { managers = [] } = site;
  return managers.length < managersMax ? { ...site, managers: [...managers, personId] } : undefined;
}

export const withoutManager = (site: Site, personId: PersonId): Site => ({
  ...site,
  managers: (site.managers ?? []).filter((manager) => manager !== personId),
});

/** Whoever hands a site over keeps nothing of it; the others who manage it stay. */
export const handedOver = (site: Site, owner: PersonId): Site => ({ ...withoutManager(site, owner), owner });
