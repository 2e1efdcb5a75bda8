import type { ExportWhat } from '../../domain/export/made-export';
import { statisticsColumns, statisticsRows, statisticsTitle } from '../../domain/export/statistics-rows';
import { done } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import type { Clock } from '../ports/clock';
import type { StatisticsStore } from '../ports/statistics-store';
import { askedDays } from '../statistics/asked-days';
import { shownOver } from '../statistics/get-statistics';
import { statisticsReaders, statisticsScope } from '../statistics/statistics-readers';
import type { ExportSource } from './export-source';

export type StatisticsSourceNeeds = { readonly statistics: Pick<StatisticsStore, 'days' | 'oddSites'>; readonly clock: Clock };

/** A district's numbers as `getStatistics` tells them, small ones left out; about nobody, so nobody is told and one officer is enough. */
export function statisticsSource(what: Extract<ExportWhat, { kind: 'statistics' }>, needs: StatisticsSourceNeeds): ExportSource {
  return {
    title: (language) => statisticsTitle[language],
    columns: statisticsColumns,
    check: async (caller) => {
      const acting = actingAs(statisticsReaders, caller);
      if (!acting.ok) return acting;
      const days = askedDays(what, needs.clock.now());
      if (!days.ok) return days;
      return done({ ...acting.value, target: `statistics, ${what.from} to ${what.to}`, needsSecondApproval: false });
    },
    readPart: async ({ caller, language }) => {
      const [asking, days] = [statisticsScope(caller), askedDays(what, needs.clock.now())];
      if (!asking.ok) return asking;
      if (!days.ok) return days;
      const counted = await needs.statistics.days(asking.value.district, days.value.from, days.value.to);
      return done({ rows: statisticsRows(shownOver(counted, asking.value.scope), language), about: [] });
    },
  };
}
