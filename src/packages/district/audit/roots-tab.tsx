import { useEffect, useState } from 'react';
import { Action } from '../../../components/action';
import { type Column, DataTable } from '../../../components/data-table';
import { Paragraph, Words } from '../../../components/element';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { checkRoot } from '../../../platform/check-proof';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { usePages } from '../../../services/use-pages';
import { auditText } from '../../../text/audit';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';

type Root = AnswerOf<'listAuditRoots'>['roots'][number];

/** The published roots, each signature checked here. */
export function RootsTab() {
  const say = useText(auditText);
  const everywhere = useText(everywhereText);
  const pages = usePages<Root>(async (page) => {
    const result = await call('listAuditRoots', { query: page === undefined ? {} : { page } });
    return result.ok ? { ok: true, value: { items: result.value.roots, nextPage: result.value.nextPage } } : result;
  });
  const { items, kind, problem, hasMore, reload } = pages;
  // A tab that mounts later never hears of the page being shown.
  useEffect(reload, [reload]);
  const columns: readonly Column<Root>[] = [
    { key: 'number', says: say.number, cell: ({ number }) => String(number), shape: 'figure' },
    { key: 'period', says: say.period, cell: ({ from, to }) => `${dayAndTimeText(from, everywhere)} – ${dayAndTimeText(to, everywhere)}` },
    { key: 'links', says: say.links, cell: ({ links }) => String(links), shape: 'figure' },
    { key: 'root', says: say.merkleRoot, cell: ({ merkleRoot }) => <Words className="desk-code desk-soft">{merkleRoot}</Words> },
    { key: 'key', says: say.key, cell: (root) => <Signature root={root} /> },
  ];
  return (
    <>
      <Paragraph className="desk-line">{say.rootsSays}</Paragraph>
      {problem ? <ProblemView problem={problem} onRetry={pages.reload} /> : null}
      {kind === 'loading' ? <LoadingView /> : null}
      {kind === 'ready' && items.length === 0 ? <EmptyView icon="lock" title={say.noRoots} says={say.noRootsSays} /> : null}
      {items.length > 0 ? <DataTable label={say.rootsLabel} columns={columns} rows={items} keyOf={({ number }) => String(number)} /> : null}
      {hasMore ? <Action weight="quiet" says={everywhere.loadMore} busy={pages.loadingMore} onPress={pages.more} /> : null}
    </>
  );
}

function Signature({ root }: { readonly root: Root }) {
  const say = useText(auditText);
  const [signed, setSigned] = useState<boolean | 'not-checked-here'>();
  useEffect(() => {
    let current = true;
    void checkRoot(root).then((outcome) => current && setSigned(outcome));
    return () => {
      current = false;
    };
  }, [root]);
  if (signed === undefined) return <Words>{say.checking}</Words>;
  if (signed === 'not-checked-here') return <Words>{say.signedBy(root.kid)}</Words>;
  return <Words>{signed ? say.signed(root.kid) : say.signatureWrong(root.kid)}</Words>;
}
