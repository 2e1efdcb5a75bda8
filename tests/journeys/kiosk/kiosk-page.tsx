/**
 * The sentry's page as it is, in a browser, with a gate that plays: texts beginning with GREEN are admitted, all others refused
 * as screenshots. Everything else, camera, decoder, device bridge, scanner, voice, is the product's.
 */
// First, as in the product: components dress their own buttons over it.
import '../../../src/app.scss';
import { createRoot } from 'react-dom/client';
import { withTemperature } from '../../../cloud-functions/domain/gate/fever';
import { done } from '../../../cloud-functions/domain/result';
import { AtTheSentry } from '../../../src/packages/gate/sentry/at-the-sentry';
import type { Ready } from '../../../src/packages/gate/sentry/use-sentry';
import type { Checked, GateHere } from '../../../src/services/gate/gate-types';
import '../../../src/packages/gate/sentry/index.scss';

declare global {
  interface Window {
    /** Temperatures of the people written down. */
    recorded: (number | null)[];
    checkedTexts: string[];
    bridgeDevices: readonly string[];
  }
}
window.recorded = [];
window.checkedTexts = [];
window.bridgeDevices = [];

const state: Ready = {
  kind: 'ready',
  device: {
    deviceId: '0123456789abcdef',
    kind: 'sentry',
    position: '北门',
    siteId: 's',
    siteName: '口岸便利店',
    trustRoots: [{ alg: 'ES256', publicKey: 'x' }],
  },
  site: { siteId: 's', name: '口岸便利店', class: 'shop', address: '二道街 1 号', state: 'active' },
  settings: { readOut: 'full' },
  policy: {
    from: '2022-06-28T00:00:00+08:00',
    until: null,
    asks: 'green',
    testWithinHours: null,
    separateDoor: null,
    basis: { 'zh-CN': '通告', en: 'notice' },
  },
  doorSecret: '',
  gatesOfSite: 1,
};

const checkedFrom = (text: string): Checked => {
  const green = text.startsWith('GREEN');
  return {
    recordId: `record-${window.checkedTexts.length}`,
    at: Date.now(),
    outcome: green ? 'admitted' : 'refused',
    reasons: green ? [] : ['code-screenshot'],
    colour: green ? 'green' : null,
    missedTest: false,
    pendingTest: false,
    people: 1,
    testAgeHours: green ? 18 : null,
    vaccinationDoses: null,
    maskedName: null,
    maskedDocumentNumber: null,
    age: null,
    means: 'code',
    holder: { by: 'nobody' },
    offline: true,
    alarm: !green,
    again: false,
    problem: null,
  };
};

const gate: GateHere = {
  state,
  strip: {
    online: true,
    trustListAgeSeconds: 600,
    turnedAgeSeconds: 12,
    queued: 0,
    lastSyncAt: Date.now(),
    clockOffMs: 0,
    clockWrong: false,
    clockLost: false,
  },
  todays: [],
  checkText: async (text) => {
    window.checkedTexts.push(text);
    return checkedFrom(text);
  },
  checkDocument: async () => checkedFrom('GREEN card'),
  withReading: (checked, { temperatureTenths }) => withTemperature(checked, temperatureTenths, true),
  record: async (checked, { temperatureTenths }) => {
    window.recorded.push(temperatureTenths);
    return done({
      recordId: checked.recordId,
      at: checked.at,
      outcome: checked.outcome,
      reasons: checked.reasons,
      colour: checked.colour,
      means: checked.means,
      people: 1,
      temperatureTenths,
      uploaded: { state: 'waiting' as const },
    });
  },
  enrol: async () => done(state.device),
  forget: async () => 'forgotten',
  tellBridge: (devices) => {
    window.bridgeDevices = devices;
  },
  syncNow: async () => undefined,
};

const root = document.getElementById('app');
if (root) createRoot(root).render(<AtTheSentry gate={gate} state={state} />);
