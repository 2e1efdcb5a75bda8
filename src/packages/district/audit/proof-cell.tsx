import { useState } from 'react';
import type { ProofOutcome } from '../../../../cloud-functions/domain/audit/entry-proof';
import { Action } from '../../../components/action';
import { Box, Paragraph } from '../../../components/element';
import { ProblemView } from '../../../components/views';
import { checkProof } from '../../../platform/check-proof';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { auditText } from '../../../text/audit';
import type { ProblemShown } from '../../../text/problem-shown';
import { useText } from '../../../text/texts';

type Checked = { readonly outcome: ProofOutcome | 'not-checked-here'; readonly proof: AnswerOf<'proveAuditEntry'> };

/** Fetches the proof of one entry when asked, and says what this machine made of it. */
export function ProofCell({ auditId }: { readonly auditId: string }) {
  const say = useText(auditText);
  const [checked, setChecked] = useState<Checked>();
  const [problem, setProblem] = useState<ProblemShown>();
  const [busy, setBusy] = useState(false);
  async function check(): Promise<void> {
    setBusy(true);
    const result = await call('proveAuditEntry', { params: { auditId } });
    if (result.ok) setChecked({ outcome: await checkProof(result.value), proof: result.value });
    setProblem(result.ok ? undefined : result.error);
    setBusy(false);
  }
  return (
    <Box live="when-quiet">
      {problem ? <ProblemView problem={problem} /> : null}
      {checked ? (
        <>
          <Paragraph className={checked.outcome === 'verified' ? 'audit-proof-good' : 'desk-line'}>{say.proofs[checked.outcome]}</Paragraph>
          <Details proof={checked.proof} />
        </>
      ) : null}
      {checked?.outcome === 'verified' ? null : (
        <Action weight="plain" narrow says={say.prove} label={say.proveOf(auditId)} busy={busy} onPress={() => void check()} />
      )}
    </Box>
  );
}

function Details({ proof: { closed, link } }: { readonly proof: Checked['proof'] }) {
  const say = useText(auditText);
  return closed ? (
    <Paragraph className="desk-line desk-soft">{say.proofDetails(closed.root.number, closed.root.kid, link.shard, link.seq)}</Paragraph>
  ) : null;
}
