import { Action } from '../../../components/action';
import { Notice } from '../../../components/notice';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { useDeskKeys } from '../../../platform/desk-keys';
import { districtText } from '../../../text/district';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { Desk } from '../desk/desk';
import { Queue } from '../desk/queue';
import { ApplicationList } from './application-list';
import { ApplicationPane } from './application-pane';
import { type Reviews, useReviews } from './use-reviews';

export default function Index() {
  return (
    <Desk task="reviews">
      <Applications />
    </Desk>
  );
}

function Applications() {
  const { reviews: say } = useText(districtText);
  const everywhere = useText(everywhereText);
  const reviews = useReviews();
  useDeskKeys({ onMove: reviews.move });
  if (reviews.kind === 'loading') return <LoadingView />;
  const { items: waiting, open, told, problem } = reviews;
  return (
    <>
      {told ? <Outcome told={told} /> : null}
      {problem ? <ProblemView problem={problem} onRetry={reviews.reload} /> : null}
      {waiting.length === 0 && !reviews.hasMore && !problem ? (
        <EmptyView icon="check" title={say.none} says={say.noneSays}>
          <Action weight="quiet" narrow says={say.readAgain} onPress={reviews.reload} />
        </EmptyView>
      ) : (
        <Queue
          open={open !== undefined}
          list={
            <>
              <ApplicationList reviews={reviews} />
              {reviews.hasMore ? (
                <Action weight="quiet" says={everywhere.loadMore} busy={reviews.loadingMore} onPress={reviews.more} />
              ) : null}
            </>
          }
          pane={
            open ? (
              <ApplicationPane key={open.siteId} application={open} reviews={reviews} />
            ) : (
              <EmptyView icon="list" title={say.chooseOne} says={say.chooseOneSays} />
            )
          }
        />
      )}
    </>
  );
}

/** What became of the last one, also for those who only hear it. */
function Outcome({ told }: { readonly told: NonNullable<Reviews['told']> }) {
  const { reviews: say } = useText(districtText);
  switch (told.kind) {
    case 'done':
      return <Notice tone="good" says={told.outcome === 'approve' ? say.approved(told.item.name) : say.returned(told.item.name)} />;
    case 'changed':
      return <Notice tone="problem" says={say.changed(told.item.name)} />;
    case 'problem':
      return told.problem.code === 'not-allowed' ? (
        <Notice tone="problem" says={say.ownApplication} />
      ) : (
        <ProblemView problem={told.problem} />
      );
  }
}
