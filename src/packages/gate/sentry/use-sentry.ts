import { useCallback, useEffect, useRef, useState } from 'react';
import { keepKioskAwake } from '../../../platform/kiosk';
import { listenToWedgeScanner } from '../../../platform/wedge-scanner';
import type { GateHere, GateState } from '../../../services/gate/gate-types';
import { aSentryFlow, type SentryFlow, type SentryShown } from './sentry-flow';
import { useBridge } from './use-bridge';
import { useSentryVoice } from './use-sentry-voice';

export type Ready = Extract<GateState, { kind: 'ready' }>;

/** Camera, scanner, devices and voice of one sentry, tied to the flow of people through it. */
export function useSentry(gate: GateHere, state: Ready) {
  const [shown, setShown] = useState<SentryShown>({ kind: 'scanning', held: {} });
  const latest = useRef(gate);
  latest.current = gate;
  const flow = useRef<SentryFlow | null>(null);
  const { state: bridgeState, battery, bridge } = useBridge(state.device.deviceId, (reading) => void flow.current?.takeReading(reading));
  const devices = bridgeState.kind === 'connected' ? bridgeState.devices.map(({ kind }) => kind) : [];
  const connected = devices.join(' ');
  const hasThermometer = useRef(false);
  hasThermometer.current = devices.includes('thermometer');

  // biome-ignore lint/correctness/useExhaustiveDependencies: one flow for the life of the page; what it asks, it asks by reference
  useEffect(() => {
    const started = aSentryFlow({
      gate: () => latest.current,
      bridge,
      hasThermometer: () => hasThermometer.current,
      now: () => performance.now(),
      show: setShown,
    });
    flow.current = started;
    return () => {
      flow.current = null;
      started.end();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is a new one with every state; its words are not
  useEffect(() => {
    latest.current.tellBridge(devices);
    if (!devices.includes('thermometer')) flow.current?.thermometerGone();
  }, [connected]);

  const onText = useCallback((text: string, frameAt: number | null) => void flow.current?.readText(text, frameAt), []);
  useEffect(() => listenToWedgeScanner((text) => onText(text, null)), [onText]);
  useEffect(keepKioskAwake, []);
  useSentryVoice(shown, state.settings.readOut);

  return {
    shown,
    bridgeState,
    battery,
    onText,
    seen: () => flow.current?.seen(),
    compared: (isThePerson: boolean) => void flow.current?.compared(isThePerson),
  };
}
