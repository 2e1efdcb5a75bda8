/** The app's outbox on this phone, and when it is emptied: at start, when the app is shown, when the network returns. */
import { useCallback, useSyncExternalStore } from 'react';
import { onNetworkChange } from '../platform/network';
import { storage } from '../platform/storage';
import { call } from './api';
import { chosenCompanions } from './companions';
import { newRecordId } from './new-record-id';
import { makeOutbox, type QueuedCheckIn, type Settled } from './outbox';
import { rememberCheckIn, scanEvidence } from './scan-evidence';
import { currentSession, onSessionChange } from './session-store';

const outbox = makeOutbox({
  storage,
  send: (body) => call('checkInToSite', { body }),
  account: () => currentSession()?.account,
});

/** The newest is enough to tell: what to do is the same. */
const declinedKey = 'declined-check-in';

type Listener = (checkIn: QueuedCheckIn, settled: Settled) => void;
const listeners = new Set<Listener>();

/**
 * Checks in to the site of `siteCode`, with whoever has been chosen to come along; without network it is kept and sent later.
 * Needs a session.
 */
export const checkInToSite = (siteCode: string, channel: Channel): Promise<Sent> =>
  sendScan({ siteCode, channel, along: chosenCompanions() });

/** Says that one leaves, with the same certainty: kept on the phone first, sent later without network. `along`: who came along. */
export const leaveSite = (siteCode: string, channel: Channel, along: readonly string[]): Promise<Sent> =>
  sendScan({ siteCode, channel, along, leaving: true });

type Channel = 'scanner' | 'link';
type Sent = { readonly checkIn: QueuedCheckIn; readonly settled: Settled };
type ScanToSend = { readonly siteCode: string; readonly channel: Channel; readonly along: readonly string[]; readonly leaving?: true };

async function sendScan({ siteCode, channel, along, leaving }: ScanToSend): Promise<Sent> {
  const account = currentSession()?.account ?? '';
  const checkInId = await newRecordId();
  const group = await Promise.all(along.map(async (guardianshipId) => ({ guardianshipId, checkInId: await newRecordId() })));
  const evidence = await scanEvidence(siteCode, account);
  const checkIn: QueuedCheckIn = {
    checkInId,
    siteCode,
    channel,
    account,
    ...evidence,
    ...(leaving && { leaving }),
    ...(group.length > 0 && { group }),
  };
  rememberCheckIn(checkIn);
  const settled = await outbox.post(checkIn);
  tell(checkIn, settled);
  return { checkIn, settled };
}

/** Sends what waits; quiet when nothing does. */
export async function flushOutbox(): Promise<void> {
  if (outbox.waiting().length === 0) return;
  for (const { checkIn, ...settled } of await outbox.flush()) {
    if (settled.state === 'declined') storage.write(declinedKey, settled.problem.code);
    tell(checkIn, settled);
  }
}

/** Why a check-in sent later was not taken, until the person has read it. */
export function useDeclinedLater(): { readonly code: string | undefined; readonly read: () => void } {
  const code = useSyncExternalStore(watchOutbox, () => storage.read(declinedKey));
  const read = useCallback(() => {
    storage.remove(declinedKey);
    for (const changed of watchers) changed();
  }, []);
  return { code, read };
}

/** Runs `listener` whenever a check-in was sent, queued or declined; returns how to stop. */
export function onCheckInSettled(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Once, when the app starts. */
export function keepOutboxMoving(): void {
  void flushOutbox();
  onNetworkChange((connected) => connected && void flushOutbox());
  onSessionChange(() => currentSession() && void flushOutbox());
}

/** How many check-ins wait on this phone for the account signed in. */
export function useWaitingCheckIns(): number {
  return useSyncExternalStore(
    watchOutbox,
    () => outbox.waiting().length,
    () => 0,
  );
}

const watchers = new Set<() => void>();

function watchOutbox(changed: () => void): () => void {
  watchers.add(changed);
  const stops = [onCheckInSettled(changed), onSessionChange(changed), () => watchers.delete(changed)];
  return () => {
    for (const stop of stops) stop();
  };
}

function tell(checkIn: QueuedCheckIn, settled: Settled): void {
  for (const listener of listeners) listener(checkIn, settled);
}
