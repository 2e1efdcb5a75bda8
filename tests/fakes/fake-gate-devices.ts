import { deviceKeptUntil } from '../../cloud-functions/adapters/dynamodb/retention';
import type { DeviceId, GateDevice } from '../../cloud-functions/domain/gate/device';
import type { EnrolmentGrant } from '../../cloud-functions/domain/gate/enrolment-code';
import type { GateSettings } from '../../cloud-functions/domain/gate/gate-settings';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import type { GateDevices } from '../../cloud-functions/use-cases/ports/gate-devices';
import type { PageRequest } from '../../cloud-functions/use-cases/ports/page';
import { pageInMemory, timePosition } from './page-in-memory';

/** The port's promises in memory; each write lets others go first, as a network does. */
export function fakeGateDevices(clock: Clock): GateDevices {
  const held = new Map<DeviceId, GateDevice>();
  const codes = new Map<string, EnrolmentGrant & { takenBy?: DeviceId }>();
  const settings = new Map<string, GateSettings>();
  const get = (deviceId: DeviceId): GateDevice | undefined => {
    const device = held.get(deviceId);
    return device && deviceKeptUntil(device.revoked?.at ?? device.enrolledAt) > clock.now() ? device : undefined;
  };
  const list = (wanted: (device: GateDevice) => boolean, request: PageRequest) => {
    const items = [...held.keys()].flatMap((id) => get(id) ?? []).filter(wanted);
    const positionOf = ({ enrolledAt, deviceId }: GateDevice) => timePosition(enrolledAt, deviceId);
    return pageInMemory({ list: 'devices', items, positionOf, direction: 'newest-first' }, request);
  };
  return {
    async add(device) {
      await Promise.resolve();
      const there = get(device.deviceId);
      if (!there) held.set(device.deviceId, device);
      return there ?? device;
    },
    get: async (deviceId) => get(deviceId),
    async replace(device, revision) {
      await Promise.resolve();
      const there = get(device.deviceId);
      if (there?.revision !== revision) return undefined;
      const { lastSeenAt: _, lastReport: __, ...kept } = device;
      const { lastSeenAt, lastReport } = there;
      const next = { ...kept, revision: revision + 1 };
      held.set(device.deviceId, { ...next, ...(lastSeenAt && { lastSeenAt }), ...(lastReport && { lastReport }) });
      return next;
    },
    async noteSeen(deviceId, { at, report }) {
      await Promise.resolve();
      const device = get(deviceId);
      if (device) held.set(deviceId, { ...device, lastSeenAt: at, lastReport: report });
    },
    listOfSite: async (siteId, request) => list((device) => device.siteId === siteId, request),
    listOfDistrict: async (division, state, request) => list((device) => device.division === division && device.state === state, request),
    async keepEnrolmentCode(codeHash, grant) {
      await Promise.resolve();
      codes.set(codeHash, grant);
    },
    async takeEnrolmentCode({ codeHash, kinds, by, now }) {
      await Promise.resolve();
      const code = codes.get(codeHash);
      if (!code || code.expiresAt <= now || !kinds.includes(code.kind) || (code.takenBy ?? by) !== by) return undefined;
      codes.set(codeHash, { ...code, takenBy: by });
      const { takenBy: _, ...grant } = code;
      return grant;
    },
    getSettings: async (division) => settings.get(division),
    async saveSettings(division, saved) {
      await Promise.resolve();
      settings.set(division, saved);
    },
  };
}
