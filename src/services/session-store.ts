/** The session on this phone: kept, watched, forgotten. Signing in and renewing are in `session.ts`. */
import { useSyncExternalStore } from 'react';
import { storage } from '../platform/storage';
import { decodeBase64url } from './base64url';
import type { AnswerOf } from './operations';

export type Session = AnswerOf<'signInWithPhone'> & {
  /** When this phone got it, server time; half of its life later it is renewed. */
  readonly receivedAt: number;
  /** Opaque name of the account, so that what one person queued is never sent as another. */
  readonly account: string;
};

const key = 'session';
const listeners = new Set<() => void>();
let current: Session | null | undefined;

export function currentSession(): Session | null {
  if (current === undefined) current = readSession(storage.read(key));
  return current;
}

export function keepSession(session: Session | null): void {
  current = session;
  if (session) storage.write(key, JSON.stringify(session));
  else storage.remove(key);
  for (const listener of listeners) listener();
}

/** Runs `listener` after every sign-in, renewal and sign-out; returns how to stop. */
export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export const useSession = (): Session | null => useSyncExternalStore(onSessionChange, currentSession, currentSession);

/** The session as the cloud answered it, with what this phone adds. */
export function receivedSession(answer: AnswerOf<'signInWithPhone'>, receivedAt: number): Session {
  return { ...answer, receivedAt, account: accountOf(answer.token) };
}

function readSession(text: string | undefined): Session | null {
  if (!text) return null;
  try {
    const kept: unknown = JSON.parse(text);
    return isSession(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isSession(kept: unknown): kept is Session {
  if (typeof kept !== 'object' || kept === null) return false;
  const fields = new Map<string, unknown>(Object.entries(kept));
  return (
    ['token', 'expiresAt', 'renewableUntil', 'account'].every((name) => typeof fields.get(name) === 'string') &&
    typeof fields.get('receivedAt') === 'number' &&
    Array.isArray(fields.get('roles'))
  );
}

/** `sub` of the token. Without one, every sign-in is its own account: nothing queued can be mixed up. */
function accountOf(token: string): string {
  try {
    const bytes = decodeBase64url(token.split('.')[1] ?? '') ?? [];
    const payload: unknown = JSON.parse(String.fromCharCode(...bytes));
    const subject = typeof payload === 'object' && payload !== null && 'sub' in payload ? payload.sub : undefined;
    return typeof subject === 'string' && subject !== '' ? subject : token;
  } catch {
    return token;
  }
}
