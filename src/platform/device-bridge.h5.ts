import { aReadingFilter } from '../../cloud-functions/domain/gate/reading-filter';
import { type BridgeConnection, openBridgeConnection } from './bridge-connection';
import type * as everywhere from './device-bridge';

const firstPauseMs = 500;
const longestPauseMs = 15_000;
/** A bridge of another version is changed by a person; asking every second helps nobody. */
const refusedPauseMs = 30_000;

/** Connects, and again with growing pauses for as long as the page is there. */
export const connectBridge: typeof everywhere.connectBridge = (settings) => {
  // Outlives a connection: what was used before a cut is not used again after it.
  const filter = aReadingFilter();
  let current: BridgeConnection | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let over = false;

  function connect(): void {
    current = openBridgeConnection(settings, {
      filter,
      onHello: () => {
        tries = 0;
      },
      onEnd: (refused) => {
        if (over) return;
        settings.onState(refused ? { kind: 'refused', why: refused } : { kind: 'absent' });
        const pause = refused === 'wrong-protocol' ? refusedPauseMs : Math.min(firstPauseMs * 2 ** tries, longestPauseMs);
        tries += 1;
        timer = setTimeout(connect, pause);
      },
    });
  }

  settings.onState({ kind: 'absent' });
  connect();
  return {
    openGate: async () => (await current?.openGate()) ?? 'no-gate',
    alarm: (on) => current?.say({ type: 'alarm', on }),
    light: (colour) => current?.say({ type: 'light', colour }),
    end: () => {
      over = true;
      clearTimeout(timer);
      current?.close();
    },
  };
};
