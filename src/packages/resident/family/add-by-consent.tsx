import { useRef, useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { ProblemView } from '../../../components/views';
import { call } from '../../../services/api';
import { newRecordId } from '../../../services/new-record-id';
import { familyText } from '../../../text/family';
import { useLanguage } from '../../../text/language';
import type { ProblemShown } from '../../../text/problem-shown';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import { type Relation, RelationChoice } from './relation-choice';

const lettersMin = 8;

/** For a relative with a phone: their consent code, typed in. */
export function AddByConsent({ onDone }: { readonly onDone: (said?: string) => void }) {
  const say = useText(familyText);
  const language = useLanguage();
  const [code, setCode] = useState('');
  const [relation, setRelation] = useState<Relation>();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemShown>();
  /** Of one code: sent again after a lost answer it is the same request. */
  const request = useRef({ code: '', guardianshipId: '' });
  const add = async () => {
    setTried(true);
    if (!relation || code.trim().length < lettersMin) return;
    setBusy(true);
    setProblem(undefined);
    if (request.current.code !== code) request.current = { code, guardianshipId: await newRecordId() };
    const { guardianshipId } = request.current;
    const result = await call('addDependantByConsent', { body: { guardianshipId, consentCode: code.trim(), relation } });
    setBusy(false);
    if (result.ok) onDone(say.added(result.value.maskedName));
    else setProblem(result.error);
  };
  return (
    <Box className="family">
      <Heading level={2}>{say.consentTitle}</Heading>
      <Paragraph className="family-says">{say.consentSays}</Paragraph>
      <TextField
        id="consent-code"
        kind="text"
        label={say.consentCode}
        value={code}
        onValue={(typed) => setCode(typed.toUpperCase())}
        onDone={() => void add()}
        lengthMax={12}
        problem={tried && code.trim().length < lettersMin ? say.consentSays : fieldProblemText(problem, 'consentCode', language)}
      />
      <RelationChoice relation={relation} onChoose={setRelation} problem={tried && !relation ? say.relationNeeded : undefined} />
      {problem && problem.fields.length === 0 ? <ProblemView problem={problem} /> : null}
      <Action says={say.add} busy={busy} onPress={() => void add()} />
      <Action weight="plain" says={say.backToFamily} onPress={() => onDone()} />
    </Box>
  );
}
