import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import { useDivisionName } from '../../../services/division-name';
import { useSession } from '../../../services/session-store';
import { useServerClock } from '../../../services/use-server-clock';
import { everywhereText } from '../../../text/everywhere';
import { positivesText } from '../../../text/positives';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { EntryPane } from '../desk/entry-pane';
import { Due } from './due';
import { HandOver } from './hand-over';
import { Household } from './household';
import { MistakeForm } from './mistake-form';
import { StepForm } from './step-form';
import { StepLine } from './step-line';
import type { PaneProps, Positive } from './use-positives';

/** One entry: what is known, its steps, and everything that can be done with it. */
export function PositivePane({ positive, desk }: PaneProps) {
  const say = useText(positivesText);
  const everywhere = useText(everywhereText);
  const now = useServerClock(true);
  const when = (iso: string) => dayAndTimeText(iso, everywhere);
  const inCharge = useDivisionName(positive.division);
  const isOver = positive.closedAt !== null;
  const lines = [
    { what: say.document, value: positive.maskedDocumentNumber ?? '–', code: true },
    { what: say.state, value: say.states[positive.state] },
    { what: say.source, value: say.sources[positive.source] },
    ...(positive.caseNumber ? [{ what: say.caseNumber, value: positive.caseNumber, code: true }] : []),
    { what: say.district, value: inCharge },
    ...positive.samples.map(({ evidence, correctedAt }, place) => ({
      what: positive.samples.length > 1 ? `${say.sample} ${place + 1}` : say.sample,
      value: correctedAt ? say.sampleCorrected(evidence, when(correctedAt)) : evidence,
    })),
  ];
  return (
    <EntryPane title={positive.maskedName ?? say.unnamed} back={say.back} onBack={() => desk.choose(undefined)} lines={lines}>
      {positive.mistaken ? <Notice says={say.mistakenBecause(positive.mistaken.reason, when(positive.mistaken.at))} /> : null}
      {isOver ? null : <Due dueAt={positive.dueAt} now={now} />}
      {desk.actProblem ? <ProblemView problem={desk.actProblem} /> : null}
      <StepLine positive={positive} />
      {positive.inCharge && !isOver ? <StepForm positive={positive} desk={desk} /> : null}
      <HandOver positive={positive} desk={desk} />
      {positive.inCharge ? <Household positive={positive} desk={desk} /> : null}
      {positive.inCharge ? <Onward positive={positive} /> : null}
      {positive.inCharge && !isOver ? <MistakeForm positive={positive} desk={desk} /> : null}
    </EntryPane>
  );
}

/** To the desks where it goes on: a register changes no colour. */
function Onward({ positive }: { readonly positive: Positive }) {
  const say = useText(positivesText);
  const { positiveId, foundAt } = positive;
  const traces = useSession()?.roles.includes('tracer');
  return (
    <Box className="positive-part">
      <Heading level={3} className="desk-title">
        {say.toFacts}
      </Heading>
      <Paragraph className="desk-line">{say.factsOnly}</Paragraph>
      <Box className="review-actions">
        <Action weight="quiet" narrow says={say.toFacts} onPress={() => goTo('personFacts', { positive: positiveId })} />
        {traces ? (
          <Action
            weight="quiet"
            narrow
            says={say.openCase}
            onPress={() => goTo('tracing', { positive: positiveId, onset: foundAt.slice(0, 10) })}
          />
        ) : null}
      </Box>
    </Box>
  );
}
