import { Page } from '../../components/page';
import { LoadingView, ProblemView } from '../../components/views';
import { goTo } from '../../platform/navigation';
import { myCodeText } from '../../text/my-code';
import { useText } from '../../text/texts';
import { CodeView } from './code-view';
import { FamilyPager } from './family-pager';
import { InviteView } from './invite-view';
import { NextToDoView } from './next-to-do-view';
import { OutboxStrip } from './outbox-strip';
import { type MyCode, useMyCode } from './use-my-code';

export default function Index() {
  const say = useText(myCodeText);
  const { code, ...rest } = useMyCode();
  return (
    <Page title={say.title} tab="myCode" edgeToEdge>
      <OutboxStrip />
      {viewOf(code, rest)}
    </Page>
  );
}

type Rest = Omit<ReturnType<typeof useMyCode>, 'code'>;

function viewOf(code: MyCode, { now, refreshing, refresh }: Rest) {
  switch (code.kind) {
    case 'signed-out':
      return <InviteView />;
    case 'fetching':
      return <Fetching />;
    case 'not-registered':
      return <NextToDoView step="notRegistered" onPress={() => goTo('register')} />;
    case 'not-declared':
      return <NextToDoView step="notDeclared" onPress={() => goTo('declare')} />;
    case 'failed':
      return <ProblemView problem={code.problem} onRetry={refresh} />;
    case 'held':
      return <FamilyPager own={<CodeView {...code} now={now} refreshing={refreshing} onRefresh={refresh} />} />;
  }
}

function Fetching() {
  const say = useText(myCodeText);
  return <LoadingView says={say.fetchingFirst} />;
}
