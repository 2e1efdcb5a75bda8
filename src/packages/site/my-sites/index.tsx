import { Action } from '../../../components/action';
import { Box, Paragraph } from '../../../components/element';
import { Page } from '../../../components/page';
import { EmptyView, LoadingView, ProblemView, SignInFirst } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { useSession } from '../../../services/session-store';
import { usePages } from '../../../services/use-pages';
import { everywhereText } from '../../../text/everywhere';
import { siteText } from '../../../text/site';
import { siteCheckText } from '../../../text/site-check';
import { siteManageText } from '../../../text/site-manage';
import { useText } from '../../../text/texts';
import { SiteCard } from './site-card';
import './index.scss';

export default function Index() {
  const say = useText(siteText);
  const session = useSession();
  return (
    <Page title={say.mySites} foot={session ? <Action says={say.apply} icon="plus" onPress={() => goTo('apply')} /> : undefined}>
      {session ? <Sites /> : <SignInFirst onSignIn={() => goTo('signIn')} />}
    </Page>
  );
}

type Site = AnswerOf<'listMySites'>['sites'][number];

function Sites() {
  const say = useText(siteText);
  const everywhere = useText(everywhereText);
  const manage = useText(siteManageText);
  const check = useText(siteCheckText);
  const sites = usePages<Site>(async (page) => {
    const result = await call('listMySites', { query: { page } });
    return result.ok ? { ok: true, value: { items: result.value.sites, nextPage: result.value.nextPage } } : result;
  });
  if (sites.kind === 'loading') return <LoadingView />;
  return (
    <>
      {sites.problem ? <ProblemView problem={sites.problem} onRetry={sites.reload} /> : null}
      {sites.kind === 'ready' && sites.items.length === 0 ? <EmptyView icon="door" title={say.none} says={say.noneSays} /> : null}
      <Box className="my-sites-ways">
        <Action narrow weight="plain" says={manage.join} onPress={() => goTo('joinSite')} />
        <Action narrow weight="plain" says={check.importLink} onPress={() => goTo('importSites')} />
      </Box>
      {sites.items.length > 0 ? <Paragraph className="my-sites-intro">{say.mySitesIntro}</Paragraph> : null}
      {sites.items.map((site) => (
        <SiteCard key={site.siteId} site={site} onChanged={sites.reload} />
      ))}
      {sites.hasMore ? <Action weight="quiet" says={everywhere.loadMore} busy={sites.loadingMore} onPress={sites.more} /> : null}
    </>
  );
}
