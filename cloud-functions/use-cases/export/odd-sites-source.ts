import type { ExportRow } from '../../domain/export/export-table';
import type { ExportWhat } from '../../domain/export/made-export';
import { oddSiteColumns, oddSiteRow, oddSitesTitle } from '../../domain/export/odd-site-rows';
import { done, refused } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import { askedDays } from '../statistics/asked-days';
import { statisticsReaders, statisticsScope } from '../statistics/statistics-readers';
import type { ExportSource } from './export-source';
import type { StatisticsSourceNeeds } from './statistics-source';

/** A list of site codes to look at, as `listOddSites` gives it, whole pages at a time. */
export function oddSitesSource(what: Extract<ExportWhat, { kind: 'odd-sites' }>, needs: StatisticsSourceNeeds): ExportSource {
  const dayAsked = () => askedDays({ from: what.day, to: what.day }, needs.clock.now());
  return {
    title: (language) => oddSitesTitle[language],
    columns: oddSiteColumns,
    check: async (caller) => {
      const acting = actingAs(statisticsReaders, caller);
      if (!acting.ok) return acting;
      const day = dayAsked();
      if (!day.ok) return day;
      return done({ ...acting.value, target: `odd sites, ${what.list}, ${what.day}`, needsSecondApproval: false });
    },
    readPart: async ({ caller, language, after, rowsMax }) => {
      const [asking, day] = [statisticsScope(caller), dayAsked()];
      if (!asking.ok) return asking;
      if (!day.ok) return day;
      const { district, scope } = asking.value;
      const rows: ExportRow[] = [];
      let next = after;
      do {
        const page = await needs.statistics.oddSites({
          district,
          scope,
          day: day.value.from,
          kind: what.list,
          ...(next !== undefined && { after: next }),
        });
        if (page === undefined) return refused({ code: 'page-mark-not-valid' });
        if (page === 'not-made') return done({ rows, about: [] });
        rows.push(...page.sites.map((site) => oddSiteRow(site, language)));
        next = page.next;
        if (page.sites.length + rows.length > rowsMax) break;
      } while (next !== undefined);
      return done({ rows, about: [], ...(next !== undefined && { next }) });
    },
  };
}
