/**
 * The sentry's page as it is, in a browser, with a gate that plays: texts beginning with GREEN are admitted, all others refused
 * as screenshots. Everything else, camera, decoder, device bridge, scanner, voice, is the product's.
 */
// First, as in the product: components dress their own buttons over it.
import '../../../src/app.scss';
import { createRoot } from 'react-dom/client';
import { done } from '../../../cloud-functions/domain/result';
import { AtTheSentry } from '../../../src/packages/gate/sentry/at-the-sentry';
import type { Checked } from '../../../src/services/gate/gate-types';
import { aChecked, aGate, aRecord, aRefusal } from '../../src/packages/gate/a-gate';
import { aSentryReady } from '../../src/packages/gate/sentry/a-sentry';
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

const state = aSentryReady({ readOut: 'full' });

const checkedFrom = (text: string): Checked =>
  text.startsWith('GREEN') ? aChecked({ holder: nobody }) : aRefusal('code-screenshot', { holder: nobody, colour: null, alarm: true });
const nobody = { by: 'nobody' } as const;

const { gate } = aGate({
  state,
  checkText: async (text) => {
    window.checkedTexts.push(text);
    return checkedFrom(text);
  },
  record: async (_checked, { temperatureTenths }) => {
    window.recorded.push(temperatureTenths);
    return done(aRecord({ temperatureTenths }));
  },
  tellBridge: (devices) => {
    window.bridgeDevices = devices;
  },
});

const root = document.getElementById('app');
if (root) createRoot(root).render(<AtTheSentry gate={gate} state={state} />);
