import { useState } from 'react';
import { call } from '../../../services/api';
import { usePages } from '../../../services/use-pages';
import { useQueue } from '../desk/use-queue';
import type { Application } from './due';

export type SiteClass = Application['class'];
type ReviewDetail = { readonly reason?: string; readonly subDistrict?: string };

/** The applications that wait, oldest first, the one that is open, and its review. */
export function useReviews() {
  const [siteClass, setSiteClass] = useState<SiteClass | undefined>();
  const pages = usePages<Application>(async (page) => {
    const result = await call('listSiteApplications', { query: { page, class: siteClass } });
    return result.ok ? { ok: true, value: { items: result.value.sites, nextPage: result.value.nextPage } } : result;
  }, siteClass);
  const queue = useQueue<Application, 'approve' | 'return'>(pages, ({ siteId }) => siteId);
  const review = (application: Application, outcome: 'approve' | 'return', { reason, subDistrict }: ReviewDetail = {}) =>
    queue.decide(application, outcome, () =>
      call('reviewSiteApplication', { params: { siteId: application.siteId }, body: { outcome, reason, subDistrict } }),
    );
  return { ...queue, review, siteClass, setSiteClass };
}

export type Reviews = ReturnType<typeof useReviews>;
