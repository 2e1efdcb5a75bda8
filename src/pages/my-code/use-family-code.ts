import { useCallback, useEffect, useRef, useState } from 'react';
import { usePageShown } from '../../platform/page-shown';
import { keepScreenBright } from '../../platform/screen';
import { fetchFamilyCode, heldFamilyCode, type Whose } from '../../services/family-codes';
import { type SlotShown, slotShown } from '../../services/held-code';
import type { HeldCode } from '../../services/held-code-store';
import { serverNow } from '../../services/server-clock';
import { useSession } from '../../services/session-store';
import { useServerClock } from '../../services/use-server-clock';
import type { ProblemShown } from '../../text/problem-shown';
import { type Attempts, isTimeToFetch } from './refresh-plan';

export type FamilyCode = {
  readonly held: HeldCode | null;
  readonly slot: SlotShown | undefined;
  readonly problem: ProblemShown | null;
  readonly now: number;
  readonly refreshing: boolean;
  readonly refresh: () => void;
};

/**
 * A dependant's code, or the one for all, while it is looked at: out of the phone's store at once, asked for by the same plan as
 * one's own. What nobody looks at is not fetched.
 */
export function useFamilyCode(whose: Whose): FamilyCode {
  const account = useSession()?.account ?? null;
  const { shown, times } = usePageShown();
  const now = useServerClock(shown);
  const [held, setHeld] = useState(() => heldFamilyCode(account, whose));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemShown | null>(null);
  const attempts = useRef<Attempts>({ failures: 0, lastAt: 0 });
  const asked = useRef(0);

  // `whose` is new at every rendering; who it is stays the same as long as this is mounted (its key says so).
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const refresh = useCallback(async () => {
    setBusy(true);
    const result = await fetchFamilyCode(whose);
    setBusy(false);
    const failures = result.ok ? 0 : attempts.current.failures + 1;
    attempts.current = { failures, lastAt: serverNow() };
    if (result.ok) setHeld(result.value);
    else if (result.error.code === 'not-found') setHeld(null);
    setProblem(result.ok ? null : result.error);
  }, []);

  useEffect(() => {
    if (account === null || !shown || busy) return;
    const opening = Math.max(1, times);
    if (!isTimeToFetch(held, attempts.current, { now, justShown: asked.current !== opening })) return;
    asked.current = opening;
    void refresh();
  }, [account, shown, times, now, held, busy, refresh]);

  const showsCode = shown && held !== null;
  useEffect(() => (showsCode ? keepScreenBright() : undefined), [showsCode]);

  return { held, slot: held ? slotShown(held, now) : undefined, problem, now, refreshing: busy, refresh: () => void refresh() };
}
