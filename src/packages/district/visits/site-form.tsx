import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Paragraph, PressTarget, Words } from '../../../components/element';
import { TextField } from '../../../components/field';
import { ProblemView } from '../../../components/views';
import { districtText } from '../../../text/district';
import { useText } from '../../../text/texts';
import { type DistrictSite, type DistrictSites, sitesMatching } from '../desk/use-district-sites';
import { keepFilters } from './filters';
import type { Readings } from './use-readings';
import type { ChosenWindow } from './use-window';

const offeredMax = 6;
type SiteFormProps = {
  readonly siteIdGiven: string;
  readonly sites: DistrictSites;
  readonly readings: Readings;
  readonly window: ChosenWindow;
};

/** The site, found by name, address, short code or site id, and the button that reads. */
export function SiteForm({ siteIdGiven, sites, readings, window }: SiteFormProps) {
  const { visits: say } = useText(districtText);
  const [siteId, setSiteId] = useState(siteIdGiven);
  const choose = (chosen: string) => {
    setSiteId(chosen);
    keepFilters({ siteId: chosen });
  };
  const chosen = sites.items.find((site) => site.siteId === siteId);
  const wanted = window.now();
  const read = () => {
    if (siteId !== '' && wanted) void readings.read({ kind: 'site', siteId, name: chosen?.name ?? '' }, wanted);
  };
  return (
    <Box className="visit-form">
      {siteId === '' ? (
        <SiteSearch sites={sites} onChoose={choose} />
      ) : (
        <ChosenSite siteId={siteId} site={chosen} onChange={() => choose('')} />
      )}
      {wanted ? null : <Paragraph className="visit-wrong">{say.windowIncomplete}</Paragraph>}
      <Box className="visit-read">
        <Action says={say.read} busy={readings.current?.busy} disabled={siteId === '' || !wanted} onPress={read} />
      </Box>
    </Box>
  );
}

function ChosenSite({
  siteId,
  site,
  onChange,
}: {
  readonly siteId: string;
  readonly site: DistrictSite | undefined;
  readonly onChange: () => void;
}) {
  const { visits: say } = useText(districtText);
  return (
    <Box className="visit-site">
      <Box className="visit-label" decorative>
        <Words>{say.site}</Words>
      </Box>
      <Box className="visit-site-chosen">
        <Words className="visit-site-name">{site?.name ?? say.siteById(siteId)}</Words>
        <Words className="desk-soft">{site ? `${site.address} · ${site.shortCode ?? siteId}` : ''}</Words>
        <PressTarget className="desk-do" onPress={onChange}>
          <Words>{say.changeSite}</Words>
        </PressTarget>
      </Box>
    </Box>
  );
}

function SiteSearch({ sites, onChoose }: { readonly sites: DistrictSites; readonly onChoose: (siteId: string) => void }) {
  const { visits: say } = useText(districtText);
  const [text, setText] = useState('');
  const found = sitesMatching(sites.items, text);
  const typedId = /^[0-9a-f]{16}$/.test(text.trim()) ? text.trim() : undefined;
  const offered = found.slice(0, offeredMax);
  const first = offered[0]?.siteId ?? typedId;
  return (
    <Box className="visit-site">
      <TextField
        id="site-search"
        kind="text"
        label={say.site}
        hint={say.siteHint(sites.items.length, sites.hasMore)}
        value={text}
        onValue={setText}
        onDone={() => first && onChoose(first)}
        lengthMax={60}
      />
      {sites.problem ? <ProblemView problem={sites.problem} onRetry={sites.reload} /> : null}
      <Box as="list" label={say.sitesFound} className="visit-offers">
        {offered.map((site) => (
          <Box as="item" key={site.siteId}>
            <PressTarget className="visit-offer" onPress={() => onChoose(site.siteId)}>
              <Words className="visit-site-name">{site.name}</Words>
              <Words className="desk-soft">{`${site.address} · ${site.shortCode ?? site.siteId}`}</Words>
            </PressTarget>
          </Box>
        ))}
      </Box>
      {offered.length === 0 && typedId ? (
        <Action weight="quiet" narrow says={say.siteById(typedId)} onPress={() => onChoose(typedId)} />
      ) : null}
      {found.length > offeredMax ? <Paragraph className="desk-line">{say.moreFound(found.length - offeredMax)}</Paragraph> : null}
      {offered.length === 0 && !typedId && sites.kind === 'ready' ? <Paragraph className="desk-line">{say.noSiteFound}</Paragraph> : null}
      {sites.hasMore ? <Action weight="plain" narrow says={say.loadMoreSites} busy={sites.loadingMore} onPress={sites.more} /> : null}
    </Box>
  );
}
