/** What a gate page is given and gives back. A page draws these; it decides nothing about anybody. */
import type { Result } from '../../../cloud-functions/domain/result';
import type { ProblemShown } from '../../text/problem-shown';
import type { AnswerOf, RequestOf } from '../operations';

export type GatePack = NonNullable<AnswerOf<'syncGate'>['pack']>;
export type GatePolicy = GatePack['policies'][number];
/** `readOut`: the verdict alone is spoken, or temperature, last test and doses as well. */
export type GateSettings = GatePack['settings'];
export type GateRecord = RequestOf<'uploadGateRecords'>['body']['records'][number];
export type GateReason = GateRecord['reasons'][number];
export type GateMeans = GateRecord['means'];
export type GateHolder = GateRecord['holder'];
export type GateColour = NonNullable<GateRecord['colour']>;
export type GateSymptom = GateRecord['symptoms'][number];
export type DeviceReport = RequestOf<'syncGate'>['body']['report'];
export type BridgeDevice = DeviceReport['bridge'][number];

/** This device, as its site enrolled it. */
export type DeviceHere = AnswerOf<'enrolDevice'>;

export type GateState =
  /** Reading what the device keeps; or enrolled and without its first sync yet, then with `device` and why it did not come. */
  | { readonly kind: 'starting'; readonly device: DeviceHere | null; readonly problem: ProblemShown | null }
  | { readonly kind: 'not-enrolled' }
  /** The site or the district has taken it out of use: it checks nobody any more. `waiting`: records that cannot leave it. */
  | { readonly kind: 'revoked'; readonly device: DeviceHere; readonly waiting: number }
  | {
      readonly kind: 'ready';
      readonly device: DeviceHere;
      readonly site: GatePack['site'];
      readonly settings: GateSettings;
      /** What the site asks at this moment; null: what the device holds says nothing about now, and it admits nobody. */
      readonly policy: GatePolicy | null;
      /** base64url of 32 bytes (domain/gate/door-word). */
      readonly doorSecret: string;
      /** Devices of the site that check people, this one included if it does. */
      readonly gatesOfSite: number;
    };

/** What the strip at the top always tells. */
export type GateStrip = {
  /** The cloud answered the last time it was asked, and that is not long ago. */
  readonly online: boolean;
  /** Since the trust list was last known to be the newest; null: there is none. */
  readonly trustListAgeSeconds: number | null;
  /** Since the list of turned codes was complete; null: there is none. */
  readonly turnedAgeSeconds: number | null;
  /** Records not uploaded yet. */
  readonly queued: number;
  /** Server time, epoch milliseconds; null: never. */
  readonly lastSyncAt: number | null;
  /** The device's own clock less the server's, positive when it runs ahead. Corrected for where it could be learned. */
  readonly clockOffMs: number;
  /** More than 90 s off, or it has jumped since the last answer: the person at the gate has to know. */
  readonly clockWrong: boolean;
  /** The clock has jumped and no answer has come since: every code is refused with `clock-wrong`. */
  readonly clockLost: boolean;
};

/** One check, before anything is written down. */
export type Checked = {
  /** A UUIDv7 made at the moment of the check: the record of it, if one is made. */
  readonly recordId: string;
  /** Epoch milliseconds, server time. */
  readonly at: number;
  readonly outcome: 'admitted' | 'refused';
  /** Gravest first; empty when admitted. */
  readonly reasons: readonly GateReason[];
  /** null: nothing that was read can be believed about now (forged, over, a picture, turned, unread). */
  readonly colour: GateColour | null;
  readonly missedTest: boolean;
  readonly pendingTest: boolean;
  /** How many people the code brings in; 1 unless it is a group's. */
  readonly people: number;
  /** Whole hours since the last negative sample, rounded up; null: none, or not known here. */
  readonly testAgeHours: number | null;
  /** null: a personal code does not tell. */
  readonly vaccinationDoses: number | null;
  /** For comparing with the person: of a paper code or a document only, null otherwise. */
  readonly maskedName: string | null;
  readonly maskedDocumentNumber: string | null;
  readonly age: number | null;
  readonly means: GateMeans;
  readonly holder: GateHolder;
  /** The cloud was out of reach when it was worked out. */
  readonly offline: boolean;
  /** Somebody should look up: forged, a picture, used twice, turned, of a revoked key. */
  readonly alarm: boolean;
  /** The code just checked, still held before the camera: show the same verdict, sound nothing, record nothing. */
  readonly again: boolean;
  /** Why the cloud did not answer, for `cloud-needed`. */
  readonly problem: ProblemShown | null;
};

