import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { Box, Paragraph, Words } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { Page } from '../../../components/page';
import { EmptyView, LoadingView, ProblemView, SignInFirst } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import { takePhoto } from '../../../platform/take-photo';
import { newRecordId } from '../../../services/new-record-id';
import type { AnswerOf } from '../../../services/operations';
import { type Sent, sendLater, useWaiting } from '../../../services/send-later';
import { useSession } from '../../../services/session-store';
import { useAnswer } from '../../../services/use-answer';
import { everywhereText } from '../../../text/everywhere';
import { inspectionText } from '../../../text/inspection';
import { useLanguage } from '../../../text/language';
import { problemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';

type Inspection = AnswerOf<'listFindingsOfMySite'>['inspections'][number];

/** What inspectors found at one's own site, and saying that it is mended. */
export default function Index() {
  const say = useText(inspectionText);
  const { siteId = '' } = useRouter().params;
  const { answer, reload } = useAnswer('listFindingsOfMySite', { params: { siteId }, query: {} });
  return (
    <Page title={say.siteFindings}>
      {answer.state === 'loading' ? <LoadingView /> : null}
      {answer.state === 'signed-out' ? <SignInFirst onSignIn={() => goTo('signIn')} /> : null}
      {answer.state === 'refused' ? <ProblemView problem={answer.problem} onRetry={reload} /> : null}
      {answer.state === 'here' ? (
        <>
          <Paragraph>{say.siteFindingsSays}</Paragraph>
          {answer.value.inspections.length === 0 ? <EmptyView icon="check" title={say.siteNone} says={say.siteNoneSays} /> : null}
          {answer.value.inspections.map((inspection) => (
            <OneInspection key={inspection.inspectionId} siteId={siteId} inspection={inspection} onSent={reload} />
          ))}
        </>
      ) : null}
    </Page>
  );
}

type OneProps = { readonly siteId: string; readonly inspection: Inspection; readonly onSent: () => void };

function OneInspection({ siteId, inspection, onSent }: OneProps) {
  const say = useText(inspectionText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const { step, dueAt, toMend, posterToReplace, mayReportFixed, findings } = inspection;
  return (
    <Card title={say.step[step]}>
      {mayReportFixed ? <Notice tone="problem" says={say.mendBy(dayAndTimeText(dueAt, everywhere))} /> : null}
      {step === 'fixed' ? <Notice says={say.waitsForRecheck} /> : null}
      {posterToReplace ? <Paragraph>{say.posterToReplace}</Paragraph> : null}
      {toMend.length > 0 ? (
        <Box as="list" label={say.mendThese}>
          {toMend.map((item) => (
            <Box as="item" key={item.id}>
              <Paragraph>{item.says[language]}</Paragraph>
              <Paragraph>{say.doneMeans(item.done[language])}</Paragraph>
            </Box>
          ))}
        </Box>
      ) : null}
      {findings.map((finding) => (
        <Words key={finding.findingId}>
          {`${dayAndTimeText(finding.at, everywhere)} · ${say.visit[finding.step].says}${finding.note ? ` · ${finding.note}` : ''}`}
        </Words>
      ))}
      {mayReportFixed ? <ReportFixed siteId={siteId} inspection={inspection} onSent={onSent} /> : null}
    </Card>
  );
}

/** A photo, and with it the word that it is mended; kept and sent later where there is no network. */
function ReportFixed({ siteId, inspection, onSent }: OneProps) {
  const say = useText(inspectionText);
  const language = useLanguage();
  const account = useSession()?.account ?? '';
  const { inspectionId } = inspection;
  const [outcome, setOutcome] = useState<Sent | 'not-readable'>();
  const queued = useWaiting(inspectionId);
  const report = async () => {
    const taken = await takePhoto();
    if (taken === undefined) return;
    if (taken === 'not-readable') return setOutcome('not-readable');
    const [photoId, fixId] = [await newRecordId(), await newRecordId()];
    const photo = { params: { siteId }, body: { photoId, ...taken, of: 'fix' as const } };
    const fix = { params: { siteId, inspectionId }, body: { fixId, photoIds: [photoId] } };
    await sendLater.post({ operation: 'addSitePhoto', request: photo, recordId: photoId, account, about: inspectionId });
    const sent = await sendLater.post({ operation: 'reportFixed', request: fix, recordId: fixId, account, about: inspectionId });
    setOutcome(sent);
    if (sent === 'done') onSent();
  };
  return (
    <>
      {outcome === 'done' ? <Notice tone="good" says={say.fixReported} /> : null}
      {outcome === 'waiting' ? <Notice says={say.sentWaiting} /> : null}
      {outcome === 'not-kept' ? <Notice tone="problem" says={say.sentNotKept} /> : null}
      {outcome === 'not-readable' ? <Notice tone="problem" says={say.photoNotReadable} /> : null}
      {queued.map(({ recordId, refused }) =>
        refused ? (
          <Notice key={recordId} tone="problem" says={say.refusedKept(problemText(refused, language))}>
            <Action weight="plain" narrow says={say.refusedRead} onPress={() => sendLater.drop(recordId)} />
          </Notice>
        ) : null,
      )}
      <Action says={say.reportFixed} icon="plus" onPress={() => void report()} />
    </>
  );
}
