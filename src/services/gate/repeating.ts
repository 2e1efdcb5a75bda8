/** Work a gate does again and again for as long as it runs: never twice at once, never in step with a thousand others. */

/** `later`: it met no answer; the cloud may have said when to ask again. */
export type Turn = { readonly kind: 'done' } | { readonly kind: 'later'; readonly retryAfterSeconds: number | null };
export const turnDone: Turn = { kind: 'done' };

export type RepeatingNeeds = {
  readonly work: () => Promise<Turn>;
  /** Between two turns that went well. */
  readonly everyMs: () => number;
  /** 0 to 1. */
  readonly random: () => number;
};

export type Repeating = {
  start(): void;
  stop(): void;
  /** Now, unless a turn is under way; resolves after it. */
  now(): Promise<void>;
  /** Soon, but not at the same moment as every other gate that heard the network come back. */
  soon(): void;
};

const firstPauseMs = 2_000;
const longestPauseMs = 60_000;
const soonMs = 3_000;

export function makeRepeating({ work, everyMs, random }: RepeatingNeeds): Repeating {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let failures = 0;
  /** The cloud has said when to ask again: no event of ours makes that sooner. */
  let askedToWait = false;
  let turn: Promise<void> | undefined;
  const plan = (milliseconds: number) => {
    clearTimeout(timer);
    if (running) timer = setTimeout(() => void now(), milliseconds);
  };
  const take = async (): Promise<void> => {
    clearTimeout(timer);
    const outcome = await work().catch((): Turn => ({ kind: 'later', retryAfterSeconds: null }));
    askedToWait = outcome.kind === 'later' && outcome.retryAfterSeconds !== null;
    failures = outcome.kind === 'done' ? 0 : failures + 1;
    plan(outcome.kind === 'done' ? everyMs() * (0.9 + 0.2 * random()) : pauseMs(outcome.retryAfterSeconds, failures, random));
  };
  const now = (): Promise<void> => {
    turn ??= take().finally(() => {
      turn = undefined;
    });
    return turn;
  };
  return {
    start() {
      if (running) return;
      running = true;
      void now();
    },
    stop() {
      running = false;
      clearTimeout(timer);
    },
    now,
    soon() {
      if (!turn && !askedToWait) plan(soonMs * random());
    },
  };
}

/** Doubling up to a minute, half of it by chance, and never less than the cloud asked for. */
export function pauseMs(retryAfterSeconds: number | null, failures: number, random: () => number): number {
  const backOff = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(10, failures - 1)) * (0.5 + 0.5 * random());
  return retryAfterSeconds === null ? backOff : Math.max(backOff, (retryAfterSeconds + random()) * 1000);
}
