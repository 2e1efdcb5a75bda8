import { useRef, useState } from 'react';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import type { ProblemShown } from '../../../text/problem-shown';

export type TracingCase = AnswerOf<'getCase'>;
export type Ranking = TracingCase['ranking'];
export type Timeline = AnswerOf<'readCaseTimeline'>;
export type Contact = AnswerOf<'listContacts'>['contacts'][number];
type Receipt = Timeline['audit'];

/**
 * One case being worked on: where its person was, how far its contacts are ranked, those read so far and those chosen. Nothing
 * is read on its own: each reading is an entry in the record.
 */
export function useTracing(opened: TracingCase, purpose: string) {
  const [timeline, setTimeline] = useState<Timeline>();
  const [ranking, setRanking] = useState<Ranking>(opened.ranking);
  const [contacts, setContacts] = useState<readonly Contact[]>();
  const [nextPage, setNextPage] = useState<string | null>(null);
  const [receipt, setReceipt] = useState<Receipt>();
  const [busy, setBusy] = useState<'timeline' | 'ranking' | 'contacts'>();
  const [problem, setProblem] = useState<ProblemShown>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [shown, setShown] = useState<Contact>();
  // Whoever leaves the page stops it; the cloud has kept every day that was done.
  const stopped = useRef(false);
  const params = { caseId: opened.caseId };

  async function readTimeline(): Promise<void> {
    setBusy('timeline');
    setProblem(undefined);
    const result = await call('readCaseTimeline', { params, body: { purpose } });
    setBusy(undefined);
    if (!result.ok) return setProblem(result.error);
    setTimeline(result.value);
    setReceipt(result.value.audit);
  }

  async function rank(again: boolean): Promise<void> {
    setBusy('ranking');
    setProblem(undefined);
    stopped.current = false;
    if (again) setContacts(undefined);
    for (let first = again; !stopped.current; first = false) {
      const result = await call('rankContacts', { params, body: { purpose, ...(first && { again: true }) } });
      if (!result.ok) {
        setProblem(result.error);
        break;
      }
      setRanking(result.value);
      if (result.value.daysDone >= result.value.daysTotal) break;
    }
    setBusy(undefined);
  }

  async function readContacts(more: boolean): Promise<void> {
    setBusy('contacts');
    setProblem(undefined);
    const page = more && nextPage !== null ? { page: nextPage } : {};
    const result = await call('listContacts', { params, body: { purpose, ...page } });
    setBusy(undefined);
    if (!result.ok) return setProblem(result.error);
    const { contacts: read, nextPage: next, audit, ranking: now } = result.value;
    setContacts((before) => (more && before ? [...before, ...read] : read));
    setNextPage(next);
    setReceipt(audit);
    setRanking(now);
  }

  return {
    params,
    purpose,
    timeline,
    ranking,
    contacts,
    hasMore: nextPage !== null,
    receipt,
    busy,
    problem,
    chosen,
    shown,
    readTimeline,
    rank,
    readContacts,
    stop: () => {
      stopped.current = true;
    },
    show: setShown,
    toggle: (lineId: string) =>
      setChosen((before) => (before.includes(lineId) ? before.filter((one) => one !== lineId) : [...before, lineId])),
    clearChosen: () => setChosen([]),
  };
}

export type Tracing = ReturnType<typeof useTracing>;
