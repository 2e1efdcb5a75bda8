/**
 * Proving anew who one is, in place: `const stepUp = useStepUp()`, after each answer
 * `if (!result.ok && stepUp.isAsked(result.error)) return;`, and in the page
 * `{stepUp.open ? <StepUp onDone={() => { stepUp.close(); again(); }} onCancel={stepUp.close} /> : null}`.
 */
import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { ProblemView } from '../../../components/views';
import { loginProvider } from '../../../platform/login';
import { useSecondsLeft } from '../../../services/use-seconds-left';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import type { ProblemShown } from '../../../text/problem-shown';
import { fieldProblemText } from '../../../text/problem-text';
import { stepUpText } from '../../../text/step-up';
import { useText } from '../../../text/texts';
import { clockTime } from '../../../text/time';
import { type CodeSent, type Proving, useProving } from './use-proving';
import './step-up.scss';

export function useStepUp() {
  const [open, setOpen] = useState(false);
  return {
    open,
    /** Whether this problem is that one has to prove anew who one is; if so the form opens. */
    isAsked: (problem: ProblemShown): boolean => {
      const asked = problem.code === 'step-up-needed';
      if (asked) setOpen(true);
      return asked;
    },
    close: () => setOpen(false),
  };
}

type StepUpProps = {
  /** The session says it now: what was refused may be sent again. */
  readonly onDone: () => void;
  readonly onCancel?: () => void;
};

/** By the phone or the account one signed in with; a person of the demo city presses once. */
export function StepUp({ onDone, onCancel }: StepUpProps) {
  const say = useText(stepUpText);
  const { cancel } = useText(everywhereText);
  const proving = useProving(onDone);
  const withProvider = { wechat: say.withWechat, alipay: say.withAlipay, none: null }[loginProvider];
  return (
    <Box as="section" label={say.title} className="step-up">
      <Heading level={2} className="desk-title">
        {say.title}
      </Heading>
      <Paragraph className="desk-line">{say.why}</Paragraph>
      {proving.problem && proving.problem.fields.length === 0 ? <ProblemView problem={proving.problem} /> : null}
      {proving.isDemo ? <Action narrow says={say.asDemo} busy={proving.busy} onPress={() => void proving.asDemoPerson()} /> : null}
      {withProvider ? <Action narrow says={withProvider} busy={proving.busy} onPress={() => void proving.withProvider()} /> : null}
      {proving.isDemo === false ? <PhoneProof proving={proving} /> : null}
      {onCancel ? <Action narrow weight="plain" says={cancel} onPress={onCancel} /> : null}
    </Box>
  );
}

const PhoneProof = ({ proving }: { readonly proving: Proving }) =>
  proving.sent ? <CodeEntry proving={proving} sent={proving.sent} /> : <PhoneEntry proving={proving} />;

function PhoneEntry({ proving }: { readonly proving: Proving }) {
  const say = useText(stepUpText);
  const language = useLanguage();
  const [phone, setPhone] = useState('');
  const ask = () => void proving.requestCode(phone.trim());
  return (
    <>
      <TextField
        id="step-up-phone"
        kind="phone"
        label={say.phone}
        hint={say.phoneHint}
        value={phone}
        onValue={setPhone}
        onDone={ask}
        lengthMax={20}
        autoComplete="tel"
        problem={fieldProblemText(proving.problem, 'phone', language)}
      />
      <Action narrow says={say.getCode} onPress={ask} busy={proving.busy} disabled={phone.trim().length < 5} />
    </>
  );
}

function CodeEntry({ proving, sent }: { readonly proving: Proving; readonly sent: CodeSent }) {
  const say = useText(stepUpText);
  const language = useLanguage();
  const [code, setCode] = useState('');
  const wait = useSecondsLeft(sent);
  const prove = () => void proving.withCode(sent.phone, code);
  return (
    <>
      <Paragraph className="desk-line" live="when-quiet">
        {say.codeSent(sent.phone, clockTime(sent.expiresAt))}
      </Paragraph>
      <TextField
        id="step-up-code"
        kind="digits"
        label={say.code}
        value={code}
        onValue={(text) => setCode(text.replace(/\D/g, '').slice(0, 6))}
        onDone={prove}
        lengthMax={6}
        autoComplete="one-time-code"
        problem={fieldProblemText(proving.problem, 'code', language)}
      />
      <Action narrow says={say.prove} onPress={prove} busy={proving.busy} disabled={code.length !== 6} />
      <Action
        narrow
        weight="plain"
        says={wait > 0 ? say.getCodeAgain(wait) : say.getCode}
        disabled={wait > 0}
        onPress={() => void proving.requestCode(sent.phone)}
      />
    </>
  );
}
