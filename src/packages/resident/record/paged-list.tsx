import type { ReactNode } from 'react';
import { Action } from '../../../components/action';
import { Box, Paragraph } from '../../../components/element';
import { LoadingView, ProblemView, SignInFirst } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import { useSession } from '../../../services/session-store';
import type { usePages } from '../../../services/use-pages';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import './record.scss';

type PagedListProps<Item> = {
  readonly pages: ReturnType<typeof usePages<Item>>;
  /** What is in the list, above it. */
  readonly says: string;
  readonly empty: ReactNode;
  readonly row: (item: Item) => ReactNode;
};

/** A list of one's records: signed out, loading, refused, empty, or rows with “show more”. */
export function PagedList<Item>({ pages, says, empty, row }: PagedListProps<Item>) {
  const everywhere = useText(everywhereText);
  const session = useSession();
  if (!session) return <SignInFirst onSignIn={() => goTo('signIn')} />;
  if (pages.kind === 'loading') return <LoadingView />;
  if (pages.kind === 'problem' && pages.problem) return <ProblemView problem={pages.problem} onRetry={pages.reload} />;
  if (pages.items.length === 0) return <>{empty}</>;
  return (
    <>
      <Paragraph className="records-says">{says}</Paragraph>
      {/* What came earlier stays in view when the network goes. */}
      {pages.problem ? <ProblemView problem={pages.problem} onRetry={pages.reload} /> : null}
      <Box as="list" className="records">
        {pages.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: records of a list have no ids of their own
          <Box as="item" key={index} className="record">
            {row(item)}
          </Box>
        ))}
      </Box>
      {pages.hasMore ? (
        <Action
          weight="quiet"
          says={pages.loadingMore ? everywhere.loading : everywhere.loadMore}
          busy={pages.loadingMore}
          onPress={pages.more}
        />
      ) : (
        <Paragraph className="records-end">{everywhere.nothingMore}</Paragraph>
      )}
    </>
  );
}
