import { useState } from 'react';
import { call } from '../../../services/api';
import type { AnswerOf, RequestOf } from '../../../services/operations';
import type { ProblemShown } from '../../../text/problem-shown';

export type AuditSearch = Omit<RequestOf<'searchAuditEntries'>['body'], 'page'>;
type Searched = AnswerOf<'searchAuditEntries'>;
type Found = Pick<Searched, 'entries' | 'lookedBackTo' | 'nextPage'>;

/** What was found so far; a long search comes in several answers, and goes on when asked. */
export function useAuditSearch() {
  const [found, setFound] = useState<Found>();
  const [problem, setProblem] = useState<ProblemShown>();
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<AuditSearch>();

  async function ask(search: AuditSearch, before: Found | undefined): Promise<void> {
    setBusy(true);
    const page = before?.nextPage ?? undefined;
    const result = await call('searchAuditEntries', { body: { ...search, ...(page !== undefined && { page }) } });
    setBusy(false);
    setProblem(result.ok ? undefined : result.error);
    if (result.ok) setFound({ ...result.value, entries: [...(before?.entries ?? []), ...result.value.entries] });
  }
  return {
    found,
    problem,
    busy,
    search: (search: AuditSearch) => {
      setAsked(search);
      setFound(undefined);
      return ask(search, undefined);
    },
    goOn: () => (asked ? ask(asked, found) : Promise.resolve()),
  };
}
