import { Action } from '../../../components/action';
import { type Column, DataTable } from '../../../components/data-table';
import { Box, Paragraph, PressTarget, Words } from '../../../components/element';
import { useRowCursor } from '../../../components/use-row-cursor';
import { everywhereText } from '../../../text/everywhere';
import { exportsText } from '../../../text/exports';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import type { Downloads } from './use-downloads';
import { type MadeExport, whatWords } from './what-words';

type TableProps = { readonly exports: readonly MadeExport[]; readonly downloads: Downloads };

/** Exports, newest first, each with its parts as far as they are known. */
export function ExportTable({ exports, downloads }: TableProps) {
  const say = useText(exportsText);
  const everywhere = useText(everywhereText);
  const cursor = useRowCursor(exports.map(({ exportId }) => exportId));
  const time = (iso: string) => dayAndTimeText(iso, everywhere);
  const columns: readonly Column<MadeExport>[] = [
    {
      key: 'what',
      says: say.what,
      cell: ({ what, format, exportId }) => (
        <>
          <Words>{`${say.exportWhat[what.kind]} · ${say.formats[format]}`}</Words>
          <Paragraph className="desk-line">{whatWords(what, { say, everywhere })}</Paragraph>
          <Paragraph className="desk-code">{exportId}</Paragraph>
        </>
      ),
    },
    {
      key: 'case',
      says: say.case,
      cell: ({ caseNumber, purpose }) => (
        <>
          <Words>{caseNumber}</Words>
          <Paragraph className="desk-line">{purpose}</Paragraph>
        </>
      ),
    },
    {
      key: 'made',
      says: say.made,
      cell: ({ madeAt, madeByName }) => (
        <>
          <Words>{time(madeAt)}</Words>
          <Paragraph className="desk-line">{say.by(madeByName)}</Paragraph>
        </>
      ),
      shape: 'figure',
    },
    { key: 'state', says: say.state, cell: ({ expired, endsAt }) => (expired ? say.expired : say.until(time(endsAt))), shape: 'narrow' },
    { key: 'parts', says: say.parts, cell: (made) => <Parts made={made} downloads={downloads} /> },
  ];
  return <DataTable label={say.listLabel} columns={columns} rows={exports} keyOf={({ exportId }) => exportId} cursor={cursor} />;
}

function Parts({ made, downloads }: { readonly made: MadeExport; readonly downloads: Downloads }) {
  const say = useText(exportsText);
  const { partRows, complete, mine, expired } = made;
  const rows = partRows.reduce((sum, count) => sum + count, 0);
  if (!mine) return <Words className="desk-soft">{say.notMine}</Words>;
  if (expired) return <Words className="desk-soft">–</Words>;
  const isBusy = downloads.downloading?.exportId === made.exportId;
  const next = partRows.length + 1;
  const missing = downloads.missingOf(made);
  const isWhole = complete && missing.length === 0;
  return (
    <Box>
      {partRows.map((count, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its number
        <PressTarget key={at} className="desk-do" onPress={() => void downloads.part(made, at + 1)}>
          <Words>{say.partRows(at + 1, count)}</Words>
        </PressTarget>
      ))}
      {isBusy ? (
        <Box live="when-quiet">
          <Paragraph className="desk-line">{say.progress(downloads.downloading?.part ?? next, rows)}</Paragraph>
          <Action narrow weight="plain" says={say.stop} onPress={downloads.stop} />
        </Box>
      ) : null}
      {isWhole ? <Paragraph className="desk-line">{say.whole(partRows.length, rows)}</Paragraph> : null}
      {missing.length > 0 && !isBusy ? (
        <Box live="when-quiet">
          <Paragraph className="desk-line">{say.missing(missing)}</Paragraph>
          <Action narrow weight="quiet" says={say.goOn} onPress={() => void downloads.goOn(made)} />
        </Box>
      ) : null}
      {complete || isBusy || missing.length > 0 ? null : (
        <Box className="review-actions">
          <Action narrow weight="quiet" says={say.nextPart(next)} onPress={() => void downloads.part(made, next)} />
          <Action narrow weight="plain" says={say.all} onPress={() => void downloads.all(made, next)} />
        </Box>
      )}
    </Box>
  );
}
