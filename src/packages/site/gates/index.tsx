import { useRouter } from '@tarojs/taro';
import { Action } from '../../../components/action';
import { Page } from '../../../components/page';
import { SignInFirst } from '../../../components/views';
import { goTo, textOfParameter } from '../../../platform/navigation';
import { useSession } from '../../../services/session-store';
import { siteGatesText } from '../../../text/site-gates';
import { useText } from '../../../text/texts';
import { AddGate } from './add-gate';
import { CodeView } from './code-view';
import { GateList } from './gate-list';
import { type Gates, useGates } from './use-gates';
import './index.scss';

export default function Index() {
  const { siteId = '', name = '' } = useRouter().params;
  const say = useText(siteGatesText);
  const session = useSession();
  const title = say.titleOf(textOfParameter(name));
  if (session) return <GatesOfSite siteId={siteId} title={title} />;
  return (
    <Page title={title}>
      <SignInFirst onSignIn={() => goTo('signIn')} />
    </Page>
  );
}

function GatesOfSite({ siteId, title }: { readonly siteId: string; readonly title: string }) {
  const say = useText(siteGatesText);
  const gates = useGates(siteId);
  const isList = gates.shown.view === 'list';
  return (
    <Page title={title} foot={isList ? <Action says={say.add} icon="plus" onPress={() => gates.show({ view: 'add' })} /> : undefined}>
      <View gates={gates} />
    </Page>
  );
}

function View({ gates }: { readonly gates: Gates }) {
  switch (gates.shown.view) {
    case 'list':
      return <GateList gates={gates} />;
    case 'add':
      return <AddGate gates={gates} />;
    case 'code':
      return <CodeView code={gates.shown.code} gates={gates} />;
  }
}
