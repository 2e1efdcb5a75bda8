/** One site on one day, with as many people through its door as there are visits. */
import { writeBatch } from '../../cloud-functions/adapters/dynamodb/batch-write';
import type { Item } from '../../cloud-functions/adapters/dynamodb/items';
import { severalAtOnce } from '../../cloud-functions/adapters/dynamodb/several-at-once';
import { makeSiteStore } from '../../cloud-functions/adapters/dynamodb/site-store';
import type { StoreAccess } from '../../cloud-functions/adapters/dynamodb/store-access';
import { visitItem } from '../../cloud-functions/adapters/dynamodb/visit-items';
import type { KeyRings } from '../../cloud-functions/adapters/keys/key-ring';
import { makeKeys } from '../../cloud-functions/adapters/keys/make-keys';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { dayOf, type Instant, instant } from '../../cloud-functions/domain/time';
import { aCheckInId } from '../builders/a-check-in-id';
import { aSite } from '../builders/a-site';

export const busySite = aSite({ name: '满洲里站', class: 'station', division: '150781' });
export const busyDay = { from: '2022-09-05T00:00:00+08:00', to: '2022-09-06T00:00:00+08:00' };

const personNumber = (number: number): PersonId => (number + 1).toString(16).padStart(32, '0') as PersonId;
/** Between six in the morning and ten at night. */
const opensAt = Date.parse('2022-09-05T06:00:00+08:00');
const openMilliseconds = 16 * 3_600_000;
const itemsAtOnce = 500;

/** Puts them in as check-in would have; each visit has a millisecond of its own, so that it can be told in a file. */
export async function fillBusyDay(access: StoreAccess, rings: KeyRings, visits: number): Promise<void> {
  await makeSiteStore(access).add(busySite);
  const { pseudonyms, tracingSeal } = makeKeys['check-in'](rings['check-in']);
  const visitAt = async (number: number): Promise<Item> => {
    const at: Instant = instant(opensAt + Math.floor((number * openMilliseconds) / visits));
    const personId = personNumber(number);
    const checkInId = aCheckInId(at, number.toString(16));
    return visitItem({
      checkInId,
      siteId: busySite.siteId,
      at,
      recordedAt: at,
      subject: pseudonyms.subjectOn(dayOf(at), personId),
      sealedPerson: await tracingSeal.sealPerson(personId, checkInId),
      outcome: 'admitted',
      admissionReasons: [],
      colour: 'green',
      channel: 'scanner',
    });
  };
  const parts = Array.from({ length: Math.ceil(visits / itemsAtOnce) }, (_, part) => part * itemsAtOnce);
  await severalAtOnce(4, parts, async (from) => {
    const numbers = Array.from({ length: Math.min(itemsAtOnce, visits - from) }, (_, place) => from + place);
    await writeBatch(access.client, access.tables.visits, await Promise.all(numbers.map(visitAt)));
  });
}
