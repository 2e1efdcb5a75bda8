import { Action } from '../../../components/action';
import { type Column, DataTable } from '../../../components/data-table';
import { Box, Heading, Paragraph, Words } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { saveText } from '../../../platform/save-text';
import { authorityText } from '../../../text/authority';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { csvText } from './csv';
import type { PartImported, Publication, RefusedRow } from './send-part';
import type { Import, ImportInUse } from './use-import';

const shownMax = 200;

/** Progress while parts are sent, then the counts and every row that was returned. */
export function ImportView({ now, importing }: { readonly now: Import; readonly importing: ImportInUse }) {
  const { feeds: say } = useText(authorityText);
  const { imported, state, problem, rowsDone, file } = now;
  return (
    <Box as="section" label={say.result} className="import">
      {state === 'sending' ? <Progress done={rowsDone} of={file.rows} /> : null}
      {state === 'stopped' && problem ? (
        <>
          <ProblemView problem={problem} />
          {rowsDone > 0 ? <Paragraph className="desk-line">{say.stopped(rowsDone)}</Paragraph> : null}
          <Action narrow says={say.goOn} onPress={() => void importing.goOn()} />
        </>
      ) : null}
      {imported.publication ? <PublicationView publication={imported.publication} /> : null}
      {imported.received > 0 && !imported.publication ? <Counts imported={imported} /> : null}
      {imported.proposals.length > 0 ? <Notice tone="good" says={say.proposals(imported.proposals.length)} /> : null}
      {imported.refused.length > 0 ? <RefusedRows refused={imported.refused} /> : null}
      {state === 'done' && imported.refused.length === 0 && !imported.publication ? (
        <Paragraph className="desk-line">{say.noneRefused}</Paragraph>
      ) : null}
    </Box>
  );
}

function Progress({ done, of }: { readonly done: number; readonly of: number }) {
  const { feeds: say } = useText(authorityText);
  return (
    <Box className="import-progress">
      <Box as="image" label={`${say.progress} ${Math.floor((done / of) * 100)}%`} className="import-bar">
        <Box className="import-bar-done" style={{ width: `${Math.max(1, Math.floor((done / of) * 100))}%` }} />
      </Box>
      <Paragraph live="when-quiet">{say.sending(done, of)}</Paragraph>
      <Paragraph className="desk-line">{say.stayHere}</Paragraph>
    </Box>
  );
}

function Counts({ imported }: { readonly imported: PartImported }) {
  const { feeds: say } = useText(authorityText);
  const { received, accepted, alreadyHeld, waitingForRegistration, refused } = imported;
  const counts = [
    [say.received, received],
    [say.accepted, accepted],
    [say.alreadyHeld, alreadyHeld],
    [say.waitingForRegistration, waitingForRegistration],
    [say.refused, new Set(refused.map(({ row }) => row)).size],
  ] as const;
  return (
    <Box as="list" label={say.result} className="import-counts">
      {counts.map(([says, count]) => (
        <Box as="item" key={says} className="import-count">
          <Words className="import-number">{String(count)}</Words>
          <Words className="desk-soft">{says}</Words>
        </Box>
      ))}
    </Box>
  );
}

function PublicationView({ publication }: { readonly publication: Publication }) {
  const { feeds: say } = useText(authorityText);
  const { publicationId, state, counts, withoutDivision } = publication;
  return (
    <>
      <Notice tone="good" says={state === 'imported' ? say.publication(publicationId) : say.publicationHeld(publicationId)} />
      <Paragraph className="desk-line">
        {(['high', 'medium', 'low'] as const).map((level) => `${say.levels[level]} ${counts[level]}`).join(' · ')}
      </Paragraph>
      {withoutDivision.length > 0 ? <Paragraph className="desk-line">{say.withoutDivision(withoutDivision.length)}</Paragraph> : null}
    </>
  );
}

function RefusedRows({ refused }: { readonly refused: readonly RefusedRow[] }) {
  const { feeds: say } = useText(authorityText);
  const language = useLanguage();
  const rows = refused.map((row, at) => ({ ...row, key: String(at) }));
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { key: 'row', says: say.row, cell: ({ row }) => String(row), shape: 'figure' },
    { key: 'field', says: say.field, cell: ({ field }) => field || say.wholeRow, shape: 'narrow' },
    { key: 'reason', says: say.reason, cell: ({ says }) => says[language] },
    { key: 'code', says: say.code, cell: ({ code }) => <Words className="desk-code">{code}</Words>, shape: 'narrow' },
  ];
  const download = () =>
    void saveText(
      csvText([
        [say.row, say.field, say.code, say.reason],
        ...refused.map(({ row, field, code, says }) => [String(row), field || say.wholeRow, code, says[language]]),
      ]),
      `${say.downloadName}.csv`,
    );
  return (
    <>
      <Box className="desk-head">
        <Heading level={2} className="desk-title">
          {say.refusedTitle(new Set(refused.map(({ row }) => row)).size)}
        </Heading>
        <Action narrow weight="quiet" says={say.download} onPress={download} />
      </Box>
      <DataTable label={say.refusedLabel} columns={columns} rows={rows.slice(0, shownMax)} keyOf={({ key }) => key} />
      {rows.length > shownMax ? <Paragraph className="desk-line">{say.moreRefused(rows.length - shownMax)}</Paragraph> : null}
    </>
  );
}
