/** A gate as a guard's page is given it: what it is told to find, and what it was asked to write down. */
import { withTemperature } from '../../../../cloud-functions/domain/gate/with-temperature';
import type { Checked, DocumentRead, GateHere, KeptRecord, Reading } from '../../../../src/services/gate/gate-types';

export const noon = Date.parse('2022-09-06T12:00:00+08:00');

export const aChecked = (change: Partial<Checked> = {}): Checked => ({
  recordId: '01830000-0000-7000-8000-000000000001',
  at: noon,
  outcome: 'admitted',
  reasons: [],
  colour: 'green',
  missedTest: false,
  pendingTest: false,
  people: 1,
  testAgeHours: 18,
  vaccinationDoses: null,
  maskedName: null,
  maskedDocumentNumber: null,
  age: null,
  means: 'code',
  holder: { by: 'code', subject: 's'.repeat(22), anchor: 'a'.repeat(16), slot: 'l'.repeat(8), kid: 'k'.repeat(8) },
  offline: false,
  alarm: false,
  again: false,
  problem: null,
  ...change,
});

export const aRefusal = (reason: Checked['reasons'][number], change: Partial<Checked> = {}): Checked =>
  aChecked({ outcome: 'refused', reasons: [reason], ...change });

const device: Extract<GateHere['state'], { kind: 'ready' }>['device'] = {
  deviceId: '0123456789abcdef',
  kind: 'guard',
  position: '北门',
  siteId: '00ff00ff00ff00ff',
  siteName: '便民超市',
  trustRoots: [{ alg: 'ES256', publicKey: 'p' }],
};

export const ready: GateHere['state'] = {
  kind: 'ready',
  device,
  site: { siteId: '00ff00ff00ff00ff', name: '便民超市', class: 'shop', address: '二道街 18 号', state: 'active' },
  settings: { readOut: 'short' },
  policy: {
    from: '2022-06-28T00:00:00+08:00',
    until: null,
    asks: 'green-and-test',
    testWithinHours: 72,
    separateDoor: { 'zh-CN': '东侧发热门诊', en: 'Fever clinic, east side' },
    basis: { 'zh-CN': '第九版', en: 'Ninth edition' },
  },
  doorSecret: 'd'.repeat(43),
  gatesOfSite: 1,
};

export const revoked = (waiting: number): GateHere['state'] => ({ kind: 'revoked', device, waiting });

export const aRecord = (change: Partial<KeptRecord> = {}): KeptRecord => ({
  recordId: '01830000-0000-7000-8000-000000000000',
  at: noon,
  outcome: 'admitted',
  reasons: [],
  colour: 'green',
  means: 'code',
  people: 1,
  temperatureTenths: null,
  uploaded: { state: 'waiting' },
  ...change,
});

export type Written = { readonly checked: Checked; readonly reading: Reading };

/** `finds`: what the next texts and documents turn out to be, in order; the last stays. */
export function aGate(change: Partial<GateHere> = {}) {
  const written: Written[] = [];
  const texts: string[] = [];
  const documents: DocumentRead[] = [];
  const finds: Checked[] = [aChecked()];
  const next = (): Checked => (finds.length > 1 ? finds.shift() : finds[0]) ?? aChecked();
  const gate: GateHere = {
    state: ready,
    strip: {
      online: true,
      trustListAgeSeconds: 20,
      turnedAgeSeconds: 10,
      queued: 0,
      lastSyncAt: noon,
      clockOffMs: 0,
      clockWrong: false,
      clockLost: false,
    },
    todays: [],
    checkText: async (text) => {
      texts.push(text);
      return next();
    },
    checkDocument: async (read) => {
      documents.push(read);
      return next();
    },
    record: async (checked, reading) => {
      written.push({ checked, reading });
      return { ok: true, value: aRecord() };
    },
    withReading: (checked, { temperatureTenths }) => withTemperature(checked, temperatureTenths, true),
    enrol: async () => ({ ok: true, value: device }),
    forget: async () => 'forgotten',
    tellBridge: () => undefined,
    syncNow: async () => undefined,
    ...change,
  };
  return { gate, written, texts, documents, finds };
}
