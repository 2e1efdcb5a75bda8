import { isSiteId, type PersonId, type SiteId, type Subject } from '../../cloud-functions/domain/ids';
import type {
  DoorKeys,
  LookupKeys,
  Pseudonyms,
  Random,
  SiteCodeKeys,
  TracingOpener,
  TracingSeal,
} from '../../cloud-functions/use-cases/ports/keys';

/** Keys whose work a test can read: the promises of the ports without the cryptography. */
const pseudonyms: Pseudonyms = { subjectOn: (day, personId) => `${String(day).padStart(6, '0')}${personId.slice(0, 26)}` as Subject };
const tracingSeal: TracingSeal = { sealPerson: async (personId, checkInId) => `sealed ${personId} ${checkInId}` };
const tracingOpener: TracingOpener = {
  async openPerson(sealed, checkInId) {
    const [word, personId, bound] = sealed.split(' ');
    return word === 'sealed' && bound === checkInId ? (personId as PersonId) : undefined;
  },
};
const siteCodeKeys: SiteCodeKeys = {
  makeSiteCode: (siteId: SiteId, posterVersion: number, door?: number) =>
    `${siteId}-${posterVersion}${door === undefined ? '' : `-door${door}`}.genuine`,
  readSiteCode(siteCode) {
    const [, siteId, version, door] = /^([0-9a-f]{16})-(\d+)(?:-door(\d+))?\.genuine$/.exec(siteCode) ?? [];
    if (!isSiteId(siteId)) return undefined;
    return { siteId, posterVersion: Number(version), ...(door !== undefined && { door: Number(door) }) };
  },
};
const doorKeys: DoorKeys = {
  doorSecretOf: (siteId) => Uint8Array.from(`door of ${siteId}`.padEnd(32), (letter) => letter.charCodeAt(0)),
};
const lookupKeys: LookupKeys = { lookupKey: (kind, value) => `${kind} key of ${value}` };

/** Other bytes each time, and the same in every run. */
function countedRandom(): Random {
  let count = 0;
  return {
    bytes(length) {
      count += 1;
      return Uint8Array.from({ length }, (_, place) => (count >> (8 * (place % 4))) & 0xff);
    },
  };
}

export const readableKeys = () => ({ pseudonyms, tracingSeal, tracingOpener, siteCodeKeys, doorKeys, lookupKeys, random: countedRandom() });
