/** What gates and door screens ask. They sign their own requests; whoever stands behind one cannot look anybody up. */
import type { Endpoint } from '../endpoint';
import { deviceEnrolled, enrolmentRequest } from '../schemas/device';
import {
  checkedAtGate,
  documentCheck,
  doorEvents,
  doorEventsQuery,
  gateRecordsUploaded,
  gateRecordUpload,
  gateSynced,
  gateSyncRequest,
  paperCodeCheck,
} from '../schemas/gate';
import { anyone, self } from './access';

const checkingDevice = { kind: 'device', devices: ['guard', 'sentry'] } as const;
const anyDevice = { kind: 'device', devices: ['guard', 'sentry', 'door-screen'] } as const;
const doorScreen = { kind: 'device', devices: ['door-screen', 'guard', 'sentry'] } as const;

export const gateEndpoints = {
  enrolDevice: {
    audience: 'gate',
    access: anyone,
    summary: 'Enrol a sentry or a door screen with the one-time code of its site',
    body: enrolmentRequest,
    response: deviceEnrolled,
    status: 201,
    problems: ['enrolment-code-wrong'],
  },
  enrolGuardDevice: {
    audience: 'gate',
    access: self,
    summary: "Enrol a guard's phone or tablet with the one-time code of a site",
    body: enrolmentRequest,
    response: deviceEnrolled,
    status: 201,
    problems: ['enrolment-code-wrong', 'identity-needed'],
  },
  syncGate: {
    audience: 'gate',
    access: anyDevice,
    summary: 'Report how a device is and hear what has changed for it',
    body: gateSyncRequest,
    response: gateSynced,
    problems: [],
  },
  uploadGateRecords: {
    audience: 'gate',
    access: checkingDevice,
    summary: 'Hand over records of checks; each is recorded once however often it is sent',
    body: gateRecordUpload,
    bodyBytesMax: 65_536,
    response: gateRecordsUploaded,
    problems: [],
  },
  checkPaperCode: {
    audience: 'gate',
    access: checkingDevice,
    summary: 'Verdict and comparison data of a paper code held up to a gate',
    body: paperCodeCheck,
    response: checkedAtGate,
    problems: ['paper-code-not-genuine', 'paper-code-dead'],
  },
  checkDocument: {
    audience: 'gate',
    access: checkingDevice,
    summary: 'Verdict of the holder of a document, read by a machine or typed in with a reason',
    body: documentCheck,
    response: checkedAtGate,
    problems: [],
  },
  watchDoor: {
    audience: 'gate',
    access: doorScreen,
    summary: 'Check-ins at a door since the last look, without names',
    query: doorEventsQuery,
    response: doorEvents,
    problems: ['page-mark-not-valid'],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
