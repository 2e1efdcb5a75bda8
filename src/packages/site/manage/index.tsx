import { useRouter } from '@tarojs/taro';
import { Notice } from '../../../components/notice';
import { Page } from '../../../components/page';
import { LoadingView, ProblemView, SignInFirst } from '../../../components/views';
import { goTo, textOfParameter } from '../../../platform/navigation';
import { useSession } from '../../../services/session-store';
import { siteManageText } from '../../../text/site-manage';
import { useText } from '../../../text/texts';
import { Around } from './around';
import { Capacity } from './capacity';
import { Doors } from './doors';
import { Managers } from './managers';
import { useMySite } from './use-my-site';
import './index.scss';

export default function Index() {
  const { siteId = '', name = '' } = useRouter().params;
  const say = useText(siteManageText);
  const session = useSession();
  return (
    <Page title={say.titleOf(textOfParameter(name))}>
      {session ? <Site siteId={siteId} /> : <SignInFirst onSignIn={() => goTo('signIn')} />}
    </Page>
  );
}

function Site({ siteId }: { readonly siteId: string }) {
  const say = useText(siteManageText);
  const { answer, reload } = useMySite(siteId);
  switch (answer.state) {
    case 'loading':
      return <LoadingView />;
    case 'gone':
      return <Notice says={say.gone} />;
    case 'refused':
      return <ProblemView problem={answer.problem} onRetry={reload} />;
    case 'here':
      return (
        <>
          <Doors key={answer.site.revision} site={answer.site} onSaved={reload} />
          <Managers site={answer.site} onChanged={reload} />
          <Around site={answer.site} onChanged={reload} />
          <Capacity site={answer.site} onSaved={reload} />
        </>
      );
  }
}
