/**
 * Check-ins on their way to the cloud. Each is written to the phone before it is sent and removed only after the cloud
 * has answered for it, so a crash in between loses nothing; its `checkInId` makes a second arrival the same visit, so
 * nothing doubles. One key per check-in: two windows of the app cannot overwrite each other's.
 */
import type { Result } from '../../cloud-functions/domain/result';
import type { Storage } from '../platform/storage';
import type { ProblemShown } from '../text/problem-shown';
import type { AnswerOf, RequestOf } from './operations';

export type QueuedCheckIn = RequestOf<'checkInToSite'>['body'] & {
  /** Whose check-in it is; it is sent under no other sign-in. */
  readonly account: string;
};
export type CheckInRecorded = AnswerOf<'checkInToSite'>;
/** `waiting`: kept, will be sent. `lost-nothing-kept`: the phone's store is full or forbidden and no answer came. */
export type Settled =
  | { readonly state: 'recorded'; readonly recorded: CheckInRecorded }
  | { readonly state: 'waiting'; readonly problem: ProblemShown }
  | { readonly state: 'declined'; readonly problem: ProblemShown }
  | { readonly state: 'not-kept'; readonly problem: ProblemShown };

export type OutboxNeeds = {
  readonly storage: Storage;
  readonly send: (body: RequestOf<'checkInToSite'>['body']) => Promise<Result<CheckInRecorded, ProblemShown>>;
  /** Whose session is active now, if anyone's. */
  readonly account: () => string | undefined;
};

const prefix = 'outbox/';

export type Outbox = {
  /** Keeps the check-in, then tries to send it once. */
  post(checkIn: QueuedCheckIn): Promise<Settled>;
  /** Sends what waits for the account signed in, oldest first, until the network is gone again. */
  flush(): Promise<readonly (Settled & { readonly checkIn: QueuedCheckIn })[]>;
  waiting(): readonly QueuedCheckIn[];
};

export function makeOutbox({ storage, send, account }: OutboxNeeds): Outbox {
  async function settle(checkIn: QueuedCheckIn, kept: boolean): Promise<Settled> {
    const { account: _own, ...body } = checkIn;
    const result = await send(body);
    const { group, ...alone } = checkIn;
    // Whoever was to come along is this person's dependant no more: their own visit must not be lost with that.
    if (!result.ok && result.error.code === 'not-found' && group) {
      if (kept) storage.write(prefix + alone.checkInId, JSON.stringify(alone));
      return await settle(alone, kept);
    }
    if (!result.ok && !isFinal(result.error)) return { state: kept ? 'waiting' : 'not-kept', problem: result.error };
    storage.remove(prefix + checkIn.checkInId);
    return result.ok ? { state: 'recorded', recorded: result.value } : { state: 'declined', problem: result.error };
  }

  function waiting(): readonly QueuedCheckIn[] {
    return storage
      .keys()
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => readQueued(storage.read(key)))
      .filter((checkIn) => checkIn.account === account())
      .sort((one, other) => (one.checkInId < other.checkInId ? -1 : 1));
  }

  let flushing: ReturnType<Outbox['flush']> | undefined;
  async function flushNow(): ReturnType<Outbox['flush']> {
    const settled: (Settled & { readonly checkIn: QueuedCheckIn })[] = [];
    for (const checkIn of waiting()) {
      const outcome = await settle(checkIn, true);
      settled.push({ ...outcome, checkIn });
      // The next would meet the same: it waits for the next occasion.
      if (outcome.state === 'waiting') break;
    }
    return settled;
  }

  return {
    post: (checkIn) => settle(checkIn, storage.write(prefix + checkIn.checkInId, JSON.stringify(checkIn))),
    flush() {
      flushing ??= flushNow().finally(() => {
        flushing = undefined;
      });
      return flushing;
    },
    waiting,
  };
}

/** The cloud has answered for good: trying again would get the same. Everything else is tried again. */
function isFinal(problem: ProblemShown): boolean {
  switch (problem.code) {
    case 'check-in-time-out-of-bounds':
    case 'check-in-already-used':
    case 'site-code-not-genuine':
    case 'site-code-replaced':
    case 'site-suspended':
    case 'site-revoked':
    case 'site-door-closed':
    case 'request-not-valid':
    case 'request-not-readable':
    case 'request-too-large':
      return true;
    default:
      return false;
  }
}

function readQueued(text: string | undefined): readonly QueuedCheckIn[] {
  if (text === undefined) return [];
  try {
    const kept: unknown = JSON.parse(text);
    return isQueued(kept) ? [kept] : [];
  } catch {
    return [];
  }
}

function isQueued(kept: unknown): kept is QueuedCheckIn {
  if (typeof kept !== 'object' || kept === null) return false;
  const fields = new Map<string, unknown>(Object.entries(kept));
  return ['checkInId', 'siteCode', 'channel', 'account'].every((name) => typeof fields.get(name) === 'string');
}
