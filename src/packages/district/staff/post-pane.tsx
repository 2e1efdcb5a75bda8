import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { LoadingView, ProblemView } from '../../../components/views';
import { useAnswer } from '../../../services/use-answer';
import { everywhereText } from '../../../text/everywhere';
import { sessionsText } from '../../../text/sessions';
import { staffText } from '../../../text/staff';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import type { PostShown, Staff } from './use-staff';

type PostPaneProps = { readonly post: PostShown; readonly staff: Staff; readonly mayChange: boolean };

/** One post: where its holder is signed in, and how it is ended. An auditor looks on. */
export function PostPane({ post, staff, mayChange }: PostPaneProps) {
  const say = useText(staffText);
  const everywhere = useText(everywhereText);
  const isOver = post.state === 'ended';
  return (
    <Box as="section" label={say.postTitle(post.name)} className="staff-pane">
      <Heading level={2} className="desk-title">
        {say.postTitle(post.name)}
      </Heading>
      {isOver && post.endedAt ? (
        <Paragraph className="desk-line">
          {say.endedBecause(dayAndTimeText(post.endedAt, everywhere), post.endReason ?? say.until)}
        </Paragraph>
      ) : null}
      {mayChange && post.state === 'active' ? <Sessions post={post} staff={staff} /> : null}
      {post.isMine && mayChange ? <Paragraph className="desk-line">{say.ownPost}</Paragraph> : null}
      {mayChange && !isOver && !post.isMine ? <Ending post={post} staff={staff} /> : null}
      <Action narrow weight="plain" says={say.close} onPress={() => staff.choose(undefined)} />
    </Box>
  );
}

function Sessions({ post, staff }: Omit<PostPaneProps, 'mayChange'>) {
  const say = useText(staffText);
  const everywhere = useText(everywhereText);
  const { app: apps, startedAt: started } = useText(sessionsText);
  const { answer, reload } = useAnswer('listStaffSessions', { params: { postId: post.postId } });
  if (answer.state === 'refused') return <ProblemView problem={answer.problem} onRetry={reload} />;
  if (answer.state !== 'here') return <LoadingView />;
  const open = answer.value.sessions.filter(({ endedAt }) => endedAt === null);
  const endAll = async (reason: string) => {
    if (await staff.endSessions(post, reason)) reload();
  };
  return (
    <>
      <Heading level={3} className="desk-title">
        {say.sessionsTitle}
      </Heading>
      {open.length === 0 ? <Paragraph className="desk-line">{say.sessionsNone}</Paragraph> : null}
      <Box as="list" label={say.sessionsTitle} className="staff-sessions">
        {open.map(({ sessionId, app, startedAt }) => (
          <Box as="item" key={sessionId}>{`${apps[app]} · ${started(dayAndTimeText(startedAt, everywhere))}`}</Box>
        ))}
      </Box>
      {open.length === 0 ? null : (
        <WithReason
          id="sessions-reason"
          says={say.sessionsEndSays}
          act={say.sessionsEnd}
          busy={staff.busy}
          onGiven={(reason) => void endAll(reason)}
        />
      )}
    </>
  );
}

function Ending({ post, staff }: Omit<PostPaneProps, 'mayChange'>) {
  const say = useText(staffText);
  const isInvited = post.state === 'invited';
  return (
    <>
      <Heading level={3} className="desk-title">
        {isInvited ? say.takeBackNow : say.endTitle}
      </Heading>
      <WithReason
        id="end-reason"
        says={isInvited ? say.takeBackSays : say.endSays}
        act={isInvited ? say.takeBackNow : say.endNow}
        busy={staff.busy}
        onGiven={(reason) => void staff.end(post, reason)}
      />
    </>
  );
}

type WithReasonProps = {
  readonly id: string;
  readonly says: string;
  readonly act: string;
  readonly busy: boolean;
  readonly onGiven: (reason: string) => void;
};

function WithReason({ id, says, act, busy, onGiven }: WithReasonProps) {
  const say = useText(staffText);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const given = reason.trim();
  const send = () => {
    setTried(true);
    if (given !== '') onGiven(given);
  };
  return (
    <>
      <Paragraph className="desk-line">{says}</Paragraph>
      <TextField
        id={id}
        kind="text"
        label={say.reason}
        hint={say.reasonHint}
        lengthMax={200}
        value={reason}
        onValue={setReason}
        onDone={send}
        problem={tried && given === '' ? say.reasonNeeded : undefined}
      />
      <Action narrow weight="quiet" says={act} busy={busy} onPress={send} />
    </>
  );
}
