/** The one gate of this device, put together on first use. */
import type { GateHere } from './gate-types';

export type GateShown = Pick<GateHere, 'state' | 'strip' | 'todays'>;
export type Gate = {
  /** The same object until something has changed. */
  shown(): GateShown;
  watch(listener: () => void): () => void;
  /** Starts working, or goes on; returns how to stop when the last page has gone. */
  run(): () => void;
  readonly actions: Omit<GateHere, keyof GateShown>;
};

export declare function theGate(): Gate;
