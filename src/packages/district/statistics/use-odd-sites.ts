import { useState } from 'react';
import { call } from '../../../services/api';
import type { AnswerOf, RequestOf } from '../../../services/operations';
import { serverNow } from '../../../services/server-clock';
import { usePages } from '../../../services/use-pages';
import type { ProblemShown } from '../../../text/problem-shown';
import type { Filters } from './use-filters';

export type OddSites = AnswerOf<'listOddSites'>;
export type OddSite = OddSites['sites'][number];
export type Force = RequestOf<'makeInspectionTasks'>['body']['force'];
export type Told =
  | { readonly kind: 'made'; readonly made: number; readonly open: number }
  | { readonly kind: 'problem'; readonly problem: ProblemShown };

const dayMilliseconds = 86_400_000;

/** A list of codes to look at, those that are chosen in it, and what became of handing them over. */
export function useOddSites({ kind, day }: Pick<Filters, 'kind' | 'day'>) {
  const [head, setHead] = useState<Pick<OddSites, 'countedAt' | 'length'>>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>();
  const pages = usePages<OddSite>(async (page) => {
    const result = await call('listOddSites', { query: { kind, day, page } });
    if (!result.ok) return result;
    if (page === undefined) {
      setHead(result.value);
      setChosen(new Set());
    }
    return { ok: true, value: { items: result.value.sites, nextPage: result.value.nextPage } };
  }, `${kind} ${day}`);

  const choose = (siteId: string) => {
    const next = new Set(chosen);
    if (!next.delete(siteId)) next.add(siteId);
    setChosen(next);
    setTold(undefined);
  };
  const handOver = async (force: Force, withinDays: number) => {
    const sites = pages.items.filter(({ siteId }) => chosen.has(siteId)).slice(0, 100);
    if (sites.length === 0 || busy) return;
    setBusy(true);
    const dueAt = new Date(serverNow() + withinDays * dayMilliseconds).toISOString();
    const result = await call('makeInspectionTasks', { body: { force, dueAt, sites: sites.map(taskFor) } });
    setBusy(false);
    if (!result.ok) return setTold({ kind: 'problem', problem: result.error });
    const made = result.value.results.filter(({ state }) => state === 'made').length;
    setTold({ kind: 'made', made, open: result.value.results.filter(({ state }) => state === 'open-already').length });
    setChosen(new Set());
  };
  return { pages, head, chosen, choose, busy, told, handOver };
}

export type OddSitesShown = ReturnType<typeof useOddSites>;

/** A code that is never scanned is told by its week, the others by their day. */
const taskFor = ({ siteId, kind, scans, scansInWeek, expectedVisitsPerDay }: OddSite) => ({
  siteId,
  reason: kind,
  numbers:
    kind === 'dead'
      ? { counted: scansInWeek, expected: 7 * expectedVisitsPerDay, days: 7 }
      : { counted: scans, expected: expectedVisitsPerDay, days: 1 },
});
