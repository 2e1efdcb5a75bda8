import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { call } from '../../../services/api';
import { usePages } from '../../../services/use-pages';
import { everywhereText } from '../../../text/everywhere';
import { exportsText } from '../../../text/exports';
import { useText } from '../../../text/texts';
import { Desk } from '../desk/desk';
import { ExportTable } from './export-table';
import { useDownloads } from './use-downloads';
import type { MadeExport } from './what-words';
import '../desk/case.scss';

export default function Index() {
  return (
    <Desk task="exports">
      <Exports />
    </Desk>
  );
}

function Exports() {
  const say = useText(exportsText);
  const everywhere = useText(everywhereText);
  const [changed, setChanged] = useState<readonly MadeExport[]>([]);
  const pages = usePages<MadeExport>(async (page) => {
    const result = await call('listExports', { query: page === undefined ? {} : { page } });
    return result.ok ? { ok: true, value: { items: result.value.exports, nextPage: result.value.nextPage } } : result;
  });
  /** What is known of each export after a part of it was taken. */
  const lookAgain = async (): Promise<readonly MadeExport[]> => {
    const result = await call('listExports', { query: {} });
    if (result.ok) setChanged(result.value.exports);
    return result.ok ? result.value.exports : [];
  };
  const downloads = useDownloads(lookAgain);
  const items = pages.items.map((made) => changed.find(({ exportId }) => exportId === made.exportId) ?? made);
  return (
    <>
      <Heading level={1} className="desk-title">
        {say.title}
      </Heading>
      <Paragraph className="desk-line">{say.says}</Paragraph>
      {downloads.problem ? <ProblemView problem={downloads.problem} /> : null}
      {downloads.cannotSave ? <Notice tone="problem" says={say.notHere} /> : null}
      {downloads.saved && !downloads.problem ? <Notice tone="good" says={say.saved(downloads.saved)} /> : null}
      {pages.kind === 'loading' ? <LoadingView /> : null}
      {pages.problem ? <ProblemView problem={pages.problem} onRetry={pages.reload} /> : null}
      {pages.kind === 'ready' && items.length === 0 ? <EmptyView icon="print" title={say.none} says={say.noneSays} /> : null}
      {items.length > 0 ? <ExportTable exports={items} downloads={downloads} /> : null}
      {pages.hasMore ? (
        <Box>
          <Action weight="quiet" says={everywhere.loadMore} busy={pages.loadingMore} onPress={pages.more} />
        </Box>
      ) : null}
    </>
  );
}
