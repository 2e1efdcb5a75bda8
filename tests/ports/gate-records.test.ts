import { randomBytes } from 'node:crypto';
import type { DeviceId } from '../../cloud-functions/domain/gate/device';
import { addMilliseconds, millisecondsPerHour } from '../../cloud-functions/domain/time';
import type { UnknownCheck } from '../../cloud-functions/use-cases/ports/gate-records';
import { aCheckInId } from '../builders/a-check-in-id';
import { morning, onEveryStore } from './opened-stores';
import { aGateCheck, newSiteId, randomTail } from './records';

const newDevice = (): DeviceId => randomBytes(8).toString('hex') as DeviceId;
const aCheck = (): UnknownCheck => ({
  recordId: aCheckInId(morning, randomTail()),
  siteId: newSiteId(),
  at: morning,
  recordedAt: addMilliseconds(morning, 400),
  outcome: 'refused',
  colour: 'green',
  gate: { ...aGateCheck(), reasons: ['code-signature-wrong'] },
});

onEveryStore('gate records', (stores) => {
  it('are kept once, whole, whatever comes after under the same id at the same site', async () => {
    const { gateRecords } = stores();
    const check = aCheck();
    expect(await gateRecords.keep(check)).toEqual({});
    const { colour: _, ...another } = { ...check, outcome: 'admitted' as const };
    expect(await gateRecords.keep(another)).toEqual({ alreadyThere: check });
    expect(await gateRecords.keep(check)).toEqual({ alreadyThere: check });
    expect(await gateRecords.keep({ ...check, siteId: newSiteId() })).toEqual({});
  });

  it('kept by several at once are kept by one', async () => {
    const { gateRecords } = stores();
    const check = aCheck();
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => gateRecords.keep(check)));
    expect(outcomes.filter(({ alreadyThere }) => alreadyThere === undefined)).toHaveLength(1);
  });
});

onEveryStore('look-ups of gates', (stores) => {
  it('are so many an hour, for each device and each way, however many count at once', async () => {
    const { gateLookUps } = stores();
    const lookUp = { deviceId: newDevice(), way: 'document' as const, at: morning, perHourMax: 5 };
    const counted = await Promise.all(Array.from({ length: 12 }, () => gateLookUps.count(lookUp)));
    expect(counted.filter((isCounted) => isCounted)).toHaveLength(5);
    expect(await gateLookUps.count(lookUp)).toBe(false);
    expect(await gateLookUps.count({ ...lookUp, way: 'id-card' })).toBe(true);
    expect(await gateLookUps.count({ ...lookUp, deviceId: newDevice() })).toBe(true);
    expect(await gateLookUps.count({ ...lookUp, at: addMilliseconds(morning, millisecondsPerHour) })).toBe(true);
  });
});
