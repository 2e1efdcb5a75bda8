/** Who comes along with one scan: a guardian's dependants, chosen on the scan page and remembered until the app is closed. */
import { useEffect, useSyncExternalStore } from 'react';
import { storage } from '../platform/storage';
import { call } from './api';
import type { AnswerOf } from './operations';
import { serverNow } from './server-clock';
import { currentSession, useSession } from './session-store';

export type Companion = {
  readonly guardianshipId: string;
  readonly maskedName: string;
  /** Has a code. Absent: kept by an earlier version, which did not know. */
  readonly declared?: boolean;
};
type Family = AnswerOf<'listMyFamily'>;

const key = 'family-at-hand';
/** A family changes rarely, and its own page keeps this list as well. */
const askedAgainAfterMs = 3_600_000;

type Kept = { readonly account: string; readonly at: number; readonly dependants: readonly Companion[] };

let kept: Kept | null | undefined;
let chosen: { readonly account: string; readonly ids: readonly string[] } = { account: '', ids: [] };
const noIds: readonly string[] = [];
const watchers = new Set<() => void>();
const tell = () => {
  for (const changed of watchers) changed();
};
const watch = (changed: () => void) => {
  watchers.add(changed);
  return () => void watchers.delete(changed);
};

/** For whatever page has just heard of the family. */
export function keepFamily({ dependants }: Pick<Family, 'dependants'>): void {
  const account = currentSession()?.account;
  if (account === undefined) return;
  const active = dependants
    .filter(({ state }) => state === 'active')
    .map(({ guardianshipId, maskedName, declared }) => ({ guardianshipId, maskedName, declared }));
  kept = { account, at: serverNow(), dependants: active };
  storage.write(key, JSON.stringify(kept));
  chosen = { account, ids: chosenCompanions().filter((id) => active.some(({ guardianshipId }) => guardianshipId === id)) };
  tell();
}

/**
 * Active dependants of whoever is signed in, as this phone knows them; `undefined`: it never asked. Only a guardian's list is
 * asked for again by itself, an hour old: most who scan have nobody to bring, and a door at 8:30 must not ask twice for each.
 */
export function useCompanions(): readonly Companion[] | undefined {
  const account = useSession()?.account;
  useEffect(() => {
    const known = keptOf(account);
    if (!known || known.dependants.length === 0 || Math.abs(serverNow() - known.at) < askedAgainAfterMs) return;
    void askForFamily();
  }, [account]);
  return useSyncExternalStore(watch, () => keptOf(account)?.dependants);
}

/** The same without ever asking: showing a code costs the cloud nothing. */
export function useKnownCompanions(): readonly Companion[] | undefined {
  const account = useSession()?.account;
  return useSyncExternalStore(watch, () => keptOf(account)?.dependants);
}

/** Asks the cloud who may come along; `false`: it did not answer. */
export async function askForFamily(): Promise<boolean> {
  const answer = await call('listMyFamily', {});
  if (answer.ok) keepFamily(answer.value);
  return answer.ok;
}

/** Whom the next scan brings along; nobody after another person has signed in, or whoever is no dependant any more. */
export function chosenCompanions(): readonly string[] {
  const account = currentSession()?.account;
  return account !== undefined && chosen.account === account ? chosen.ids : noIds;
}
export const useChosenCompanions = (): readonly string[] => useSyncExternalStore(watch, chosenCompanions);

export function chooseCompanion(guardianshipId: string, comesAlong: boolean): void {
  const ids = chosenCompanions().filter((id) => id !== guardianshipId);
  chosen = { account: currentSession()?.account ?? '', ids: comesAlong ? [...ids, guardianshipId] : ids };
  tell();
}

function keptOf(account: string | undefined): Kept | undefined {
  if (kept === undefined) kept = readKept(storage.read(key));
  return account !== undefined && kept?.account === account ? kept : undefined;
}

function readKept(text: string | undefined): Kept | null {
  try {
    const read: unknown = text === undefined ? null : JSON.parse(text);
    return isKept(read) ? read : null;
  } catch {
    return null;
  }
}

function isKept(read: unknown): read is Kept {
  if (typeof read !== 'object' || read === null) return false;
  const fields = new Map<string, unknown>(Object.entries(read));
  const dependants = fields.get('dependants');
  return (
    typeof fields.get('account') === 'string' &&
    typeof fields.get('at') === 'number' &&
    Array.isArray(dependants) &&
    dependants.every(isCompanion)
  );
}

const isCompanion = (read: unknown): boolean =>
  typeof read === 'object' &&
  read !== null &&
  'guardianshipId' in read &&
  typeof read.guardianshipId === 'string' &&
  'maskedName' in read &&
  typeof read.maskedName === 'string';
