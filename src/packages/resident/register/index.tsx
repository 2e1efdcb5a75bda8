import { Action } from '../../../components/action';
import { Page } from '../../../components/page';
import { EmptyView, SignInFirst } from '../../../components/views';
import { goTo, replaceWith } from '../../../platform/navigation';
import { useSession } from '../../../services/session-store';
import { registerText } from '../../../text/register';
import { useText } from '../../../text/texts';
import { IdentityForm } from './identity-form';
import { useRegister } from './use-register';
import './index.scss';

export default function Index() {
  const say = useText(registerText);
  return (
    <Page title={say.title}>
      <Content />
    </Page>
  );
}

function Content() {
  const say = useText(registerText);
  const session = useSession();
  const { registering, register } = useRegister();
  if (!session) return <SignInFirst onSignIn={() => goTo('signIn')} />;
  if (registering.state === 'registered') {
    return (
      <EmptyView icon="check" title={say.done} says={say.doneSays(registering.maskedName)}>
        <Action says={say.toDeclare} onPress={() => replaceWith('declare')} />
        <Action weight="plain" says={say.later} onPress={() => replaceWith('myCode')} />
      </EmptyView>
    );
  }
  if (session.registered) {
    return <EmptyView icon="check" title={say.already} says={say.alreadySays} />;
  }
  return <IdentityForm busy={registering.busy} problem={registering.problem} onSubmit={(identity) => void register(identity)} />;
}
