import { useState } from 'react';
import { useDeskKeys } from '../platform/desk-keys';

/** Which row j and k have reached; from nowhere j starts at the first. A row that is gone is nowhere. */
export function useRowCursor(keys: readonly string[], searchId?: string): string | undefined {
  const [cursor, setCursor] = useState<string>();
  useDeskKeys({ searchId, onMove: (step) => setCursor((before) => movedFrom(keys, before, step)) });
  return cursor;
}

/** The neighbour of `from`, staying inside the list. */
export function movedFrom(keys: readonly string[], from: string | undefined, step: 1 | -1): string | undefined {
  const at = from === undefined ? -1 : keys.indexOf(from);
  if (at < 0) return keys[0];
  return keys[Math.min(Math.max(at + step, 0), keys.length - 1)];
}
