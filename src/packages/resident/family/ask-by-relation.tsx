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
import { cleanedIdentity, IdentityFields, isIdentityWhole } from '../register/identity-fields';
import type { Identity } from '../register/use-register';
import { type Relation, RelationChoice } from './relation-choice';

/** For a child or an old person without an account: their document and what proves the relation. */
export function AskByRelation({ onDone }: { readonly onDone: (said?: string) => void }) {
  const say = useText(familyText);
  const language = useLanguage();
  const [identity, setIdentity] = useState<Identity>({ documentType: 'resident-id', documentNumber: '', name: '' });
  const [relation, setRelation] = useState<Relation>();
  const [evidence, setEvidence] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemShown>();
  const request = useRef({ about: '', guardianshipId: '' });
  const ask = async () => {
    setTried(true);
    if (!relation || evidence.trim() === '' || !isIdentityWhole(identity)) return;
    setBusy(true);
    setProblem(undefined);
    const body = { ...cleanedIdentity(identity), relation, evidence: evidence.trim() };
    const about = JSON.stringify(body);
    if (request.current.about !== about) request.current = { about, guardianshipId: await newRecordId() };
    const result = await call('askForDependant', { body: { ...body, guardianshipId: request.current.guardianshipId } });
    setBusy(false);
    if (result.ok) onDone(say.asked);
    else setProblem(result.error);
  };
  return (
    <Box className="family">
      <Heading level={2}>{say.relationTitle}</Heading>
      <Paragraph className="family-says">{say.relationSays}</Paragraph>
      <RelationChoice relation={relation} onChoose={setRelation} problem={tried && !relation ? say.relationNeeded : undefined} />
      <IdentityFields identity={identity} problem={problem} onChange={setIdentity} onDone={() => void ask()} />
      <TextField
        id="evidence"
        kind="text"
        label={say.evidence}
        hint={say.evidenceHint}
        value={evidence}
        onValue={setEvidence}
        onDone={() => void ask()}
        lengthMax={120}
        problem={tried && evidence.trim() === '' ? say.evidenceNeeded : fieldProblemText(problem, 'evidence', language)}
      />
      {problem && problem.fields.length === 0 ? <ProblemView problem={problem} /> : null}
      <Action says={say.ask} busy={busy} disabled={!isIdentityWhole(identity)} onPress={() => void ask()} />
      <Action weight="plain" says={say.backToFamily} onPress={() => onDone()} />
    </Box>
  );
}
