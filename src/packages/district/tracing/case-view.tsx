import { useEffect, useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { call } from '../../../services/api';
import { everywhereText } from '../../../text/everywhere';
import { known } from '../../../text/fact-words';
import type { ProblemShown } from '../../../text/problem-shown';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { tracingText } from '../../../text/tracing';
import { AskPurpose, usePurpose } from '../desk/ask-purpose';
import { nameCase } from '../desk/case-store';
import { CaseStrip } from '../desk/case-strip';
import { Receipt } from '../desk/receipt';
import { Contacts } from './contacts';
import { TimelineView } from './timeline-view';
import { type TracingCase, useTracing } from './use-tracing';

type CaseViewProps = { readonly opened: TracingCase; readonly onBack: () => void };

/** One case: purpose first, then where its person was, then who was there too. */
export function CaseView({ opened, onBack }: CaseViewProps) {
  const { cases: say } = useText(tracingText);
  const purpose = usePurpose(opened.caseNumber);
  return (
    <>
      <Action weight="plain" narrow icon="back" says={say.back} onPress={onBack} />
      {purpose === undefined ? <AskPurpose caseNumber={opened.caseNumber} /> : <Work opened={opened} purpose={purpose} />}
    </>
  );
}

function Work({ opened, purpose }: { readonly opened: TracingCase; readonly purpose: string }) {
  const { cases: say, timeline: sayTimeline } = useText(tracingText);
  const tracing = useTracing(opened, purpose);
  const { stop } = tracing;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only leaving the page stops it.
  useEffect(() => stop, []);
  return (
    <>
      <CaseStrip named={{ caseNumber: opened.caseNumber, purpose }} onChange={() => nameCase(undefined)} />
      <Paragraph className="desk-line">{known(say.grounds, opened.ground) ?? opened.ground}</Paragraph>
      {tracing.receipt ? <Receipt {...tracing.receipt} /> : null}
      {tracing.problem ? <ProblemView problem={tracing.problem} /> : null}
      <Box as="section" label={sayTimeline.title} className="tracing-part">
        {tracing.timeline ? (
          <TimelineView timeline={tracing.timeline} shown={tracing.shown} />
        ) : (
          <Action narrow says={sayTimeline.read} busy={tracing.busy === 'timeline'} onPress={() => void tracing.readTimeline()} />
        )}
      </Box>
      <Contacts tracing={tracing} isOpen={opened.state === 'open'} />
      <Closing opened={opened} />
    </>
  );
}

/** A closed case stays to be read. */
function Closing({ opened }: { readonly opened: TracingCase }) {
  const { closing: say, choosing } = useText(tracingText);
  const everywhere = useText(everywhereText);
  const [closed, setClosed] = useState(opened);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<ProblemShown>();
  if (closed.closedAt !== null) return <Notice says={say.closed(dayAndTimeText(closed.closedAt, everywhere), closed.closedBy ?? '')} />;
  const close = async () => {
    setTried(true);
    if (note.trim() === '') return;
    const result = await call('closeCase', { params: { caseId: opened.caseId }, body: { note: note.trim() } });
    if (result.ok) setClosed(result.value);
    else setProblem(result.error);
  };
  return (
    <Box as="section" label={say.title} className="tracing-part">
      <Heading level={2} className="desk-title">
        {say.title}
      </Heading>
      {problem ? <ProblemView problem={problem} /> : null}
      <TextField
        id="closing-note"
        kind="text"
        label={say.note}
        value={note}
        onValue={setNote}
        lengthMax={400}
        problem={tried && note.trim() === '' ? choosing.needed : undefined}
      />
      <Action narrow weight="quiet" says={say.send} onPress={() => void close()} />
    </Box>
  );
}
