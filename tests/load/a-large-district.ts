/** The commission's district in the store: its site codes, its sentries, and the check-ins of one day. Everything in it is made up. */
import { randomBytes } from 'node:crypto';
import { writeBatch } from '../../cloud-functions/adapters/dynamodb/batch-write';
import { makeGateDevices } from '../../cloud-functions/adapters/dynamodb/gate-devices';
import { severalAtOnce } from '../../cloud-functions/adapters/dynamodb/several-at-once';
import { siteItem } from '../../cloud-functions/adapters/dynamodb/site-store';
import type { StoreAccess } from '../../cloud-functions/adapters/dynamodb/store-access';
import { visitItem } from '../../cloud-functions/adapters/dynamodb/visit-items';
import type { Visit } from '../../cloud-functions/domain/check-in/visit';
import type { DeviceId } from '../../cloud-functions/domain/gate/device';
import type { CheckInId, PersonId, SiteId, Subject } from '../../cloud-functions/domain/ids';
import { type Site, siteClasses } from '../../cloud-functions/domain/site-code/site';
import { addMilliseconds, type Day, millisecondsPerDay, millisecondsPerHour, startOfDay } from '../../cloud-functions/domain/time';
import { uuidAt } from '../../cloud-functions/local/demo-city/uuid-at';
import { type Draw, drawOf } from '../../cloud-functions/local/synthetic-people/draw';

export const commission = { siteCodes: 69_445, checkIns: 99_828, sentries: 763 } as const;
export type DistrictSize = { readonly siteCodes: number; readonly checkIns: number; readonly sentries: number };

const subDistricts = 12;
const batchesAtOnce = 6;
const itemsTogether = 500;
const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');
// Spread as random ids are: a constant odd factor turns numbers into numbers.
const siteIdOf = (number: number): SiteId => `${hex((number * 2_654_435_761) % 2 ** 32, 8)}${hex(number, 8)}` as SiteId;
const deviceIdOf = (number: number): DeviceId => hex(number, 16) as DeviceId;

export async function makeLargeDistrict(access: StoreAccess, size: DistrictSize, day: Day): Promise<void> {
  const { client, tables } = access;
  const longAgo = addMilliseconds(startOfDay(day), -90 * millisecondsPerDay);
  const sites = Array.from({ length: size.siteCodes }, (_, number) => siteItem(aSite(number, longAgo), longAgo));
  await severalAtOnce(batchesAtOnce, inTurns(sites), (items) => writeBatch(client, tables.sites, items));
  const devices = makeGateDevices(access);
  await severalAtOnce(batchesAtOnce, [...Array(size.sentries).keys()], async (number) => {
    await devices.add({
      ...{ deviceId: deviceIdOf(number), siteId: siteIdOf(number), division: '150781', kind: 'sentry', position: '正门' },
      ...{
        publicKey: { kty: 'EC', crv: 'P-256', x: '', y: '' },
        enrolledVersion: 'bench',
        state: 'active',
        enrolledAt: longAgo,
        revision: 1,
      },
    });
  });
  const draw = drawOf(1, 0);
  const visits = Array.from({ length: size.checkIns }, (_, number) => visitItem(aVisit(number, { day, size, draw })));
  await severalAtOnce(batchesAtOnce, inTurns(visits), (items) => writeBatch(client, tables.visits, items));
}

const inTurns = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / itemsTogether) }, (_, turn) =>
    items.slice(turn * itemsTogether, (turn + 1) * itemsTogether),
  );

const aSite = (number: number, appliedAt: Site['appliedAt']): Site => ({
  siteId: siteIdOf(number),
  owner: hex(number, 32) as PersonId,
  name: `第 ${number} 家店`,
  class: siteClasses[number % siteClasses.length] ?? 'other',
  division: '150781',
  subDistrict: `1507810${String((number % subDistricts) + 1).padStart(2, '0')}`,
  address: `满洲里市道南街道${number % 97}道街${number % 211}号`,
  expectedVisitsPerDay: 5 + (number % 300),
  contactPhone: '+8613900000000',
  state: 'approved',
  appliedAt,
  reviewDueAt: addMilliseconds(appliedAt, millisecondsPerDay),
  review: { by: hex(1, 32) as PersonId, at: addMilliseconds(appliedAt, millisecondsPerHour) },
  posterVersion: 1,
  revision: 2,
});

const sealed = randomBytes(150).toString('base64url');

type Making = { readonly day: Day; readonly size: DistrictSize; readonly draw: Draw };

/** Few sites have most of the scans; one in a hundred is refused, one in two hundred was not made at the door, one in ten is a sentry's. */
function aVisit(number: number, { day, size, draw }: Making): Visit {
  const at = addMilliseconds(startOfDay(day), 6 * millisecondsPerHour + Math.floor(draw.next() * 16 * millisecondsPerHour));
  const site = Math.floor(draw.next() ** 3 * size.siteCodes);
  const isRefused = number % 100 === 0;
  return {
    checkInId: uuidAt(at, `visit ${number}`) as CheckInId,
    siteId: siteIdOf(site),
    at,
    recordedAt: at,
    subject: hex(Math.floor(draw.next() * 2 ** 48), 32) as Subject,
    sealedPerson: sealed,
    outcome: isRefused ? 'refused' : 'admitted',
    admissionReasons: isRefused ? ['test-too-old'] : [],
    colour: 'green',
    channel: 'scanner',
    ...(number % 200 === 1 && { implausible: ['far-away'] }),
    ...(number % 10 === 2 && {
      channel: 'gate',
      gate: { deviceId: deviceIdOf(number % size.sentries), position: '正门', means: 'code', reasons: [], symptoms: [], offline: false },
    }),
  };
}
