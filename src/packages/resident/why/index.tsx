import { Action } from '../../../components/action';
import { Notice } from '../../../components/notice';
import { Page } from '../../../components/page';
import { EmptyView, LoadingView, ProblemView, SignInFirst } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { whyText } from '../../../text/why';
import { useWhy, type Why } from './use-why';
import { WhyView } from './why-view';
import './index.scss';

export default function Index() {
  const say = useText(whyText);
  const { why, reload } = useWhy();
  return <Page title={say.title}>{viewOf(why, reload)}</Page>;
}

function viewOf(why: Why, reload: () => void) {
  switch (why.kind) {
    case 'signed-out':
      return <SignInFirst onSignIn={() => goTo('signIn')} />;
    case 'loading':
      return <LoadingView />;
    case 'not-declared':
      return <NotDeclared />;
    case 'failed':
      return <ProblemView problem={why.problem} onRetry={reload} />;
    case 'known':
      return (
        <>
          {why.keptAt ? <Kept at={why.keptAt} onRetry={reload} /> : null}
          <WhyView decision={why.decision} facts={why.facts} />
        </>
      );
  }
}

function NotDeclared() {
  const say = useText(whyText);
  return (
    <EmptyView icon="pen" title={say.notDeclared} says={say.notDeclaredSays}>
      <Action says={say.declare} onPress={() => goTo('declare')} />
    </EmptyView>
  );
}

function Kept({ at, onRetry }: { readonly at: string; readonly onRetry: () => void }) {
  const say = useText(whyText);
  const everywhere = useText(everywhereText);
  return (
    <Notice says={say.fromPhone(dayAndTimeText(at, everywhere))}>
      <Action weight="plain" narrow says={everywhere.retry} onPress={onRetry} />
    </Notice>
  );
}
