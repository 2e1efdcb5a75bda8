import type { ReactNode } from 'react';
import { Action } from '../../../components/action';
import { Box } from '../../../components/element';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { useDeskKeys } from '../../../platform/desk-keys';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import type { QueueInUse } from './use-queue';
import './queue.scss';

/** What a queue says around its entries. */
export type QueueWords = Readonly<Record<'none' | 'noneSays' | 'readAgain' | 'chooseOne' | 'chooseOneSays', string>>;

type QueueProps<Item, Outcome extends string> = {
  readonly queue: QueueInUse<Item, Outcome>;
  readonly say: QueueWords;
  /** What became of the last one that was decided. */
  readonly outcome: ReactNode;
  readonly list: ReactNode;
  readonly pane: (open: Item) => ReactNode;
};

/**
 * A queue beside the entry that is open; in a narrow window one takes the place of the other. Before the first answer it
 * says that it loads, under a problem without entries nothing but the problem.
 */
export function Queue<Item, Outcome extends string>({ queue, say, outcome, list, pane }: QueueProps<Item, Outcome>) {
  const everywhere = useText(everywhereText);
  const { kind, items, open, problem, hasMore } = queue;
  useDeskKeys({ onMove: queue.move });
  if (kind === 'loading') return <LoadingView />;
  const isEmpty = items.length === 0;
  return (
    <>
      {outcome}
      {problem ? <ProblemView problem={problem} onRetry={queue.reload} /> : null}
      {isEmpty && !hasMore && !problem ? (
        <EmptyView icon="check" title={say.none} says={say.noneSays}>
          <Action weight="quiet" narrow says={say.readAgain} onPress={queue.reload} />
        </EmptyView>
      ) : null}
      {isEmpty && (problem || !hasMore) ? null : (
        <Box className={`queue ${open ? 'queue-open' : ''}`}>
          <Box className="queue-list">
            {list}
            {hasMore ? <Action weight="quiet" says={everywhere.loadMore} busy={queue.loadingMore} onPress={queue.more} /> : null}
          </Box>
          <Box className="queue-pane">{open ? pane(open) : <EmptyView icon="list" title={say.chooseOne} says={say.chooseOneSays} />}</Box>
        </Box>
      )}
    </>
  );
}
