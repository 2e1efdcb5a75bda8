/** Gate devices, their one-time enrolment codes and a district's settings, all in `registry`. */
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type DeviceId, deviceKinds, type GateDevice, isDeviceId } from '../../domain/gate/device';
import type { EnrolmentGrant } from '../../domain/gate/enrolment-code';
import { instant } from '../../domain/time';
import type { GateDevices } from '../../use-cases/ports/gate-devices';
import type { Page } from '../../use-cases/ports/page';
import { readBatch } from './batch-read';
import { type CaseworkKind, makeCaseworkRecords } from './casework-records';
import { readItem } from './item-reader';
import { bodyOf, type Item, isKept, jsonItem, keyOf, storedInstant, storedPersonId, storedSiteId } from './items';
import { deviceKey, deviceSeenKey, devicesOfDistrictKey, devicesOfSiteKey, enrolmentCodeKey, gateSettingsKey } from './keys';
import { deviceKeptUntil, policyKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { putIf, updateIf } from './writes';

const kindSchema = z.enum(deviceKinds);
const deviceSchema = z.object({
  deviceId: z.custom<DeviceId>(isDeviceId),
  siteId: storedSiteId,
  division: z.string(),
  kind: kindSchema,
  position: z.string(),
  publicKey: z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() }),
  enrolledVersion: z.string(),
  guard: storedPersonId.optional(),
  state: z.enum(['active', 'revoked']),
  enrolledAt: storedInstant,
  revoked: z.object({ by: storedPersonId, at: storedInstant, reason: z.string() }).optional(),
  revision: z.int(),
});
const seenSchema = z.object({
  at: storedInstant,
  report: z.object({
    version: z.string(),
    battery: z.object({ percent: z.int(), charging: z.boolean() }).nullable(),
    clockOffMs: z.int(),
    queued: z.int(),
    bridge: z.array(z.enum(['id-card-reader', 'thermometer', 'scanner', 'gate-relay', 'face-match'])),
  }),
});
const grantSchema = z.object({
  siteId: storedSiteId,
  kind: kindSchema,
  position: z.string(),
  madeBy: storedPersonId,
  expiresAt: z.int().transform(instant),
});
const settingsSchema = z.object({ readOut: z.enum(['short', 'full']) });

type Kept = Omit<GateDevice, 'lastSeenAt' | 'lastReport'>;

const kind: CaseworkKind<Kept> = {
  name: 'device',
  family: 'registry',
  headKey: deviceKey,
  read: (item) => bodyOf('device', deviceSchema, item),
  idOf: ({ deviceId }) => deviceId,
  filedAt: ({ enrolledAt }) => enrolledAt,
  keptUntil: ({ enrolledAt, revoked }) => deviceKeptUntil(revoked?.at ?? enrolledAt),
  listsOf: ({ siteId, division, state }) => [devicesOfSiteKey(siteId), devicesOfDistrictKey(division, state)],
};

export function makeGateDevices(access: StoreAccess): GateDevices {
  const { client, tables, clock } = access;
  const table = tables.registry;
  const records = makeCaseworkRecords(access, kind);
  const pageOf = async (page: Page<Kept> | undefined) => page && { ...page, items: await withLastWord(access, page.items) };
  return {
    add: async (device) => records.add(withoutLastWord(device)),
    get: async (deviceId) => {
      const [device, seen] = await Promise.all([records.get(deviceId), readItem(access, table, deviceSeenKey(deviceId))]);
      return device && { ...device, ...(isKept(seen, clock.now()) && lastWord(seen)) };
    },
    replace: (device, revision) => records.replace(withoutLastWord(device), revision),
    noteSeen: async (deviceId, seen) => {
      await putIf(client, table, jsonItem(deviceSeenKey(deviceId), seen, deviceKeptUntil(seen.at)));
    },
    listOfSite: async (siteId, request) => pageOf(await records.list(devicesOfSiteKey(siteId), 'newest-first', request)),
    listOfDistrict: async (division, state, request) =>
      pageOf(await records.list(devicesOfDistrictKey(division, state), 'newest-first', request)),
    keepEnrolmentCode: async (codeHash, grant) => {
      await putIf(client, table, enrolmentCodeItem(codeHash, grant));
    },
    takeEnrolmentCode: (taking) => takeEnrolmentCode(access, taking),
    getSettings: async (division) => {
      const item = await readItem(access, table, gateSettingsKey(division));
      return isKept(item, clock.now()) ? bodyOf('gate settings', settingsSchema, item) : undefined;
    },
    saveSettings: async (division, settings) => {
      await putIf(client, table, jsonItem(gateSettingsKey(division), settings, policyKeptUntil(clock.now())));
    },
  };
}

const withoutLastWord = ({ lastSeenAt: _, lastReport: __, ...kept }: GateDevice): Kept => kept;

function lastWord(item: Item): Pick<GateDevice, 'lastSeenAt' | 'lastReport'> {
  const { at, report } = bodyOf('last word of a device', seenSchema, item);
  return { lastSeenAt: at, lastReport: report };
}

async function withLastWord(access: StoreAccess, devices: readonly Kept[]): Promise<readonly GateDevice[]> {
  const keys = devices.map(({ deviceId }) => deviceSeenKey(deviceId));
  const seen = await readBatch(access, { tableName: access.tables.registry, keys });
  return devices.map((device) => {
    const item = seen.find(deviceSeenKey(device.deviceId));
    return { ...device, ...(isKept(item, access.clock.now()) && lastWord(item)) };
  });
}

const enrolmentCodeItem = (codeHash: string, grant: EnrolmentGrant): Item => ({
  ...jsonItem(enrolmentCodeKey(codeHash), grant, grant.expiresAt),
  kind: { S: grant.kind },
  validUntil: { N: String(grant.expiresAt) },
});

type Taking = Parameters<GateDevices['takeEnrolmentCode']>[0];

/** One conditional write: of two devices with the same code, one has it. */
async function takeEnrolmentCode({ client, tables }: StoreAccess, { codeHash, kinds, by, now }: Taking) {
  const named = kinds.map((wanted, place) => [`:kind${place}`, { S: wanted }] as const);
  const taken = await updateIf(() =>
    client.send(
      new UpdateItemCommand({
        TableName: tables.registry,
        Key: keyOf(enrolmentCodeKey(codeHash)),
        UpdateExpression: 'SET takenBy = :by',
        ConditionExpression: `validUntil > :now AND #kind IN (${named.map(([name]) => name).join(', ')}) AND (attribute_not_exists(takenBy) OR takenBy = :by)`,
        ExpressionAttributeNames: { '#kind': 'kind' },
        ExpressionAttributeValues: { ...Object.fromEntries(named), ':by': { S: by }, ':now': { N: String(now) } },
        ReturnValues: 'ALL_NEW',
      }),
    ),
  );
  return taken?.Attributes && bodyOf('enrolment code', grantSchema, taken.Attributes);
}
