import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { fillScreen } from '../../../platform/kiosk';
import { goTo } from '../../../platform/navigation';
import { readySound } from '../../../platform/speak';
import type { GateHere } from '../../../services/gate/gate-types';
import { helpText } from '../../../text/help';
import { useLanguage } from '../../../text/language';
import type { ProblemShown } from '../../../text/problem-shown';
import { problemText } from '../../../text/problem-text';
import { sentryText } from '../../../text/sentry';
import { useText } from '../../../text/texts';
import { isPort, keepPort, keptPort } from './use-bridge';

const lettersOfCode = 10;

/** Puts this device to use with the code the site's manager has made; nobody signs in on it. */
export function EnrolView({ enrol }: Pick<GateHere, 'enrol'>) {
  const say = useText(sentryText);
  const help = useText(helpText);
  const language = useLanguage();
  const [code, setCode] = useState('');
  const [port, setPort] = useState(() => String(keptPort()));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemShown | null>(null);
  const letters = code.replace(/[\s-]/g, '');
  const ready = letters.length === lettersOfCode && isPort(Number(port));
  const start = async () => {
    if (!ready || busy) return;
    // Both want a touch, and this is one.
    readySound();
    fillScreen();
    setBusy(true);
    setProblem(null);
    keepPort(Number(port));
    const enrolled = await enrol(letters, 'sentry');
    setBusy(false);
    if (!enrolled.ok) setProblem(enrolled.error);
  };
  return (
    <Box className="sentry-enrol">
      <Heading level={2} className="sentry-enrol-title">
        {say.enrolTitle}
      </Heading>
      <Paragraph>{say.enrolSays}</Paragraph>
      <TextField
        id="enrolment-code"
        kind="text"
        label={say.code}
        hint={say.codeHint}
        lengthMax={14}
        value={code}
        onValue={(value) => setCode(value.toUpperCase())}
        onDone={() => void start()}
        problem={problem ? problemText(problem, language) : undefined}
      />
      <TextField id="bridge-port" kind="digits" label={say.port} lengthMax={5} value={port} onValue={setPort} />
      <Action says={busy ? say.enrolling : say.enrol} busy={busy} disabled={!ready} onPress={() => void start()} />
      <Action weight="plain" icon="list" says={help.guide} onPress={() => goTo('guide')} />
    </Box>
  );
}
