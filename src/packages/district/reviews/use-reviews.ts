import { call } from '../../../services/api';
import { usePages } from '../../../services/use-pages';
import { useQueue } from '../desk/use-queue';
import type { Application } from './due';

/** The applications that wait, oldest first, the one that is open, and its review. */
export function useReviews() {
  const pages = usePages<Application>(async (page) => {
    const result = await call('listSiteApplications', { query: { page } });
    return result.ok ? { ok: true, value: { items: result.value.sites, nextPage: result.value.nextPage } } : result;
  });
  const queue = useQueue<Application, 'approve' | 'return'>(pages, ({ siteId }) => siteId);
  const review = (application: Application, outcome: 'approve' | 'return', reason?: string) =>
    queue.decide(application, outcome, () =>
      call('reviewSiteApplication', { params: { siteId: application.siteId }, body: { outcome, reason } }),
    );
  return { ...queue, review };
}

export type Reviews = ReturnType<typeof useReviews>;
