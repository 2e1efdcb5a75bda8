import { useEffect, useState } from 'react';
import { goTo } from '../../../platform/navigation';
import { usePageShown } from '../../../platform/page-shown';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { useAnswer } from '../../../services/use-answer';
import type { ProblemShown } from '../../../text/problem-shown';

export type TimetableEntry = AnswerOf<'listReleases'>['timetable'][number];

/** The releases and the timetable, read again whenever the page comes into view; and the way to a draft of one's own. */
export function useReleases() {
  const { answer, reload } = useAnswer('listReleases', {});
  const { times } = usePageShown();
  const [copying, setCopying] = useState<string>();
  const [problem, setProblem] = useState<ProblemShown>();
  useEffect(() => {
    if (times > 1) reload();
  }, [times, reload]);

  async function copy(ruleSetId: string): Promise<void> {
    if (copying) return;
    setCopying(ruleSetId);
    setProblem(undefined);
    const result = await call('draftRelease', { body: { basedOn: ruleSetId } });
    setCopying(undefined);
    if (result.ok) goTo('release', { releaseId: result.value.release.releaseId });
    else setProblem(result.error);
  }
  return { answer, reload, copying, copy, problem };
}

export type ReleasesInUse = ReturnType<typeof useReleases>;

/** Whether an entry judges at `now` (server time, milliseconds). */
export function whenOf({ from, until }: Pick<TimetableEntry, 'from' | 'until'>, now: number): 'over' | 'now' | 'ahead' {
  if (Date.parse(from) > now) return 'ahead';
  return until !== null && Date.parse(until) <= now ? 'over' : 'now';
}
