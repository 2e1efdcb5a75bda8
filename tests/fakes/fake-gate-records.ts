import { millisecondsPerHour } from '../../cloud-functions/domain/time';
import type { GateLookUps, GateRecords, UnknownCheck } from '../../cloud-functions/use-cases/ports/gate-records';

export function fakeGateRecords(): GateRecords & { readonly all: () => readonly UnknownCheck[] } {
  const checks = new Map<string, UnknownCheck>();
  return {
    all: () => [...checks.values()],
    async keep(check) {
      await Promise.resolve();
      const key = `${check.siteId} ${check.recordId}`;
      const alreadyThere = checks.get(key);
      if (alreadyThere) return { alreadyThere };
      checks.set(key, check);
      return {};
    },
  };
}

export function fakeGateLookUps(): GateLookUps {
  const counts = new Map<string, number>();
  return {
    async count({ deviceId, way, at, perHourMax }) {
      await Promise.resolve();
      const key = `${deviceId} ${way} ${Math.floor(at / millisecondsPerHour)}`;
      const before = counts.get(key) ?? 0;
      if (before >= perHourMax) return false;
      counts.set(key, before + 1);
      return true;
    },
  };
}
