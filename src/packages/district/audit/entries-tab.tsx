import { useEffect } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { DayField } from '../../../components/field';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { serverDay } from '../../../services/server-day';
import { districtText } from '../../../text/district';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { AuditTable } from './audit-table';
import { useAudit } from './use-audit';

/** The record of a day, or of whoever is signed in. */
export function EntriesTab({ auditor }: { readonly auditor: boolean }) {
  const { audit: say } = useText(districtText);
  const everywhere = useText(everywhereText);
  // An auditor always reads one day of the district; everybody else what they did, of all days.
  const record = useAudit(auditor ? serverDay() : '');
  const { items, day, problem, hasMore, reload } = record;
  // A tab that mounts again never hears of the page being shown.
  useEffect(reload, [reload]);
  return (
    <>
      <Box className="desk-head">
        <Box>
          <Heading level={2} className="desk-title">
            {auditor ? say.districtTitle : say.ownTitle}
          </Heading>
          <Paragraph className="desk-line">{auditor ? say.districtSays : say.ownSays}</Paragraph>
        </Box>
        <Box className="audit-day">
          <DayField id="audit-day" label={say.day} value={day} onValue={record.setDay} to={serverDay()} placeholder={say.everyDay} />
          {!auditor && day !== '' ? <Action weight="plain" narrow says={say.everyDay} onPress={() => record.setDay('')} /> : null}
          <Action weight="quiet" narrow says={say.readAgain} onPress={record.reload} />
        </Box>
      </Box>
      {problem ? <ProblemView problem={problem} onRetry={record.reload} /> : null}
      {record.kind === 'loading' ? <LoadingView /> : null}
      {record.kind === 'ready' && items.length === 0 ? (
        <EmptyView icon="eye" title={say.none} says={auditor ? say.noneOfDay : say.noneOwn} />
      ) : null}
      {items.length > 0 ? <AuditTable entries={items} forAuditor={auditor} /> : null}
      {hasMore ? <Action weight="quiet" says={everywhere.loadMore} busy={record.loadingMore} onPress={record.more} /> : null}
    </>
  );
}
