import { useRouter } from '@tarojs/taro';
import { Action } from '../../../components/action';
import { Box, Heading } from '../../../components/element';
import { type SiteAct, SiteChanges } from '../../../components/site-changes';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { replaceWith } from '../../../platform/navigation';
import { call } from '../../../services/api';
import { useSession } from '../../../services/session-store';
import { useAnswer } from '../../../services/use-answer';
import { districtSiteText } from '../../../text/district-site';
import { useText } from '../../../text/texts';
import { Desk } from '../desk/desk';
import { About } from './about';
import { Asked } from './asked';
import { History } from './history';
import type { SitePage } from './site-page';
import './index.scss';

export default function Index() {
  const say = useText(districtSiteText);
  const { siteId = '' } = useRouter().params;
  return (
    <Desk task="sites">
      <Action narrow weight="plain" icon="back" says={say.back} onPress={() => replaceWith('sites')} />
      {siteId === '' ? <EmptyView icon="door" title={say.none} /> : <Site siteId={siteId} />}
    </Desk>
  );
}

function Site({ siteId }: { readonly siteId: string }) {
  const { answer, reload } = useAnswer('getDistrictSite', { params: { siteId } });
  if (answer.state === 'refused') return <ProblemView problem={answer.problem} onRetry={reload} />;
  if (answer.state !== 'here') return <LoadingView />;
  const page = answer.value;
  return (
    <>
      <Heading level={2} className="desk-title">
        {page.site.name}
      </Heading>
      <Changes page={page} onChanged={reload} />
      <Box className="district-site">
        <About page={page} onChanged={reload} />
        <Asked page={page} />
        <History page={page} />
      </Box>
    </>
  );
}

/** For officers, whose decision it is; to everybody else the page is there to read. */
function Changes({ page: { site }, onChanged }: { readonly page: SitePage; readonly onChanged: () => void }) {
  if (!useSession()?.roles.includes('officer')) return null;
  const change = async (act: SiteAct, reason: string | undefined) => {
    const result = await call('changeDistrictSite', { params: { siteId: site.siteId }, body: { act, reason } });
    if (!result.ok) return result.error;
    onChanged();
    return null;
  };
  return <SiteChanges site={site} by="district" onChange={change} />;
}
