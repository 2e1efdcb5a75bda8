import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { Page } from '../../../components/page';
import { ProblemView } from '../../../components/views';
import { loginProvider } from '../../../platform/login';
import { meText } from '../../../text/me';
import { useText } from '../../../text/texts';
import { DemoPeople } from './demo-people';
import { PhoneForm } from './phone-form';
import { useSignIn } from './use-sign-in';
import './index.scss';

export default function Index() {
  const { signIn: say } = useText(meText);
  const signIn = useSignIn();
  const withProvider = { wechat: say.withWechat, alipay: say.withAlipay, none: null }[loginProvider];
  return (
    <Page title={say.title}>
      {withProvider ? (
        <Box className="sign-in-provider">
          <Action says={withProvider} busy={signIn.busy} onPress={() => void signIn.withProvider()} />
        </Box>
      ) : null}
      <Heading level={2} className="sign-in-title">
        {withProvider ? say.orPhone : say.withPhone}
      </Heading>
      {signIn.problem && signIn.problem.fields.length === 0 ? <ProblemView problem={signIn.problem} /> : null}
      <PhoneForm signIn={signIn} />
      <Paragraph className="sign-in-note">{say.privacy}</Paragraph>
      <DemoPeople onChoose={(key) => void signIn.asDemoPerson(key)} />
    </Page>
  );
}