/** What is read or noticed at the gate beside the code. */
export type Reading = {
  /** 380 is 38.0 °C; 300 to 450; null: not taken. */
  readonly temperatureTenths: number | null;
  readonly symptoms: readonly GateSymptom[];
  /** At most 120 letters. */
  readonly note: string | null;
  /** Why a document was typed in by hand; at most 120 letters. */
  readonly manualReason: string | null;
};
export const nothingRead: Reading = { temperatureTenths: null, symptoms: [], note: null, manualReason: null };

/** A document read by a machine, or typed in: then `manualReason` is needed. */
export type DocumentRead = RequestOf<'checkDocument'>['body'];

/** A record of today on this device: nobody's name, number or code. */
export type KeptRecord = {
  readonly recordId: string;
  /** Epoch milliseconds, server time. */
  readonly at: number;
  readonly outcome: 'admitted' | 'refused';
  readonly reasons: readonly GateReason[];
  readonly colour: GateColour | null;
  readonly means: GateMeans;
  readonly people: number;
  readonly temperatureTenths: number | null;
  readonly uploaded:
    | { readonly state: 'waiting' }
    | { readonly state: 'recorded' }
    /** The cloud will never take it. */
    | { readonly state: 'refused'; readonly why: 'time-out-of-bounds' | 'holder-not-known' | 'used-by-another' | 'not-valid' };
};

/** What a page holds in hand: `const gate = useGate()`. */
export type GateHere = {
  readonly state: GateState;
  readonly strip: GateStrip;
  /** Newest first, until midnight in Shanghai. */
  readonly todays: readonly KeptRecord[];
  /**
   * Anything a scanner gives: `TM1:` a personal code, answered here within milliseconds; `TMP:` a paper code, asked of the
   * cloud; anything else is `code-not-ours`. Never throws.
   */
  checkText(text: string): Promise<Checked>;
  /** Asked of the cloud; without it the verdict is `cloud-needed` and the record keeps what was read, encrypted. */
  checkDocument(read: DocumentRead): Promise<Checked>;
  /**
   * Writes the check down, encrypted and for good, before it resolves; the upload follows by itself. Fever refuses where the
   * site asks anything at all. `not-kept`: the device's store is full or forbidden; show it, the person stays unrecorded.
   * `again`: this check has been written down already.
   */
  record(checked: Checked, reading: Reading): Promise<Result<KeptRecord, 'not-kept' | 'again'>>;
  /** The verdict with what was read beside it, as `record` will write it. */
  withReading(checked: Checked, reading: Pick<Reading, 'temperatureTenths'>): Checked;
  /** Makes this device's key, enrols it, pins the roots and fetches all it needs to work alone. */
  enrol(enrolmentCode: string, kind: DeviceHere['kind']): Promise<Result<DeviceHere, ProblemShown>>;
  /** Ends the enrolment on this device. Records still waiting keep it from that unless they are given up on purpose. */
  forget(waiting?: 'keep-waiting' | 'give-up-waiting'): Promise<'forgotten' | 'records-waiting'>;
  /** What is connected through the device bridge; told with the next sync. */
  tellBridge(devices: readonly BridgeDevice[]): void;
  /** Asks the cloud now instead of at the next turn: for a button, not for a timer. */
  syncNow(): Promise<void>;
};
