/**
 * What a check-in sends along so that the cloud can tell a scan made at the door from one of a forwarded picture: the check-in
 * before, and where the phone is if the person has switched that on. The cloud compares and keeps neither.
 */
import { useSyncExternalStore } from 'react';
import { storage } from '../platform/storage';
import { whereAmI } from '../platform/where-am-i';
import type { QueuedCheckIn } from './outbox';

const allowedKey = 'scan-position';
const previousKey = 'check-in-before';
const watchers = new Set<() => void>();

export const isPositionSent = (): boolean => storage.read(allowedKey) === 'yes';

/** Off until the person switches it on; kept on this phone alone. */
export function sendPosition(on: boolean): void {
  if (on) storage.write(allowedKey, 'yes');
  else storage.remove(allowedKey);
  for (const changed of watchers) changed();
}

export const usePositionSent = (): boolean =>
  useSyncExternalStore((changed) => {
    watchers.add(changed);
    return () => void watchers.delete(changed);
  }, isPositionSent);

export type ScanEvidence = Pick<QueuedCheckIn, 'position' | 'previous'>;

/** Only what is there: most check-ins send nothing of it. */
export async function scanEvidence(siteCode: string, account: string): Promise<ScanEvidence> {
  const position = isPositionSent() ? await whereAmI() : undefined;
  const previous = readPrevious(storage.read(previousKey), account);
  return { ...(position && { position }), ...(previous && previous.siteCode !== siteCode && { previous }) };
}

/** Remembered when it is made, sent or not: the order of the scans counts. */
export function rememberCheckIn({ checkInId, siteCode, account }: QueuedCheckIn): void {
  storage.write(previousKey, JSON.stringify({ checkInId, siteCode, account }));
}

function readPrevious(text: string | undefined, account: string): ScanEvidence['previous'] {
  if (text === undefined) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return undefined;
    const fields = new Map<string, unknown>(Object.entries(kept));
    const [checkInId, siteCode] = [fields.get('checkInId'), fields.get('siteCode')];
    const isMine = fields.get('account') === account;
    return isMine && typeof checkInId === 'string' && typeof siteCode === 'string' ? { checkInId, siteCode } : undefined;
  } catch {
    return undefined;
  }
}
