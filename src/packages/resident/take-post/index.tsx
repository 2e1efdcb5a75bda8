import { useState } from 'react';
import { Action } from '../../../components/action';
import { Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { Page } from '../../../components/page';
import { ProblemView, SignInFirst } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { renewNow } from '../../../services/session';
import { useSession } from '../../../services/session-store';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import type { ProblemShown } from '../../../text/problem-shown';
import { fieldProblemText } from '../../../text/problem-text';
import { sessionsText } from '../../../text/sessions';
import { useText } from '../../../text/texts';
import './index.scss';

export default function Index() {
  const { takePost: say } = useText(sessionsText);
  return <Page title={say.title}>{useSession() ? <Content /> : <SignInFirst onSignIn={() => goTo('signIn')} />}</Page>;
}

/** The code an administrator gave; the session is renewed at once, so that the roles are there. */
function Content() {
  const { takePost: say } = useText(sessionsText);
  const language = useLanguage();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemShown>();
  const [taken, setTaken] = useState<AnswerOf<'acceptInvitation'>>();
  const letters = code.replace(/[\s-]/g, '');
  const accept = async () => {
    setTried(true);
    if (letters.length !== 10 || busy) return;
    setBusy(true);
    setProblem(undefined);
    const result = await call('acceptInvitation', { body: { invitationCode: letters } });
    if (result.ok) await renewNow();
    setBusy(false);
    if (result.ok) setTaken(result.value);
    else setProblem(result.error);
  };
  if (taken) return <Taken post={taken} />;
  return (
    <>
      <Paragraph className="take-post-says">{say.says}</Paragraph>
      {problem && problem.fields.length === 0 ? <ProblemView problem={problem} /> : null}
      <TextField
        id="invitation-code"
        kind="text"
        label={say.code}
        hint={say.codeHint}
        lengthMax={14}
        value={code}
        onValue={setCode}
        onDone={() => void accept()}
        problem={tried && letters.length !== 10 ? say.codeNeeded : fieldProblemText(problem, 'invitationCode', language)}
      />
      <Action says={say.accept} busy={busy} onPress={() => void accept()} />
    </>
  );
}

function Taken({ post }: { readonly post: AnswerOf<'acceptInvitation'> }) {
  const { takePost: say } = useText(sessionsText);
  const everywhere = useText(everywhereText);
  return (
    <>
      <Notice tone="good" says={say.done(post.roles.map((role) => everywhere.role[role]).join(say.comma))} />
      <Action says={say.toMyPost} onPress={() => goTo('myPost')} />
    </>
  );
}
