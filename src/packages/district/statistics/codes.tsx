import { Action } from '../../../components/action';
import { Chips } from '../../../components/chips';
import { type Column, DataTable } from '../../../components/data-table';
import { Box, Heading, Paragraph, PressTarget, Words } from '../../../components/element';
import { DayField } from '../../../components/field';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { serverDay } from '../../../services/server-day';
import { useSession } from '../../../services/session-store';
import { everywhereText } from '../../../text/everywhere';
import { type StatisticsText, statisticsText } from '../../../text/statistics';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { ExportButton } from '../desk/export-button';
import { HandOver } from './hand-over';
import { type FiltersInUse, kinds } from './use-filters';
import { type OddSite, type OddSitesShown, useOddSites } from './use-odd-sites';

/** Codes that are never scanned, scanned oddly, or far more than their site said. */
export function Codes({ filters, change }: FiltersInUse) {
  const say = useText(statisticsText);
  const list = useOddSites(filters);
  const mayHandOver = useSession()?.roles.includes('officer') === true;
  return (
    <Box className="statistics">
      <Box className="statistics-filters">
        <Chips
          legend={say.kindLabel}
          choices={kinds.map((value) => ({ value, says: say.kinds[value] }))}
          chosen={filters.kind}
          onChoose={(kind) => change({ kind })}
        />
        <DayField
          id="list-day"
          label={say.onDay}
          value={filters.day}
          to={serverDay()}
          onValue={(day) => change({ day })}
          placeholder={say.onDay}
        />
      </Box>
      <Paragraph className="desk-line">{say.kindSays[filters.kind]}</Paragraph>
      {list.pages.items.length > 0 ? <ExportButton what={{ kind: 'odd-sites', list: filters.kind, day: filters.day }} /> : null}
      <List list={list} choosing={mayHandOver} />
      {mayHandOver && list.pages.items.length > 0 ? <HandOver list={list} /> : null}
    </Box>
  );
}

function List({ list, choosing }: { readonly list: OddSitesShown; readonly choosing: boolean }) {
  const say = useText(statisticsText);
  const everywhere = useText(everywhereText);
  const { pages, head } = list;
  if (pages.kind === 'loading') return <LoadingView />;
  if (pages.problem) return <ProblemView problem={pages.problem} onRetry={pages.reload} />;
  if (!head || head.countedAt === null) return <EmptyView icon="history" title={say.noList} says={say.noListSays} />;
  if (pages.items.length === 0) return <EmptyView icon="check" title={say.noCodes} says={say.noCodesSays} />;
  return (
    <>
      <Heading level={2} className="desk-title">
        {say.codesCount(head.length)}
      </Heading>
      <Paragraph className="desk-line">{say.countedAt(dayAndTimeText(head.countedAt, everywhere))}</Paragraph>
      <DataTable
        label={say.views.codes}
        columns={columnsOf(say, { everywhere, list, choosing })}
        rows={pages.items}
        keyOf={({ siteId }) => siteId}
      />
      {pages.hasMore ? <Action weight="quiet" says={everywhere.loadMore} busy={pages.loadingMore} onPress={pages.more} /> : null}
    </>
  );
}

type Around = {
  readonly everywhere: (typeof everywhereText)['zh-CN'];
  readonly list: OddSitesShown;
  readonly choosing: boolean;
};

function columnsOf(say: StatisticsText, { everywhere, list, choosing }: Around): readonly Column<OddSite>[] {
  const site: Column<OddSite> = {
    key: 'site',
    says: say.site,
    cell: ({ siteId, name }) =>
      choosing ? (
        <PressTarget
          as="checkbox"
          className="statistics-choice"
          checked={list.chosen.has(siteId)}
          label={say.choose(name)}
          onPress={() => list.choose(siteId)}
        >
          <Words className="statistics-tick" decorative>
            {list.chosen.has(siteId) ? '✓' : ''}
          </Words>
          <Words>{name}</Words>
        </PressTarget>
      ) : (
        name
      ),
  };
  return [
    site,
    { key: 'class', says: say.class, cell: (one) => everywhere.siteClass[one.class], shape: 'narrow' },
    { key: 'address', says: say.address, cell: ({ address }) => address },
    {
      key: 'why',
      says: say.why,
      cell: ({ findings }) => (
        <Box>
          {findings.map(({ reason, value, limit }) => (
            <Paragraph key={reason}>{say.finding[reason](value, limit)}</Paragraph>
          ))}
        </Box>
      ),
    },
    { key: 'scans', says: say.scans, cell: ({ scans }) => String(scans), shape: 'figure' },
    { key: 'week', says: say.week, cell: ({ scansInWeek }) => String(scansInWeek), shape: 'figure' },
    { key: 'expected', says: say.expected, cell: ({ expectedVisitsPerDay }) => String(expectedVisitsPerDay), shape: 'figure' },
  ];
}
