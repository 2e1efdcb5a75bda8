import { useCallback, useEffect, useRef, useState } from 'react';
import { usePageShown } from '../../../platform/page-shown';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import type { ProblemShown } from '../../../text/problem-shown';

export type Opened = AnswerOf<'getRelease'>;
export type OpenedRelease =
  | { readonly kind: 'loading' }
  | { readonly kind: 'problem'; readonly problem: ProblemShown }
  /** `problem`: the last reading failed, what is shown is older. */
  | { readonly kind: 'ready'; readonly opened: Opened; readonly problem?: ProblemShown };

const whileRunningMilliseconds = 1_000;
const whileOutMilliseconds = 4_000;

/** The release as the cloud has it, read again while something goes on by itself: a dry run, or the watch over one that is out. */
export function useOpenedRelease(releaseId: string) {
  const [release, setRelease] = useState<OpenedRelease>({ kind: 'loading' });
  const { shown } = usePageShown();
  const asked = useRef(0);

  const put = useCallback((opened: Opened) => {
    asked.current += 1;
    setRelease({ kind: 'ready', opened });
  }, []);
  const reload = useCallback(async (): Promise<Opened | undefined> => {
    const mine = ++asked.current;
    const result = await call('getRelease', { params: { releaseId } });
    // A later reading is under way: its answer is shown, this one is only handed on.
    if (asked.current === mine)
      setRelease((before) => {
        if (result.ok) return { kind: 'ready', opened: result.value };
        return before.kind === 'ready' ? { ...before, problem: result.error } : { kind: 'problem', problem: result.error };
      });
    return result.ok ? result.value : undefined;
  }, [releaseId]);

  useEffect(() => {
    if (shown) void reload();
  }, [shown, reload]);

  const pause = shown ? pauseBeforeNext(release) : null;
  // Each answer starts the next pause.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (pause === null) return;
    const timer = setTimeout(() => void reload(), pause);
    return () => clearTimeout(timer);
  }, [pause, release, reload]);

  return { release, put, reload };
}

function pauseBeforeNext(release: OpenedRelease): number | null {
  if (release.kind !== 'ready') return null;
  const { dryRun, release: shown } = release.opened;
  if (dryRun?.state === 'waiting' || dryRun?.state === 'running') return whileRunningMilliseconds;
  return shown.state === 'canary' || shown.state === 'in-force' ? whileOutMilliseconds : null;
}
