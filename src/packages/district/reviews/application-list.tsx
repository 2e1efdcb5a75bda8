import { type Column, DataTable } from '../../../components/data-table';
import { Box, Heading, Paragraph, Words } from '../../../components/element';
import { useServerClock } from '../../../services/use-server-clock';
import { districtText } from '../../../text/district';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { type Application, leftToReview, wholeHours } from './due';
import type { Reviews } from './use-reviews';

/** The queue: what, where, until when. */
export function ApplicationList({ reviews }: { readonly reviews: Reviews }) {
  const { reviews: say } = useText(districtText);
  const everywhere = useText(everywhereText);
  const now = useServerClock(false);
  const { items: waiting, open, choose, hasMore } = reviews;
  const overdue = waiting.filter((application) => leftToReview(application, now) < 0).length;
  const columns: readonly Column<Application>[] = [
    { key: 'name', says: say.name, cell: ({ name }) => name },
    { key: 'class', says: say.class, cell: (application) => everywhere.siteClass[application.class], shape: 'narrow' },
    { key: 'due', says: say.due, cell: (application) => <Due application={application} now={now} /> },
  ];
  return (
    <>
      <Box>
        <Heading level={2} className="desk-title">
          {say.count(waiting.length, hasMore)}
        </Heading>
        <Paragraph className="desk-line">{overdue > 0 ? say.overdueCount(overdue) : say.noneOverdue}</Paragraph>
      </Box>
      <DataTable
        label={say.listLabel}
        columns={columns}
        rows={waiting}
        keyOf={({ siteId }) => siteId}
        cursor={open?.siteId}
        onPress={({ siteId }) => choose(siteId)}
      />
    </>
  );
}

function Due({ application, now }: { readonly application: Application; readonly now: number }) {
  const { reviews: say } = useText(districtText);
  const everywhere = useText(everywhereText);
  const left = leftToReview(application, now);
  return (
    <Box>
      <Words className={left < 0 ? 'queue-overdue' : ''}>{left < 0 ? say.overdue(wholeHours(left)) : say.left(wholeHours(left))}</Words>
      <Paragraph className="desk-line">{dayAndTimeText(application.reviewDueAt, everywhere)}</Paragraph>
    </Box>
  );
}
