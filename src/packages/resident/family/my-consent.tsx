import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { familyText } from '../../../text/family';
import type { ProblemShown } from '../../../text/problem-shown';
import { useText } from '../../../text/texts';
import { clockTime } from '../../../text/time';

/** A consent code on the screen, for a relative who stands beside. */
export function MyConsent({ onDone }: { readonly onDone: () => void }) {
  const say = useText(familyText);
  const [made, setMade] = useState<AnswerOf<'makeConsentCode'>>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemShown>();
  const make = async () => {
    setBusy(true);
    setProblem(undefined);
    const result = await call('makeConsentCode', {});
    setBusy(false);
    if (result.ok) setMade(result.value);
    else setProblem(result.error);
  };
  return (
    <Box className="family">
      <Heading level={2}>{say.myConsentTitle}</Heading>
      <Paragraph className="family-says">{say.myConsentSays}</Paragraph>
      <Notice says={say.myConsentWarn} />
      {made ? (
        <Box live="when-quiet">
          <Paragraph className="family-code">{`${made.consentCode.slice(0, 4)} ${made.consentCode.slice(4)}`}</Paragraph>
          <Paragraph className="family-says">{say.consentUntil(clockTime(made.expiresAt))}</Paragraph>
        </Box>
      ) : null}
      {problem ? <ProblemView problem={problem} /> : null}
      <Action weight={made ? 'quiet' : 'main'} says={made ? say.consentAgain : say.makeConsent} busy={busy} onPress={() => void make()} />
      <Action weight="plain" says={say.backToFamily} onPress={onDone} />
    </Box>
  );
}
