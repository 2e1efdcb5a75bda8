import { useState } from 'react';
import { Action } from '../../../components/action';
import { Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { Page } from '../../../components/page';
import { ProblemView, SignInFirst } from '../../../components/views';
import { goTo, replaceWith } from '../../../platform/navigation';
import { call } from '../../../services/api';
import { useSession } from '../../../services/session-store';
import type { ProblemShown } from '../../../text/problem-shown';
import { siteManageText } from '../../../text/site-manage';
import { useText } from '../../../text/texts';

export default function Index() {
  const say = useText(siteManageText);
  const session = useSession();
  return <Page title={say.joinTitle}>{session ? <Join /> : <SignInFirst onSignIn={() => goTo('signIn')} />}</Page>;
}

/** Ten letters make one a manager of a site, or its owner. */
function Join() {
  const say = useText(siteManageText);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemShown | undefined>();
  const [joined, setJoined] = useState<string | undefined>();
  const accept = async () => {
    setBusy(true);
    const result = await call('acceptManagerCode', { body: { managerCode: code.trim() } });
    setBusy(false);
    setProblem(result.ok ? undefined : result.error);
    setJoined(result.ok ? result.value.name : undefined);
  };
  if (joined !== undefined) {
    return (
      <Notice tone="good" says={say.joined(joined)}>
        <Action narrow says={say.toMySites} onPress={() => replaceWith('mySites')} />
      </Notice>
    );
  }
  return (
    <>
      <Paragraph>{say.joinSays}</Paragraph>
      <TextField id="manager-code" kind="text" label={say.joinCode} hint={say.joinCodeHint} value={code} onValue={setCode} lengthMax={20} />
      {problem ? <ProblemView problem={problem} /> : null}
      <Action says={say.joinNow} busy={busy} disabled={code.replace(/[\s-]/g, '').length !== 10} onPress={() => void accept()} />
    </>
  );
}
