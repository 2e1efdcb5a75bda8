import { useState } from 'react';
import type { ProofOutcome } from '../../../../cloud-functions/domain/audit/entry-proof';
import { Action } from '../../../components/action';
import { Box, Paragraph } from '../../../components/element';
import { ProblemView } from '../../../components/views';
import { checkProof } from '../../../platform/check-proof';
import { call } from '../../../services/api';
import type { ProblemShown } from '../../../text/problem-shown';
import { recordsText } from '../../../text/records';
import { useText } from '../../../text/texts';

/** Fetches the proof of one look when asked, and says what this machine made of it: the cloud’s word is not enough. `of`: which look, for those who hear. */
export function ReadProof({ auditId, of }: { readonly auditId: string; readonly of: string }) {
  const { reads: say } = useText(recordsText);
  const [outcome, setOutcome] = useState<ProofOutcome | 'not-checked-here'>();
  const [problem, setProblem] = useState<ProblemShown>();
  const [busy, setBusy] = useState(false);
  async function check(): Promise<void> {
    setBusy(true);
    const result = await call('proveReadOfMyRecord', { params: { auditId } });
    // That the proof is about this person is part of what is checked.
    if (result.ok) setOutcome(await checkProof(result.value.proof, result.value.personId));
    setProblem(result.ok ? undefined : result.error);
    setBusy(false);
  }
  return (
    <Box live="when-quiet">
      {problem ? <ProblemView problem={problem} /> : null}
      {outcome ? <Paragraph className="record-line">{say.proofs[outcome]}</Paragraph> : null}
      {outcome === 'verified' ? null : (
        <Action weight="plain" narrow says={say.prove} label={say.proveOf(of)} busy={busy} onPress={() => void check()} />
      )}
    </Box>
  );
}
