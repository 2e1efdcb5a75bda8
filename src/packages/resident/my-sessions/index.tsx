import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Paragraph, Words } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { Page } from '../../../components/page';
import { EmptyView, LoadingView, ProblemView, SignInFirst } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { signOut } from '../../../services/session';
import { useAnswer } from '../../../services/use-answer';
import { everywhereText } from '../../../text/everywhere';
import type { ProblemShown } from '../../../text/problem-shown';
import { sessionsText } from '../../../text/sessions';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import './index.scss';

type Shown = AnswerOf<'listMySessions'>['sessions'][number];

export default function Index() {
  const say = useText(sessionsText);
  return (
    <Page title={say.title}>
      <Content />
    </Page>
  );
}

function Content() {
  const say = useText(sessionsText);
  const { answer, reload } = useAnswer('listMySessions', {});
  const [ending, setEnding] = useState<string>();
  const [ended, setEnded] = useState<'done' | ProblemShown>();
  const end = async ({ sessionId, isThis }: Shown) => {
    setEnding(sessionId);
    const result = await call('revokeMySession', { params: { sessionId } });
    setEnding(undefined);
    if (result.ok && isThis) return signOut();
    setEnded(result.ok ? 'done' : result.error);
    reload();
  };
  if (answer.state === 'signed-out') return <SignInFirst onSignIn={() => goTo('signIn')} />;
  if (answer.state === 'refused') return <ProblemView problem={answer.problem} onRetry={reload} />;
  if (answer.state === 'loading') return <LoadingView />;
  const { sessions } = answer.value;
  return (
    <>
      <Paragraph className="my-sessions-says">{say.says}</Paragraph>
      {ended === 'done' ? <Notice tone="good" says={say.ended} /> : null}
      {ended && ended !== 'done' ? <ProblemView problem={ended} /> : null}
      {sessions.length === 0 ? <EmptyView icon="lock" title={say.none} says={say.noneSays} /> : null}
      <Box as="list" label={say.listLabel} className="my-sessions">
        {sessions.map((session) => (
          <Box as="item" key={session.sessionId} className="my-session">
            <SessionRow session={session} busy={ending === session.sessionId} onEnd={() => void end(session)} />
          </Box>
        ))}
      </Box>
    </>
  );
}

type SessionRowProps = { readonly session: Shown; readonly busy: boolean; readonly onEnd: () => void };

function SessionRow({ session: { app, startedAt, endsAt, endedAt, isThis }, busy, onEnd }: SessionRowProps) {
  const say = useText(sessionsText);
  const everywhere = useText(everywhereText);
  const written = (at: string) => dayAndTimeText(at, everywhere);
  return (
    <>
      <Box>
        <Words className="my-session-app">{say.app[app]}</Words>
        {isThis ? <Paragraph className="my-session-this">{say.isThis}</Paragraph> : null}
        <Paragraph className="my-sessions-says">{say.startedAt(written(startedAt))}</Paragraph>
        <Paragraph className="my-sessions-says">{endedAt ? say.endedAt(written(endedAt)) : say.endsAt(written(endsAt))}</Paragraph>
      </Box>
      {endedAt ? null : (
        <Action narrow weight="quiet" says={say.end} label={say.endOf(say.app[app], written(startedAt))} busy={busy} onPress={onEnd} />
      )}
    </>
  );
}
