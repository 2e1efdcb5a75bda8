import { useState } from 'react';
import { PressTarget, Words } from '../../../components/element';
import { type SiteAct, SiteChanges } from '../../../components/site-changes';
import { call } from '../../../services/api';
import { districtText } from '../../../text/district';
import { useText } from '../../../text/texts';
import type { DistrictSite } from '../desk/use-district-sites';

/** Folded up until somebody means it: a row of a table is pressed by mistake. */
export function SiteChange({ site, onChanged }: { readonly site: DistrictSite; readonly onChanged: () => void }) {
  const { sites: say } = useText(districtText);
  const [open, setOpen] = useState(false);
  if (site.state === 'revoked') return null;
  if (!open) {
    return (
      <PressTarget as="link" className="desk-do" label={say.changeOf(site.name)} onPress={() => setOpen(true)}>
        <Words>{say.change}</Words>
      </PressTarget>
    );
  }
  const change = async (act: SiteAct, reason: string | undefined) => {
    const result = await call('changeDistrictSite', { params: { siteId: site.siteId }, body: { act, reason } });
    if (!result.ok) return result.error;
    onChanged();
    return null;
  };
  return <SiteChanges site={site} by="district" onChange={change} />;
}
