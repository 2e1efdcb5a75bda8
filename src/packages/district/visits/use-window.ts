import { useState } from 'react';
import { serverNow } from '../../../services/server-clock';
import { type OwnWindow, ownWindowAt, type WindowName, windowOf } from './window';

/** The window chosen for the next read; a relative one is counted from the moment of the read. */
export function useWindow() {
  const [name, setName] = useState<WindowName>('day');
  const [own, setOwn] = useState<OwnWindow>(() => ownWindowAt(serverNow()));
  return {
    name,
    own,
    choose: setName,
    change: (part: Partial<OwnWindow>) => setOwn((before) => ({ ...before, ...part })),
    /** `undefined` while one's own window is not complete. */
    now: () => windowOf(name, own, serverNow()),
  };
}

export type ChosenWindow = ReturnType<typeof useWindow>;
