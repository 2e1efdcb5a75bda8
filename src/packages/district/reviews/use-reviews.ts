import { useState } from 'react';
import { movedFrom } from '../../../components/use-row-cursor';
import { call } from '../../../services/api';
import { usePages } from '../../../services/use-pages';
import type { ProblemShown } from '../../../text/problem-shown';
import type { Application } from './due';

export type Told =
  | { readonly kind: 'approved' | 'returned'; readonly name: string }
  /** Somebody else was faster; the list has been read again. */
  | { readonly kind: 'changed'; readonly name: string }
  | { readonly kind: 'problem'; readonly problem: ProblemShown };
type Deciding = { readonly siteId: string; readonly outcome: 'approve' | 'return' };

const someoneWasFaster: readonly ProblemShown['code'][] = ['already-reviewed', 'changed-meanwhile', 'not-found'];

/** The applications that wait, oldest first, the one that is open, and its review. */
export function useReviews() {
  const pages = usePages<Application>(async (page) => {
    const result = await call('listSiteApplications', { query: { page } });
    return result.ok ? { ok: true, value: { items: result.value.sites, nextPage: result.value.nextPage } } : result;
  });
  const [reviewed, setReviewed] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string>();
  const [deciding, setDeciding] = useState<Deciding>();
  const [told, setTold] = useState<Told>();

  const waiting = pages.items.filter(({ siteId }) => !reviewed.includes(siteId));
  const open = waiting.find(({ siteId }) => siteId === chosen);

  const choose = (siteId: string | undefined) => {
    setChosen(siteId);
    setTold((before) => (before?.kind === 'problem' ? undefined : before));
  };

  async function review(application: Application, outcome: Deciding['outcome'], reason?: string): Promise<void> {
    if (deciding) return;
    const { siteId, name } = application;
    setDeciding({ siteId, outcome });
    setTold(undefined);
    const result = await call('reviewSiteApplication', { params: { siteId }, body: { outcome, reason } });
    setDeciding(undefined);
    if (!result.ok && !someoneWasFaster.includes(result.error.code)) return setTold({ kind: 'problem', problem: result.error });
    setChosen(nextAfter(waiting, siteId)?.siteId);
    if (result.ok) {
      setReviewed((before) => [...before, siteId]);
      setTold({ kind: outcome === 'approve' ? 'approved' : 'returned', name });
    } else {
      setTold({ kind: 'changed', name });
      pages.reload();
    }
  }

  return {
    ...pages,
    waiting,
    open,
    told,
    deciding: deciding?.outcome,
    choose,
    move: (step: 1 | -1) =>
      choose(
        movedFrom(
          waiting.map(({ siteId }) => siteId),
          open?.siteId,
          step,
        ),
      ),
    review,
  };
}

export type Reviews = ReturnType<typeof useReviews>;

/** The one below, or above where there is none below. */
export function nextAfter<Item extends { readonly siteId: string }>(items: readonly Item[], siteId: string): Item | undefined {
  const at = items.findIndex((item) => item.siteId === siteId);
  return items[at + 1] ?? items[at - 1];
}
