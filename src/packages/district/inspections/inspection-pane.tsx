import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph, Words } from '../../../components/element';
import { PhotoRow, type PhotoShown } from '../../../components/photo-row';
import { LoadingView, ProblemView } from '../../../components/views';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { useAnswer } from '../../../services/use-answer';
import { everywhereText } from '../../../text/everywhere';
import { inspectionText } from '../../../text/inspection';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { EntryPane } from '../desk/entry-pane';

type Shown = AnswerOf<'getInspectionTask'>;
type PaneProps = { readonly inspectionId: string; readonly onBack: () => void };

/** One inspection: where it stands, what was found with photos, and who did what. */
export function InspectionPane({ inspectionId, onBack }: PaneProps) {
  const { answer, reload } = useAnswer('getInspectionTask', { params: { inspectionId } });
  switch (answer.state) {
    case 'here':
      return <Pane task={answer.value} onBack={onBack} />;
    case 'refused':
      return <ProblemView problem={answer.problem} onRetry={reload} />;
    default:
      return <LoadingView />;
  }
}

function Pane({ task, onBack }: { readonly task: Shown; readonly onBack: () => void }) {
  const say = useText(inspectionText);
  const everywhere = useText(everywhereText);
  const when = (iso: string) => dayAndTimeText(iso, everywhere);
  const lines = [
    { what: say.site, value: `${everywhere.siteClass[task.siteClass]} · ${task.address}` },
    { what: say.why, value: reasonOf(task) },
    { what: say.forceLabel, value: say.force[task.force] },
    { what: say.stepHead, value: say.step[task.step] },
    { what: say.dueHead, value: when(task.dueAt) },
  ];
  function reasonOf({ reason, numbers }: Shown): string {
    return numbers ? `${say.reason[reason]} · ${say.numbers(numbers.counted, numbers.expected, numbers.days)}` : say.reason[reason];
  }
  return (
    <EntryPane title={task.siteName} back={say.backToList} onBack={onBack} lines={lines}>
      <Heading level={3}>{say.findings}</Heading>
      {task.findings.length === 0 ? <Paragraph>{say.noFindings}</Paragraph> : null}
      {task.findings.map((finding) => (
        <Finding key={finding.findingId} task={task} finding={finding} when={when(finding.at)} />
      ))}
      {task.fixes.map((fix) => (
        <Box key={fix.at} className="inspections-finding">
          <Paragraph>{`${say.fixes} · ${say.as[fix.as]} · ${when(fix.at)}${fix.note ? ` · ${fix.note}` : ''}`}</Paragraph>
          <Photos inspectionId={task.inspectionId} photoIds={fix.photoIds} />
        </Box>
      ))}
      <Heading level={3}>{say.history}</Heading>
      <Box as="list">
        {task.steps.map(({ step, at, as, byName }) => (
          <Box as="item" key={`${at}${step}`}>
            <Words>{`${when(at)} · ${say.done[step]} · ${say.as[as]} ${byName ?? ''}`}</Words>
          </Box>
        ))}
      </Box>
    </EntryPane>
  );
}

type FindingProps = { readonly task: Shown; readonly finding: Shown['findings'][number]; readonly when: string };

function Finding({ task, finding, when }: FindingProps) {
  const say = useText(inspectionText);
  const language = useLanguage();
  const faults = task.specification.filter(({ id }) => finding.answers[id] === 'fault').map(({ says }) => says[language]);
  return (
    <Box className="inspections-finding">
      <Paragraph>{`${when} · ${say.visit[finding.step].says} · ${say.places[finding.place]}`}</Paragraph>
      <Paragraph>{faults.length > 0 ? `${say.faults}: ${faults.join(' / ')}` : say.noFaults}</Paragraph>
      <Paragraph>{`${say.testScan}: ${say.scanned[finding.testScan.version ?? 'none']}`}</Paragraph>
      {finding.note ? <Paragraph>{finding.note}</Paragraph> : null}
      <Photos inspectionId={task.inspectionId} photoIds={finding.photoIds} />
    </Box>
  );
}

/** Shown when asked for: each one shown is on record. */
function Photos({ inspectionId, photoIds }: { readonly inspectionId: string; readonly photoIds: readonly string[] }) {
  const say = useText(inspectionText);
  const [shown, setShown] = useState<readonly PhotoShown[]>();
  const [gone, setGone] = useState(false);
  if (photoIds.length === 0) return null;
  const show = async () => {
    const results = await Promise.all(photoIds.map((photoId) => call('getInspectionPhoto', { params: { inspectionId, photoId } })));
    setShown(results.flatMap((result) => (result.ok ? [result.value] : [])));
    setGone(results.some((result) => !result.ok));
  };
  return (
    <>
      {shown ? (
        <PhotoRow photos={shown} says={{ number: say.photoNumber }} />
      ) : (
        <Action weight="quiet" narrow icon="eye" says={say.showPhotos} onPress={() => void show()} />
      )}
      {gone ? <Paragraph>{say.photoNotThere}</Paragraph> : null}
    </>
  );
}
