import { PickField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { districtText } from '../../../text/district';
import { districtSiteText } from '../../../text/district-site';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { Desk } from '../desk/desk';
import { ImportLink } from '../desk/import-link';
import { Queue } from '../desk/queue';
import { ApplicationList } from './application-list';
import { ApplicationPane } from './application-pane';
import { type Reviews, type SiteClass, useReviews } from './use-reviews';

export default function Index() {
  return (
    <Desk task="reviews">
      <ImportLink />
      <Applications />
    </Desk>
  );
}

function Applications() {
  const { reviews: say } = useText(districtText);
  const reviews = useReviews();
  return (
    <>
      <ClassFilter reviews={reviews} />
      <Queue
        queue={reviews}
        say={say}
        outcome={reviews.told ? <Outcome told={reviews.told} /> : null}
        list={<ApplicationList reviews={reviews} />}
        pane={(open) => <ApplicationPane key={open.siteId} application={open} reviews={reviews} />}
      />
    </>
  );
}

/** The queue of one class: whoever knows hospitals reviews hospitals. */
function ClassFilter({ reviews: { siteClass, setSiteClass } }: { readonly reviews: Reviews }) {
  const say = useText(districtSiteText);
  const { siteClass: names } = useText(everywhereText);
  const isClass = (text: string): text is SiteClass => Object.hasOwn(names, text);
  return (
    <PickField
      id="review-class"
      label={say.class}
      value={siteClass ?? ''}
      onValue={(value) => setSiteClass(isClass(value) ? value : undefined)}
      choices={[{ value: '', says: say.anyClass }, ...Object.entries(names).map(([value, says]) => ({ value, says }))]}
      placeholder={say.anyClass}
    />
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
