/** What a gate page is given, for tests: a ready gate, a check, a record. */
import type { Ready } from '../../../../src/packages/gate/sentry/use-sentry';
import type { Checked, KeptRecord } from '../../../../src/services/gate/gate-types';

type Asks = { readonly asks?: 'green' | 'green-and-test' | 'not-checked'; readonly readOut?: 'short' | 'full' };

export const aReadyGate = ({ asks = 'green', readOut = 'short' }: Asks = {}): Ready => ({
  kind: 'ready',
  device: {
    deviceId: '0123456789abcdef',
    kind: 'sentry',
    position: '北门',
    siteId: '00000000000000a1',
    siteName: '口岸便利店',
    trustRoots: [{ alg: 'ES256', publicKey: 'AA' }],
  },
  site: { siteId: '00000000000000a1', name: '口岸便利店', class: 'shop', address: '二道街 1 号', state: 'active' },
  settings: { readOut },
  policy: {
    from: '2022-06-28T00:00:00+08:00',
    until: null,
    asks,
    testWithinHours: null,
    separateDoor: null,
    basis: { 'zh-CN': '通告', en: 'notice' },
  },
  doorSecret: 'AA',
  gatesOfSite: 1,
});

/** A genuine green code, unless told otherwise. */
export const aChecked = (given: Partial<Checked> = {}): Checked => ({
  recordId: '0184c7a0-0000-7000-8000-000000000001',
  at: Date.parse('2022-08-10T09:00:00+08:00'),
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
  holder: { by: 'nobody' },
  offline: false,
  alarm: false,
  again: false,
  problem: null,
  ...given,
});

export const aRecord = (
  { recordId, at, outcome, reasons, colour, means, people }: Checked,
  temperatureTenths: number | null = null,
): KeptRecord => ({ recordId, at, outcome, reasons, colour, means, people, temperatureTenths, uploaded: { state: 'waiting' } });
