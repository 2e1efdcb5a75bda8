/** The case an officer reads under: in memory only, never in an address or on the disk, gone with the sign-in. */
import { useSyncExternalStore } from 'react';
import { currentSession, onSessionChange } from '../../../services/session-store';

export type CaseNamed = { readonly caseNumber: string; readonly purpose: string };

let kept: { readonly account: string; readonly named: CaseNamed } | undefined;
const listeners = new Set<() => void>();

/** The case named by the person signed in. */
export const currentCase = (): CaseNamed | undefined =>
  kept !== undefined && kept.account === currentSession()?.account ? kept.named : undefined;

/** `undefined` closes the case. */
export function nameCase(named: CaseNamed | undefined): void {
  const account = currentSession()?.account;
  kept = named && account !== undefined ? { account, named } : undefined;
  for (const listener of listeners) listener();
}

// Wherever one signs out, the case goes too.
onSessionChange(() => {
  if (currentSession() === null) kept = undefined;
});

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  const stop = onSessionChange(changed);
  return () => {
    listeners.delete(changed);
    stop();
  };
};

export const useCase = (): CaseNamed | undefined => useSyncExternalStore(subscribe, currentCase, currentCase);
