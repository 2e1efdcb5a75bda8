import { type CheckDocumentNeeds, checkDocument } from '../use-cases/gate/check-document';
import { type CheckPaperCodeNeeds, checkPaperCode } from '../use-cases/gate/check-paper-code';
import { type EnrolDeviceNeeds, enrolDevice } from '../use-cases/gate/enrol-device';
import { type EnrolGuardDeviceNeeds, enrolGuardDevice } from '../use-cases/gate/enrol-guard-device';
import { type SyncGateNeeds, syncGate } from '../use-cases/gate/sync-gate';
import { type UploadGateRecordsNeeds, uploadGateRecords } from '../use-cases/gate/upload-gate-records';
import { type WatchDoorNeeds, watchDoor } from '../use-cases/gate/watch-door';
import type { OperationsOf } from './operation';

export type GateNeeds = EnrolDeviceNeeds &
  EnrolGuardDeviceNeeds &
  SyncGateNeeds &
  WatchDoorNeeds &
  UploadGateRecordsNeeds &
  CheckPaperCodeNeeds &
  CheckDocumentNeeds;

export const gateOperations = (needs: GateNeeds): OperationsOf<'gate'> => ({
  enrolDevice: (input) => enrolDevice(input, needs),
  enrolGuardDevice: (input) => enrolGuardDevice(input, needs),
  syncGate: (input) => syncGate(input, needs),
  uploadGateRecords: (input) => uploadGateRecords(input, needs),
  checkPaperCode: (input) => checkPaperCode(input, needs),
  checkDocument: (input) => checkDocument(input, needs),
  watchDoor: (input) => watchDoor(input, needs),
});
