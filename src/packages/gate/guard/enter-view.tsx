import { useState } from 'react';
import { Action } from '../../../components/action';
import { Heading, Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { SignInFirst } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import type { GateHere } from '../../../services/gate/gate-types';
import { useSession } from '../../../services/session-store';
import { gateText } from '../../../text/gate';
import { useLanguage } from '../../../text/language';
import type { ProblemShown } from '../../../text/problem-shown';
import { problemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';

const lettersOfCode = 10;

/** A guard enters an information point: signed in as themselves, with the code its manager has made. */
export function EnterView({ enrol }: Pick<GateHere, 'enrol'>) {
  const say = useText(gateText);
  const session = useSession();
  if (!session) return <SignInFirst onSignIn={() => goTo('signIn')} />;
  if (!session.registered)
    return (
      <Notice says={say.registerFirst}>
        <Action narrow weight="plain" says={say.register} onPress={() => goTo('register')} />
      </Notice>
    );
  return <EnrolmentForm enrol={enrol} />;
}

function EnrolmentForm({ enrol }: Pick<GateHere, 'enrol'>) {
  const say = useText(gateText);
  const language = useLanguage();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemShown | null>(null);
  const letters = code.replace(/[\s-]/g, '');
  const enter = async () => {
    if (letters.length !== lettersOfCode || busy) return;
    setBusy(true);
    setProblem(null);
    const enrolled = await enrol(letters, 'guard');
    setBusy(false);
    if (!enrolled.ok) setProblem(enrolled.error);
  };
  return (
    <>
      <Heading level={2} className="guard-title">
        {say.enterTitle}
      </Heading>
      <Paragraph>{say.enterSays}</Paragraph>
      <TextField
        id="enrolment-code"
        kind="text"
        label={say.code}
        hint={say.codeHint}
        lengthMax={14}
        value={code}
        onValue={(value) => setCode(value.toUpperCase())}
        onDone={() => void enter()}
        problem={problem ? problemText(problem, language) : undefined}
      />
      <Action says={busy ? say.entering : say.enter} busy={busy} disabled={letters.length !== lettersOfCode} onPress={() => void enter()} />
    </>
  );
}
