/**
 * What somebody at a door sends, on its way to the cloud with or without network. As with check-ins each is written to the
 * phone before it is sent and let go of only after the cloud has answered for it, and carries an id the phone made: what
 * arrives twice is done once. What the cloud refuses for good stays, with why, until the person has seen it.
 */
import { useSyncExternalStore } from 'react';
import type { Result } from '../../cloud-functions/domain/result';
import { hasNetwork, onNetworkChange } from '../platform/network';
import { type Storage, storage } from '../platform/storage';
import type { ProblemShown } from '../text/problem-shown';
import { call } from './api';
import type { AnswerOf, RequestOf } from './operations';
import { currentSession, onSessionChange } from './session-store';

/** Operations whose body holds an id made by the phone. */
export type LaterOperation = 'addInspectionPhoto' | 'recordFinding' | 'openHelpTicket' | 'addSitePhoto' | 'reportFixed';
export type SendableRequest = {
  readonly [Name in LaterOperation]: { readonly operation: Name; readonly request: RequestOf<Name> };
}[LaterOperation];
/** Its `recordId` is its place in the queue: a photo made before the finding that names it is sent before it. */
export type QueuedRequest = SendableRequest & {
  readonly recordId: string;
  readonly account: string;
  /** What it belongs to, such as an inspection. */
  readonly about: string;
  /** Why the cloud refused it for good. */
  readonly refused?: ProblemShown;
};
export type Sent = 'done' | 'waiting' | 'refused' | 'not-kept';

export type SendLater = {
  /** Keeps it, then sends all that waits, this last. `not-kept`: the phone’s store is full and no answer came. */
  post(queued: QueuedRequest): Promise<Sent>;
  flush(): Promise<void>;
  waiting(about?: string): readonly QueuedRequest[];
  drop(recordId: string): void;
  watch(changed: () => void): () => void;
};

export type SendLaterNeeds = {
  readonly storage: Storage;
  readonly send: (queued: SendableRequest) => Promise<Result<unknown, ProblemShown>>;
  readonly account: () => string | undefined;
};

const prefix = 'send-later/';

export function makeSendLater({ storage: kept, send, account }: SendLaterNeeds): SendLater {
  const watchers = new Set<() => void>();
  const told = () => watchers.forEach((changed) => void changed());
  const keep = (queued: QueuedRequest) => kept.write(prefix + queued.recordId, JSON.stringify(queued));
  const drop = (recordId: string) => kept.remove(prefix + recordId);
  const waiting = (about?: string) =>
    kept
      .keys()
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => readQueued(kept.read(key)))
      .filter((queued) => queued.account === account() && (about === undefined || queued.about === about))
      .sort((one, other) => (one.recordId < other.recordId ? -1 : 1));

  async function settle(queued: QueuedRequest): Promise<Sent> {
    const result = await send(queued);
    if (result.ok) drop(queued.recordId);
    else if (isFinal(result.error)) keep({ ...queued, refused: result.error });
    else return 'waiting';
    return result.ok ? 'done' : 'refused';
  }

  let flushing: Promise<void> | undefined;
  async function flushNow(): Promise<void> {
    for (const queued of waiting().filter(({ refused }) => refused === undefined)) {
      const outcome = await settle(queued);
      told();
      // The next would meet the same: it waits for the next occasion.
      if (outcome === 'waiting') return;
    }
  }
  const flush = () => {
    flushing ??= flushNow().finally(() => {
      flushing = undefined;
    });
    return flushing;
  };

  return {
    async post(queued) {
      if (!keep(queued)) {
        const result = await send(queued);
        drop(queued.recordId);
        return result.ok ? 'done' : isFinal(result.error) ? 'refused' : 'not-kept';
      }
      told();
      // One that began before this was kept would pass it over.
      await flushing;
      await flush();
      const left = waiting().find(({ recordId }) => recordId === queued.recordId);
      if (!left) return 'done';
      return left.refused ? 'refused' : 'waiting';
    },
    flush,
    waiting,
    drop(recordId) {
      drop(recordId);
      told();
    },
    watch(changed) {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
  };
}

/** No answer, no session, or no time: it is tried again. Everything else the cloud would answer the same way. */
function isFinal({ code }: ProblemShown): boolean {
  switch (code) {
    case 'unreachable':
    case 'took-too-long':
    case 'answer-not-readable':
    case 'unavailable':
    case 'fault':
    case 'too-many-requests':
    case 'changed-meanwhile':
    case 'sign-in-needed':
    case 'sign-in-expired':
      return false;
    default:
      return true;
  }
}

function readQueued(text: string | undefined): readonly QueuedRequest[] {
  if (text === undefined) return [];
  try {
    const queued: unknown = JSON.parse(text);
    return isQueued(queued) ? [queued] : [];
  } catch {
    return [];
  }
}

function isQueued(queued: unknown): queued is QueuedRequest {
  if (typeof queued !== 'object' || queued === null) return false;
  const fields = new Map<string, unknown>(Object.entries(queued));
  const texts = ['recordId', 'account', 'about', 'operation'].every((name) => typeof fields.get(name) === 'string');
  return texts && typeof fields.get('request') === 'object' && fields.get('request') !== null;
}

const sendNow = (queued: SendableRequest): Promise<Result<AnswerOf<LaterOperation>, ProblemShown>> => {
  switch (queued.operation) {
    case 'addInspectionPhoto':
      return call('addInspectionPhoto', queued.request);
    case 'recordFinding':
      return call('recordFinding', queued.request);
    case 'openHelpTicket':
      return call('openHelpTicket', queued.request);
    case 'addSitePhoto':
      return call('addSitePhoto', queued.request);
    case 'reportFixed':
      return call('reportFixed', queued.request);
  }
};

export const sendLater: SendLater = makeSendLater({ storage, send: sendNow, account: () => currentSession()?.account });

/** Once, when the app starts: what waited goes out whatever page one opens, as the check-ins do; and when network or session return. */
export function keepSendingLater(): void {
  void sendLater.flush();
  onNetworkChange((connected) => connected && void sendLater.flush());
  onSessionChange(() => currentSession() && void sendLater.flush());
}

/** What waits about one thing, as it is now; and tries again whenever the network comes back. */
export function useWaiting(about: string): readonly QueuedRequest[] {
  const text = useSyncExternalStore(watchAndFlush, () => JSON.stringify(sendLater.waiting(about)));
  const waiting: QueuedRequest[] = JSON.parse(text);
  return waiting;
}

function watchAndFlush(changed: () => void): () => void {
  const stops = [sendLater.watch(changed), onNetworkChange((connected) => connected && void sendLater.flush())];
  void hasNetwork().then((connected) => (connected ? sendLater.flush() : undefined));
  return () => stops.forEach((stop) => void stop());
}
