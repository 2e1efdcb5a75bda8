import { type Column, DataTable } from '../../../components/data-table';
import { Box, Paragraph, Words } from '../../../components/element';
import { useRowCursor } from '../../../components/use-row-cursor';
import { auditText } from '../../../text/audit';
import { districtText } from '../../../text/district';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { ProofCell } from './proof-cell';
import { targetWords } from './target-words';
import type { AuditEntry } from './use-audit';

/** Who read what, when and why; one’s own record needs no “who”. */
export function AuditTable({ entries, forAuditor }: { readonly entries: readonly AuditEntry[]; readonly forAuditor: boolean }) {
  const { audit: say } = useText(districtText);
  const audit = useText(auditText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const cursor = useRowCursor(
    entries.map(({ auditId }) => auditId),
    'audit-day',
  );
  const actor: Column<AuditEntry> = {
    key: 'actor',
    says: say.actor,
    cell: (entry) => (
      <>
        <Words>{wordFor(everywhere.role, entry.role)}</Words>
        <Paragraph className="desk-line desk-code">{entry.actor}</Paragraph>
      </>
    ),
  };
  const proof: Column<AuditEntry> = {
    key: 'proof',
    says: audit.proof,
    cell: ({ auditId }) => (
      <Box className="audit-proof">
        <ProofCell auditId={auditId} />
      </Box>
    ),
  };
  const columns: readonly Column<AuditEntry>[] = [
    { key: 'at', says: say.at, cell: ({ at }) => dayAndTimeText(at, everywhere), shape: 'figure' },
    { key: 'what', says: say.what, cell: (entry) => whatText(entry, say) },
    ...(forAuditor ? [actor] : []),
    {
      key: 'case',
      says: `${say.case} · ${say.purpose}`,
      cell: ({ caseNumber, purpose }) => (
        <>
          <Words>{caseNumber ?? '–'}</Words>
          {purpose ? <Paragraph className="desk-line">{purpose}</Paragraph> : null}
        </>
      ),
    },
    {
      key: 'target',
      says: `${say.target} · ${say.id}`,
      cell: ({ target, auditId }) => (
        <>
          <Words>{targetWords(target, { audit: say, everywhere, language })}</Words>
          <Paragraph className="desk-line desk-code">{auditId}</Paragraph>
        </>
      ),
    },
    ...(forAuditor ? [proof] : []),
  ];
  return <DataTable label={say.listLabel} columns={columns} rows={entries} keyOf={({ auditId }) => auditId} cursor={cursor} />;
}

/** The word for a name of the contract; a name without one is shown as it is. */
const wordFor = (words: Readonly<Record<string, string>>, name: string): string => words[name] ?? name;

/** What was done; or tried, and refused. */
function whatText({ operation, refused }: AuditEntry, say: (typeof districtText)['zh-CN']['audit']): string {
  const word = wordFor(say.operations, operation);
  return refused === undefined ? word : say.refused(word);
}
