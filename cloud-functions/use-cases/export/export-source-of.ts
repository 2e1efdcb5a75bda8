import type { ExportWhat } from '../../domain/export/made-export';
import type { ExportSource } from './export-source';
import { oddSitesSource } from './odd-sites-source';
import { type PersonVisitsSourceNeeds, personVisitsSource } from './person-visits-source';
import { type SiteVisitsSourceNeeds, siteVisitsSource } from './site-visits-source';
import { type StatisticsSourceNeeds, statisticsSource } from './statistics-source';

/** What every source needs together; each adds its own. */
export type ExportSourceNeeds = SiteVisitsSourceNeeds & PersonVisitsSourceNeeds & StatisticsSourceNeeds;

/** The source of what is asked for; a `what` without one does not compile. */
export function exportSourceOf(what: ExportWhat, needs: ExportSourceNeeds): ExportSource {
  switch (what.kind) {
    case 'site-visits':
      return siteVisitsSource(what, needs);
    case 'person-visits':
      return personVisitsSource(what, needs);
    case 'statistics':
      return statisticsSource(what, needs);
    case 'odd-sites':
      return oddSitesSource(what, needs);
  }
}
