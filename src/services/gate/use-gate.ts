import { useEffect, useSyncExternalStore } from 'react';
import type { GateHere } from './gate-types';
import { theGate } from './the-gate';

/** This device as a gate. It runs (syncs, uploads, ages) while a page that uses it is there. */
export function useGate(): GateHere {
  const gate = theGate();
  useEffect(() => gate.run(), [gate]);
  return { ...useSyncExternalStore(gate.watch, gate.shown, gate.shown), ...gate.actions };
}
