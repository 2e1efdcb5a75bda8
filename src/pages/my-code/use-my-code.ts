import { useCallback, useEffect, useRef, useState } from 'react';
import { usePageShown } from '../../platform/page-shown';
import { keepScreenBright } from '../../platform/screen';
import { fetchCode, isOver, type SlotShown, slotShown } from '../../services/held-code';
import { type HeldCode, readHeldCode } from '../../services/held-code-store';
import { serverNow } from '../../services/server-clock';
import { type Session, useSession } from '../../services/session-store';
import { useServerClock } from '../../services/use-server-clock';
import { type ProblemShown, problemOf } from '../../text/problem-shown';
import { type Attempts, isTimeToFetch } from './refresh-plan';

export type MyCode =
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'fetching' }
  | { readonly kind: 'not-registered' }
  | { readonly kind: 'not-declared' }
  | { readonly kind: 'failed'; readonly problem: ProblemShown }
  | { readonly kind: 'held'; readonly held: HeldCode; readonly slot: SlotShown | undefined; readonly problem: ProblemShown | null };

type Fetching = { readonly busy: boolean; readonly problem: ProblemShown | null };
const idle: Fetching = { busy: false, problem: null };

/** The code as it is to be shown this second, and how to ask for a fresh one. */
export function useMyCode() {
  const session = useSession();
  const { shown, times } = usePageShown();
  const now = useServerClock(shown);
  const account = session?.account ?? null;
  const [held, setHeld] = useState(() => ownHeldCode(account));
  const [fetching, setFetching] = useState(idle);
  const attempts = useRef<Attempts>({ failures: 0, lastAt: 0 });
  const asked = useRef({ times: 0, progress: '' });

  const refresh = useCallback(async () => {
    setFetching({ busy: true, problem: null });
    const result = await fetchCode();
    const failures = result.ok || isAnswer(result.error) ? 0 : attempts.current.failures + 1;
    attempts.current = { failures, lastAt: serverNow() };
    if (result.ok) setHeld(result.value);
    setFetching(result.ok ? idle : { busy: false, problem: result.error });
  }, []);

  // Another person, or none: what was held for the one before is not theirs.
  useEffect(() => {
    setHeld(ownHeldCode(account));
    setFetching(idle);
    attempts.current = { failures: 0, lastAt: 0 };
  }, [account]);

  // A declaration sent meanwhile made the phone forget the code: what this page still remembers is from before it.
  useEffect(() => {
    if (times > 1) setHeld(ownHeldCode(account));
  }, [account, times]);

  useEffect(() => {
    if (!session || !shown || fetching.busy) return;
    const progress = `${session.account}${session.registered}${session.declared}`;
    // The first coming into view may be told before or after this runs: it is one.
    const opening = Math.max(1, times);
    const justShown = asked.current.times !== opening || asked.current.progress !== progress;
    if (!isTimeToFetch(held, attempts.current, { now, justShown })) return;
    asked.current = { times: opening, progress };
    void refresh();
  }, [session, shown, times, now, held, fetching.busy, refresh]);

  const showsCode = shown && held !== null;
  useEffect(() => (showsCode ? keepScreenBright() : undefined), [showsCode]);

  return { code: pick({ session, held, now, fetching }), now, refreshing: fetching.busy, refresh };
}

/** The cloud has said what is missing: asking again would say the same. */
const isAnswer = ({ code }: ProblemShown) => code === 'identity-needed' || code === 'declaration-needed';

function ownHeldCode(account: string | null): HeldCode | null {
  const kept = readHeldCode();
  // A session that ran out takes nothing away: the code itself says how long it holds.
  return kept && (account === null || kept.account === account) ? kept : null;
}

type Situation = { session: Session | null; held: HeldCode | null; now: number; fetching: Fetching };

function pick({ session, held, now, fetching }: Situation): MyCode {
  if (!session && (!held || isOver(held, now))) return { kind: 'signed-out' };
  if (session && !held && fetching.problem?.code === 'identity-needed') return { kind: 'not-registered' };
  if (session && !held && fetching.problem?.code === 'declaration-needed') return { kind: 'not-declared' };
  if (held) {
    return { kind: 'held', held, slot: slotShown(held, now), problem: session ? fetching.problem : problemOf('sign-in-expired') };
  }
  if (session && !session.registered) return { kind: 'not-registered' };
  if (session && !session.declared) return { kind: 'not-declared' };
  return fetching.problem ? { kind: 'failed', problem: fetching.problem } : { kind: 'fetching' };
}
