import { Action } from '../../../components/action';
import { Box } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { useDeskKeys } from '../../../platform/desk-keys';
import { districtText } from '../../../text/district';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { Desk } from '../desk/desk';
import { ApplicationList } from './application-list';
import { ApplicationPane } from './application-pane';
import { type Told, useReviews } from './use-reviews';
import './index.scss';

export default function Index() {
  return (
    <Desk task="reviews">
      <Queue />
    </Desk>
  );
}

function Queue() {
  const { reviews: say } = useText(districtText);
  const everywhere = useText(everywhereText);
  const reviews = useReviews();
  useDeskKeys({ onMove: reviews.move });
  if (reviews.kind === 'loading') return <LoadingView />;
  const { waiting, open, told, problem } = reviews;
  return (
    <>
      {told ? <Outcome told={told} /> : null}
      {problem ? <ProblemView problem={problem} onRetry={reviews.reload} /> : null}
      {waiting.length === 0 && !reviews.hasMore && !problem ? (
        <EmptyView icon="check" title={say.none} says={say.noneSays}>
          <Action weight="quiet" narrow says={say.readAgain} onPress={reviews.reload} />
        </EmptyView>
      ) : (
        <Box className={`reviews ${open ? 'reviews-open' : ''}`}>
          <Box className="reviews-list">
            <ApplicationList reviews={reviews} />
            {reviews.hasMore ? (
              <Action weight="quiet" says={everywhere.loadMore} busy={reviews.loadingMore} onPress={reviews.more} />
            ) : null}
          </Box>
          <Box className="reviews-pane">
            {open ? (
              <ApplicationPane key={open.siteId} application={open} reviews={reviews} />
            ) : (
              <EmptyView icon="list" title={say.chooseOne} says={say.chooseOneSays} />
            )}
          </Box>
        </Box>
      )}
    </>
  );
}

/** What became of the last one, also for those who only hear it. */
function Outcome({ told }: { readonly told: Told }) {
  const { reviews: say } = useText(districtText);
  switch (told.kind) {
    case 'approved':
      return <Notice tone="good" says={say.approved(told.name)} />;
    case 'returned':
      return <Notice tone="good" says={say.returned(told.name)} />;
    case 'changed':
      return <Notice tone="problem" says={say.changed(told.name)} />;
    case 'problem':
      return told.problem.code === 'not-allowed' ? (
        <Notice tone="problem" says={say.ownApplication} />
      ) : (
        <ProblemView problem={told.problem} />
      );
  }
}
