import { type EnrolDeviceNeeds, enrolDevice } from '../use-cases/gate/enrol-device';
import { type EnrolGuardDeviceNeeds, enrolGuardDevice } from '../use-cases/gate/enrol-guard-device';
import { type SyncGateNeeds, syncGate } from '../use-cases/gate/sync-gate';
import { type WatchDoorNeeds, watchDoor } from '../use-cases/gate/watch-door';
import type { OperationsOf } from './operation';

export type GateNeeds = EnrolDeviceNeeds & EnrolGuardDeviceNeeds & SyncGateNeeds & WatchDoorNeeds;

export const gateOperations = (needs: GateNeeds): Omit<OperationsOf<'gate'>, 'uploadGateRecords' | 'checkPaperCode' | 'checkDocument'> => ({
  enrolDevice: (input) => enrolDevice(input, needs),
  enrolGuardDevice: (input) => enrolGuardDevice(input, needs),
  syncGate: (input) => syncGate(input, needs),
  watchDoor: (input) => watchDoor(input, needs),
});
