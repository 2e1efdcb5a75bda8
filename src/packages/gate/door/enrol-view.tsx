import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { fillScreen } from '../../../platform/kiosk';
import { readySound } from '../../../platform/speak';
import type { GateHere } from '../../../services/gate/gate-types';
import { doorText } from '../../../text/door';
import { useLanguage } from '../../../text/language';
import type { ProblemShown } from '../../../text/problem-shown';
import { problemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';

const lettersOfCode = 10;

/** Puts this device to use with the code the site's manager has made; nobody signs in on it. */
export function EnrolView({ enrol }: Pick<GateHere, 'enrol'>) {
  const say = useText(doorText);
  const language = useLanguage();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemShown | null>(null);
  const letters = code.replace(/[\s-]/g, '');
  const ready = letters.length === lettersOfCode;
  const start = async () => {
    if (!ready || busy) return;
    // Both want a touch, and this is one.
    readySound();
    fillScreen();
    setBusy(true);
    setProblem(null);
    const enrolled = await enrol(letters, 'door-screen');
    setBusy(false);
    if (!enrolled.ok) setProblem(enrolled.error);
  };
  return (
    <Box className="door-enrol">
      <Heading level={2} className="door-enrol-title">
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
      <Action says={busy ? say.enrolling : say.enrol} busy={busy} disabled={!ready} onPress={() => void start()} />
    </Box>
  );
}
