import { useEffect, useRef, useState } from 'react';
import { bridgePort } from '../../../../cloud-functions/domain/gate/device-bridge';
import { type Bridge, type BridgeState, connectBridge, type TakenReading } from '../../../platform/device-bridge';
import { storage } from '../../../platform/storage';

const key = 'device-bridge-port';
export type BridgeBattery = { readonly percent: number; readonly charging: boolean };

/** The devices of this sentry, for as long as the page is there. */
export function useBridge(deviceId: string, onReading: (reading: TakenReading) => void) {
  const [state, setState] = useState<BridgeState>({ kind: 'absent' });
  const [battery, setBattery] = useState<BridgeBattery | null>(null);
  const tell = useRef(onReading);
  tell.current = onReading;
  const bridge = useRef<Bridge>(noBridge);
  useEffect(() => {
    const connected = connectBridge({
      deviceId,
      pageVersion,
      port: keptPort(),
      onState: setState,
      onReading: (reading) => tell.current(reading),
      onBattery: setBattery,
    });
    bridge.current = connected;
    return () => {
      bridge.current = noBridge;
      connected.end();
    };
  }, [deviceId]);
  return { state, battery: state.kind === 'connected' ? battery : null, bridge: () => bridge.current };
}

/** Of the messages this page understands; the bridge shows it to whoever looks for a fault. */
const pageVersion = 'sentry 1';
const noBridge: Bridge = { openGate: async () => 'no-gate', alarm() {}, light() {}, end() {} };

/** Another port is kept on this device alone; nonsense is the usual one. */
export function keptPort(): number {
  const kept = Number(storage.read(key));
  return isPort(kept) ? kept : bridgePort;
}

export const isPort = (port: number): boolean => Number.isInteger(port) && port >= 1024 && port <= 65535;
export const keepPort = (port: number): void => {
  storage.write(key, String(port));
};
