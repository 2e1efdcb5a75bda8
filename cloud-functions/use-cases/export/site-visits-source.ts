import type { ExportWhat } from '../../domain/export/made-export';
import { visitColumns, visitRow, visitTitles } from '../../domain/export/visit-row';
import { isSiteId } from '../../domain/ids';
import { done, refused } from '../../domain/result';
import { actingAs, coversSite } from '../../domain/tracing/district-scope';
import { readWindow } from '../../domain/tracing/read-window';
import { needsSecondApproval } from '../../domain/tracing/window-caps';
import type { SiteStore } from '../ports/site-store';
import { notOpenedText, visitReaders, windowText } from '../tracing/read-site-visits';
import { type SiteVisitRowsNeeds, siteVisitRows } from '../tracing/site-visit-rows';
import type { ExportSource } from './export-source';

export type SiteVisitsSourceNeeds = SiteVisitRowsNeeds & { readonly sites: Pick<SiteStore, 'get'> };

/** Visits to a site, as `readSiteVisits` gives them: pseudonyms, never who. */
export function siteVisitsSource(what: Extract<ExportWhat, { kind: 'site-visits' }>, needs: SiteVisitsSourceNeeds): ExportSource {
  const siteOf = () => (isSiteId(what.siteId) ? needs.sites.get(what.siteId) : undefined);
  return {
    title: (language) => visitTitles.site[language],
    columns: visitColumns,
    check: async (caller) => {
      const acting = actingAs(visitReaders, caller);
      if (!acting.ok) return acting;
      const window = readWindow(what);
      if (!window.ok) return window;
      const site = await siteOf();
      if (!site || !coversSite(acting.value, site)) return refused({ code: 'not-found' });
      const target = `site ${site.siteId}, ${windowText(window.value)}`;
      return done({ ...acting.value, target, needsSecondApproval: needsSecondApproval(window.value, 'site') });
    },
    readPart: async ({ language, after, rowsMax, madeAt }) => {
      const window = readWindow(what);
      if (!window.ok) return window;
      const site = await siteOf();
      if (!site) return refused({ code: 'not-found' });
      const rows = await siteVisitRows({ site, window: window.value, after, rowsMax, recordedUntil: madeAt }, needs);
      if (!rows) return refused({ code: 'page-mark-not-valid' });
      const remark = notOpenedText(rows);
      return done({ rows: rows.visits.map((visit) => visitRow(visit, language)), next: rows.next, about: rows.people, remark });
    },
  };
}
