import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { districtText } from '../../../text/district';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { AskApproval } from '../desk/ask-approval';
import { useCase } from '../desk/case-store';
import { ExportButton } from '../desk/export-button';
import { Receipt } from '../desk/receipt';
import { type Asked, exportOf, questionOf, type Visit } from './read-visits';
import type { Reading, Readings } from './use-readings';
import type { ChosenWindow } from './use-window';
import { VisitTable } from './visit-table';

type AnswerProps = { readonly reading: Reading; readonly readings: Readings; readonly window: ChosenWindow };

/** One reading: of what, its audit receipt, the rows, and how to go on. */
export function AnswerView({ reading, readings, window }: AnswerProps) {
  const { visits: say } = useText(districtText);
  const everywhere = useText(everywhereText);
  const { asked, visits, receipts, problem, busy, nextPage } = reading;
  const follow = ({ visit, subject }: Visit) =>
    void readings.read({ kind: 'person', person: { by: 'visit', visit }, subject }, window.now() ?? reading.window, true);
  const taken = exportOf(reading, visits ?? []);
  const time = (at: string) => dayAndTimeText(at, everywhere);
  return (
    <Box as="section" label={say.answerLabel} className="visit-answer">
      <Box className="desk-head">
        <Box>
          <Heading level={2} className="desk-title">
            {useTitle(asked, visits?.[0]?.siteName)}
          </Heading>
          <Paragraph className="desk-line">{say.windowNow(time(reading.window.from), time(reading.window.to))}</Paragraph>
        </Box>
        {readings.below ? <Action weight="quiet" narrow icon="back" says={say.backToSite} onPress={readings.back} /> : null}
      </Box>
      {receipts.map((receipt) => (
        <Receipt key={receipt.auditId} {...receipt} />
      ))}
      {busy && !visits ? <LoadingView says={say.reading} /> : null}
      {problem ? <Problem reading={reading} readings={readings} problem={problem} /> : null}
      {visits?.length === 0 ? (
        <EmptyView icon="history" title={say.none} says={asked.kind === 'site' ? say.noneAtSite : say.noneOfPerson} />
      ) : null}
      {visits && visits.length > 0 ? (
        <>
          <VisitTable visits={visits} ofPerson={asked.kind === 'person'} onFollow={follow} />
          {taken ? <ExportButton what={taken} /> : null}
          <Paragraph className="desk-line">{nextPage === null ? say.all(visits.length) : say.some(visits.length)}</Paragraph>
        </>
      ) : null}
      {nextPage !== null ? <Action weight="quiet" says={say.more} busy={busy} onPress={() => readings.more(reading)} /> : null}
    </Box>
  );
}

type ProblemProps = Pick<AnswerProps, 'reading' | 'readings'> & { readonly problem: NonNullable<Reading['problem']> };

/** More than one may read alone is a question for a colleague, not the end. */
function Problem({ reading, readings, problem }: ProblemProps) {
  const named = useCase();
  if (problem.code === 'approval-needed' && named) {
    const goOn = (approvalId: string) => readings.readApproved(reading, approvalId);
    return <AskApproval what={questionOf(reading)} named={named} onApproved={goOn} />;
  }
  return <ProblemView problem={problem} onRetry={reading.visits ? () => readings.more(reading) : undefined} />;
}

function useTitle(asked: Asked, siteName: string | undefined): string {
  const { visits: say } = useText(districtText);
  const everywhere = useText(everywhereText);
  if (asked.kind === 'site') return say.titleOfSite(asked.name || siteName || asked.siteId);
  if (asked.person.by === 'visit') return say.titleOfSubject(asked.subject ?? '');
  return say.titleOfDocument(everywhere.document[asked.person.documentType]);
}
