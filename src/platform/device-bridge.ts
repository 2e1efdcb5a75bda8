/** The devices beside a sentry, through the device bridge. Only a browser reaches it (`device-bridge.h5.ts`). */
import type { BridgeReading, ConnectedDevice, Light } from '../../cloud-functions/domain/gate/device-bridge';

export type BridgeState =
  | { readonly kind: 'absent' }
  | { readonly kind: 'connected'; readonly vendor: string; readonly devices: readonly ConnectedDevice[] }
  /** It is there and will not talk: of another version, or another page of this machine holds it. */
  | { readonly kind: 'refused'; readonly why: 'wrong-protocol' | 'another-page' };

/** `takenAt`: when, on this page's `performance.now()`, whatever a clock is set to meanwhile. */
export type TakenReading = BridgeReading & { readonly takenAt: number };

export type BridgeSettings = {
  /** Empty before enrolment. */
  readonly deviceId: string;
  readonly pageVersion: string;
  /** On 127.0.0.1, and nowhere else: a link must not be able to hand a sentry somebody's made-up thermometer. */
  readonly port: number;
  readonly onState: (state: BridgeState) => void;
  /** Each reading once, and fresh. */
  readonly onReading: (reading: TakenReading) => void;
  readonly onBattery: (battery: { readonly percent: number; readonly charging: boolean }) => void;
};

export type GateOpening = 'opened' | 'failed' | 'no-gate';

/** Nothing here throws or waits for a device: a gate goes on without its bridge. */
export type Bridge = {
  /** Quick release, once. `failed`: no answer in two seconds, or the relay says so; `no-gate`: none is connected. */
  openGate(): Promise<GateOpening>;
  alarm(on: boolean): void;
  light(colour: Light): void;
  end(): void;
};

export function connectBridge(settings: BridgeSettings): Bridge {
  settings.onState({ kind: 'absent' });
  return { openGate: async () => 'no-gate', alarm() {}, light() {}, end() {} };
}
