import type { ExportWhat } from '../../domain/export/made-export';
import type { ExportSource } from './export-source';
import { type PersonVisitsSourceNeeds, personVisitsSource } from './person-visits-source';
import { type SiteVisitsSourceNeeds, siteVisitsSource } from './site-visits-source';

/** What every source needs together; each adds its own. */
export type ExportSourceNeeds = SiteVisitsSourceNeeds & PersonVisitsSourceNeeds;

/** The source of what is asked for; a `what` without one does not compile. */
export function exportSourceOf(what: ExportWhat, needs: ExportSourceNeeds): ExportSource {
  switch (what.kind) {
    case 'site-visits':
      return siteVisitsSource(what, needs);
    case 'person-visits':
      return personVisitsSource(what, needs);
  }
}
