import { Action } from '../../../components/action';
import { Chips } from '../../../components/chips';
import { Box, Heading } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { useSession } from '../../../services/session-store';
import { everywhereText } from '../../../text/everywhere';
import { staffText } from '../../../text/staff';
import { useText } from '../../../text/texts';
import { Desk } from '../desk/desk';
import { StepUp } from '../desk/step-up';
import { CodeGiven } from './code-given';
import { InviteForm } from './invite-form';
import { PostPane } from './post-pane';
import { StaffTable } from './staff-table';
import { type Staff, useStaff } from './use-staff';
import './index.scss';

export default function Index() {
  return (
    <Desk task="staff">
      <People />
    </Desk>
  );
}

function People() {
  const say = useText(staffText);
  const staff = useStaff();
  const isAdministrator = useSession()?.roles.includes('administrator') ?? false;
  const states = (['present', 'ended'] as const).map((value) => ({ value, says: say.states[value] }));
  return (
    <>
      <Box className="desk-head">
        <Chips legend={say.stateLabel} choices={states} chosen={staff.state} onChoose={staff.setState} />
        {isAdministrator && !staff.inviting ? <Action narrow icon="plus" says={say.invite} onPress={staff.beginInvitation} /> : null}
      </Box>
      <Outcome staff={staff} />
      {staff.stepUp.open ? <StepUp onDone={staff.inviteAgain} onCancel={staff.stepUp.close} /> : null}
      {staff.invited ? <CodeGiven invited={staff.invited} onDone={staff.forgetCode} /> : null}
      {staff.inviting ? <InviteForm staff={staff} /> : null}
      {staff.open ? <PostPane key={staff.open.postId} post={staff.open} staff={staff} mayChange={isAdministrator} /> : null}
      <List staff={staff} />
    </>
  );
}

function Outcome({ staff: { told } }: { readonly staff: Staff }) {
  const say = useText(staffText);
  switch (told?.kind) {
    case undefined:
      return null;
    case 'ended':
      return <Notice tone="good" says={say.ended(told.name)} />;
    case 'sessions-ended':
      return <Notice tone="good" says={say.sessionsEnded(told.count)} />;
    case 'problem':
      return <ProblemView problem={told.problem} />;
  }
}

function List({ staff: { pages, state, choose } }: { readonly staff: Staff }) {
  const say = useText(staffText);
  const everywhere = useText(everywhereText);
  if (pages.kind === 'loading') return <LoadingView />;
  const isEmpty = pages.items.length === 0;
  return (
    <>
      {pages.problem ? <ProblemView problem={pages.problem} onRetry={pages.reload} /> : null}
      {isEmpty && !pages.problem ? <EmptyView icon="person" title={say.none[state]} says={say.noneSays[state]} /> : null}
      {isEmpty ? null : (
        <>
          <Heading level={2} className="desk-title">
            {say.count(pages.items.length, pages.hasMore)}
          </Heading>
          <StaffTable posts={pages.items} onOpen={choose} />
        </>
      )}
      {pages.hasMore ? <Action weight="quiet" says={everywhere.loadMore} busy={pages.loadingMore} onPress={pages.more} /> : null}
    </>
  );
}
