import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { useSecondsLeft } from '../../../services/use-seconds-left';
import { useLanguage } from '../../../text/language';
import { meText } from '../../../text/me';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import { clockTime } from '../../../text/time';
import type { CodeSent, SignIn } from './use-sign-in';

/** A number, then the six digits sent to it. */
export function PhoneForm({ signIn }: { readonly signIn: SignIn }) {
  return signIn.sent ? <CodeStep signIn={signIn} sent={signIn.sent} /> : <PhoneStep signIn={signIn} />;
}

function PhoneStep({ signIn }: { readonly signIn: SignIn }) {
  const { signIn: say } = useText(meText);
  const language = useLanguage();
  const [phone, setPhone] = useState('');
  const ask = () => void signIn.requestCode(phone.trim());
  return (
    <Box className="sign-in-form">
      <TextField
        id="phone"
        kind="phone"
        label={say.phone}
        hint={say.phoneHint}
        value={phone}
        onValue={setPhone}
        onDone={ask}
        lengthMax={20}
        autoComplete="tel"
        problem={fieldProblemText(signIn.problem, 'phone', language)}
      />
      <Action says={say.getCode} onPress={ask} busy={signIn.busy} disabled={phone.trim().length < 5} />
    </Box>
  );
}

function CodeStep({ signIn, sent }: { readonly signIn: SignIn; readonly sent: CodeSent }) {
  const { signIn: say } = useText(meText);
  const language = useLanguage();
  const [code, setCode] = useState('');
  const wait = useSecondsLeft(sent);
  const enter = () => void signIn.withCode(sent.phone, code);
  return (
    <Box className="sign-in-form">
      <Paragraph className="sign-in-sent" live="when-quiet">
        {say.codeSent(sent.phone, clockTime(sent.expiresAt))}
      </Paragraph>
      <TextField
        id="code"
        kind="digits"
        label={say.code}
        hint={say.codeHint}
        value={code}
        onValue={(text) => setCode(text.replace(/\D/g, '').slice(0, 6))}
        onDone={enter}
        lengthMax={6}
        autoComplete="one-time-code"
        problem={fieldProblemText(signIn.problem, 'code', language)}
      />
      <Action says={say.submit} onPress={enter} busy={signIn.busy} disabled={code.length !== 6} />
      <Action
        weight="plain"
        says={wait > 0 ? say.getCodeAgain(wait) : say.getCode}
        disabled={wait > 0}
        onPress={() => void signIn.requestCode(sent.phone)}
      />
      <Action weight="plain" says={say.changePhone} onPress={signIn.changePhone} />
    </Box>
  );
}
