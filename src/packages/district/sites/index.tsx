import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Action } from '../../../components/action';
import { type Column, DataTable } from '../../../components/data-table';
import { Box, Heading, Paragraph, PressTarget, Words } from '../../../components/element';
import { TextField } from '../../../components/field';
import { useRowCursor } from '../../../components/use-row-cursor';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { replaceWith } from '../../../platform/navigation';
import { keepInAddress } from '../../../platform/page-query';
import { useSession } from '../../../services/session-store';
import { districtText } from '../../../text/district';
import { districtSiteText } from '../../../text/district-site';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { dayText } from '../../../text/time';
import { Desk } from '../desk/desk';
import { ImportLink } from '../desk/import-link';
import { type DistrictSite, type SitesFilter, sitesMatching, useDistrictSites } from '../desk/use-district-sites';
import { SiteChange } from './site-change';
import { filterOf, SiteFilter } from './site-filter';
import './index.scss';

export default function Index() {
  return (
    <Desk task="sites">
      <ImportLink />
      <Sites />
    </Desk>
  );
}

function Sites() {
  const { sites: say } = useText(districtText);
  const everywhere = useText(everywhereText);
  const [asked, setAsked] = useState<SitesFilter>(filterOf(useRouter().params));
  const ask = (next: SitesFilter) => {
    setAsked(next);
    keepInAddress(next);
  };
  const sites = useDistrictSites(asked);
  const [filter, setFilter] = useState('');
  const shown = sitesMatching(sites.items, filter);
  if (sites.kind === 'loading') return <LoadingView />;
  const { items, hasMore, problem } = sites;
  return (
    <>
      <SiteFilter asked={asked} onAsk={ask} />
      {problem ? <ProblemView problem={problem} onRetry={sites.reload} /> : null}
      {items.length === 0 && !problem ? (
        <EmptyView icon="door" title={say.none} says={say.noneSays}>
          <Action weight="quiet" narrow says={say.toReviews} onPress={() => replaceWith('reviews')} />
        </EmptyView>
      ) : (
        <>
          <Box className="desk-head">
            <Box>
              <Heading level={2} className="desk-title">
                {say.count(shown.length, items.length)}
              </Heading>
              <Paragraph className="desk-line">{hasMore ? say.filterOnLoaded(items.length) : say.allLoaded}</Paragraph>
            </Box>
            <Box className="sites-filter">
              <TextField
                id="site-filter"
                kind="text"
                label={say.filter}
                placeholder={say.filterHint}
                value={filter}
                onValue={setFilter}
                lengthMax={60}
              />
            </Box>
          </Box>
          {shown.length === 0 && items.length > 0 ? (
            <EmptyView title={say.noMatch} says={hasMore ? say.noMatchMore : say.noMatchSays} />
          ) : (
            <SiteTable sites={shown} onChanged={sites.reload} />
          )}
          {hasMore ? <Action weight="quiet" says={everywhere.loadMore} busy={sites.loadingMore} onPress={sites.more} /> : null}
        </>
      )}
    </>
  );
}

/** As the contract has it; to everybody else what they may not do is not offered. */
const readVisits: ReadonlySet<string> = new Set(['officer', 'tracer']);

function SiteTable({ sites, onChanged }: { readonly sites: readonly DistrictSite[]; readonly onChanged: () => void }) {
  const { sites: say } = useText(districtText);
  const everywhere = useText(everywhereText);
  const page = useText(districtSiteText);
  const cursor = useRowCursor(
    sites.map(({ siteId }) => siteId),
    'site-filter',
  );
  const roles = useSession()?.roles ?? [];
  const toVisits = ({ siteId }: DistrictSite) => replaceWith('visits', { siteId });
  const visits: Column<DistrictSite> = {
    key: 'visits',
    says: say.visits,
    cell: (site) => (
      <PressTarget as="link" className="desk-do" label={say.visitsOf(site.name)} onPress={() => toVisits(site)}>
        <Words>{say.toVisits}</Words>
      </PressTarget>
    ),
    shape: 'narrow',
  };
  const change: Column<DistrictSite> = {
    key: 'change',
    says: say.change,
    cell: (site) => <SiteChange site={site} onChanged={onChanged} />,
  };
  const columns: readonly Column<DistrictSite>[] = [
    { key: 'name', says: say.name, cell: ({ name }) => name },
    {
      key: 'state',
      says: say.state,
      cell: ({ state }) => <Words className={`site-state site-state-${state}`}>{say.states[state]}</Words>,
      shape: 'narrow',
    },
    { key: 'class', says: say.class, cell: (site) => everywhere.siteClass[site.class], shape: 'narrow' },
    { key: 'address', says: say.address, cell: ({ address }) => address },
    {
      key: 'code',
      says: say.shortCode,
      cell: ({ shortCode }) => <Words className="desk-code">{shortCode ?? say.noCode}</Words>,
      shape: 'figure',
    },
    { key: 'since', says: say.since, cell: ({ reviewedAt }) => (reviewedAt ? dayText(reviewedAt, everywhere) : '–'), shape: 'figure' },
    ...(roles.some((role) => readVisits.has(role)) ? [visits] : []),
    {
      key: 'open',
      says: page.open,
      cell: ({ siteId, name }) => (
        <PressTarget as="link" className="desk-do" label={page.openOf(name)} onPress={() => replaceWith('districtSite', { siteId })}>
          <Words>{page.open}</Words>
        </PressTarget>
      ),
      shape: 'narrow',
    },
    ...(roles.includes('officer') ? [change] : []),
  ];
  return <DataTable label={say.listLabel} columns={columns} rows={sites} keyOf={({ siteId }) => siteId} cursor={cursor} />;
}
