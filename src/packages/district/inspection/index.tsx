import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { Paragraph } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { Page } from '../../../components/page';
import { LoadingView, OfflineStrip, ProblemView, SignInFirst } from '../../../components/views';
import { goTo, replaceWith } from '../../../platform/navigation';
import { call } from '../../../services/api';
import { useKeptAnswer } from '../../../services/kept-answer';
import { type Sent, sendLater, useWaiting } from '../../../services/send-later';
import { everywhereText } from '../../../text/everywhere';
import { inspectionText } from '../../../text/inspection';
import { useLanguage } from '../../../text/language';
import type { ProblemShown } from '../../../text/problem-shown';
import { problemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import type { Inspection } from './draft';
import { VisitForm } from './visit-form';
import './index.scss';

/** One door, for the inspector who stands before it. */
export default function Index() {
  const say = useText(inspectionText);
  const { inspectionId = '' } = useRouter().params;
  const { answer, reload, put } = useKeptAnswer('getInspectionTask', { params: { inspectionId } });
  const title = answer.state === 'here' ? answer.value.siteName : say.mine;
  return (
    <Page title={title}>
      {answer.state === 'loading' ? <LoadingView /> : null}
      {answer.state === 'signed-out' ? <SignInFirst onSignIn={() => goTo('signIn')} /> : null}
      {answer.state === 'refused' ? <ProblemView problem={answer.problem} onRetry={reload} /> : null}
      {answer.state === 'here' ? (
        <>
          {answer.old ? <OfflineStrip /> : null}
          <Task task={answer.value} onChanged={put} onSent={reload} />
        </>
      ) : null}
    </Page>
  );
}

type TaskProps = { readonly task: Inspection; readonly onChanged: (task: Inspection) => void; readonly onSent: () => void };

function Task({ task, onChanged, onSent }: TaskProps) {
  const say = useText(inspectionText);
  const everywhere = useText(everywhereText);
  const [sent, setSent] = useState<Sent>();
  const finished = sent === 'done' || sent === 'waiting';
  const numbers = task.numbers ? ` · ${say.numbers(task.numbers.counted, task.numbers.expected, task.numbers.days)}` : '';
  return (
    <>
      <Card>
        <Paragraph>{`${everywhere.siteClass[task.siteClass]} · ${task.address}`}</Paragraph>
        <Paragraph>{`${say.reason[task.reason]}${numbers}`}</Paragraph>
        <Paragraph className="inspection-step">
          {`${say.step[task.step]} · ${task.step === 'closed' ? say.closedOk : say.due(dayAndTimeText(task.dueAt, everywhere))}`}
        </Paragraph>
      </Card>
      <Waiting inspectionId={task.inspectionId} />
      {sent ? <SentNotice sent={sent} /> : null}
      {finished ? <Action says={say.toList} onPress={() => replaceWith('myInspections')} /> : null}
      {!finished && task.taken === 'by-nobody' && task.step !== 'closed' ? <Take task={task} onTaken={onChanged} /> : null}
      {!finished && task.taken !== 'by-another' && task.step !== 'closed' ? (
        <VisitForm
          task={task}
          onSent={(outcome) => {
            setSent(outcome);
            if (outcome === 'done') onSent();
          }}
        />
      ) : null}
    </>
  );
}

function SentNotice({ sent }: { readonly sent: Sent }) {
  const say = useText(inspectionText);
  switch (sent) {
    case 'done':
      return <Notice tone="good" says={say.sentDone} />;
    case 'waiting':
      return <Notice says={say.sentWaiting} />;
    case 'refused':
      return <Notice tone="problem" says={say.sentRefused} />;
    case 'not-kept':
      return <Notice tone="problem" says={say.sentNotKept} />;
  }
}

function Take({ task, onTaken }: { readonly task: Inspection; readonly onTaken: (task: Inspection) => void }) {
  const say = useText(inspectionText);
  const [problem, setProblem] = useState<ProblemShown>();
  const take = async () => {
    const result = await call('takeInspection', { params: { inspectionId: task.inspectionId } });
    if (result.ok) onTaken(result.value);
    else setProblem(result.error);
  };
  return (
    <>
      {problem ? <ProblemView problem={problem} /> : null}
      <Action weight="quiet" says={say.take} icon="person" onPress={() => void take()} />
    </>
  );
}

/** What has not reached the cloud yet, and what it would not take. */
function Waiting({ inspectionId }: { readonly inspectionId: string }) {
  const say = useText(inspectionText);
  const language = useLanguage();
  const queued = useWaiting(inspectionId);
  const left = queued.filter(({ refused }) => refused === undefined).length;
  return (
    <>
      {left > 0 ? <Notice says={say.waiting(left)} /> : null}
      {queued.map(({ recordId, refused }) =>
        refused ? (
          <Notice key={recordId} tone="problem" says={say.refusedKept(problemText(refused, language))}>
            <Action weight="plain" narrow says={say.refusedRead} onPress={() => sendLater.drop(recordId)} />
          </Notice>
        ) : null,
      )}
    </>
  );
}
