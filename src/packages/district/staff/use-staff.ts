import { useState } from 'react';
import { call } from '../../../services/api';
import { newRecordId } from '../../../services/new-record-id';
import type { AnswerOf, RequestOf } from '../../../services/operations';
import { usePages } from '../../../services/use-pages';
import type { ProblemShown } from '../../../text/problem-shown';
import { useStepUp } from '../desk/step-up';

export type PostShown = AnswerOf<'listStaff'>['posts'][number];
export type StaffState = 'present' | 'ended';
export type Invited = AnswerOf<'inviteStaff'>;
export type InvitationDraft = Omit<RequestOf<'inviteStaff'>['body'], 'postId'>;

export type Told =
  | { readonly kind: 'ended'; readonly name: string }
  | { readonly kind: 'sessions-ended'; readonly count: number }
  | { readonly kind: 'problem'; readonly problem: ProblemShown };

/** The staff in one state, the post that is looked at, and the invitation that is being made. */
export function useStaff() {
  const [state, setState] = useState<StaffState>('present');
  const [openId, setOpenId] = useState<string>();
  const [inviting, setInviting] = useState(false);
  const [invited, setInvited] = useState<Invited>();
  const [waiting, setWaiting] = useState<InvitationDraft>();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>();
  const stepUp = useStepUp();
  const pages = usePages<PostShown>(async (page) => {
    const result = await call('listStaff', { query: { state, page } });
    return result.ok ? { ok: true, value: { items: result.value.posts, nextPage: result.value.nextPage } } : result;
  }, state);

  async function invite(draft: InvitationDraft): Promise<void> {
    setBusy(true);
    setTold(undefined);
    const result = await call('inviteStaff', { body: { ...draft, postId: await newRecordId() } });
    setBusy(false);
    if (result.ok) {
      setInvited(result.value);
      setInviting(false);
      pages.reload();
    } else if (stepUp.isAsked(result.error)) setWaiting(draft);
    else setTold({ kind: 'problem', problem: result.error });
  }

  return {
    pages,
    state,
    busy,
    told,
    inviting,
    invited,
    stepUp,
    open: pages.items.find(({ postId }) => postId === openId),
    setState: (next: StaffState) => {
      setOpenId(undefined);
      setTold(undefined);
      setState(next);
    },
    choose: (postId: string | undefined) => {
      setTold(undefined);
      setOpenId(postId);
    },
    beginInvitation: () => {
      setInvited(undefined);
      setTold(undefined);
      setInviting(true);
    },
    cancelInvitation: () => setInviting(false),
    /** The code has been handed over; it is shown nowhere again. */
    forgetCode: () => setInvited(undefined),
    invite,
    /** What was refused until they proved anew who they are. */
    inviteAgain: () => {
      stepUp.close();
      if (waiting) void invite(waiting);
    },
    end: async ({ postId, name }: PostShown, reason: string) => {
      setBusy(true);
      const result = await call('endPost', { params: { postId }, body: { reason } });
      setBusy(false);
      setTold(result.ok ? { kind: 'ended', name } : { kind: 'problem', problem: result.error });
      if (result.ok) setOpenId(undefined);
      pages.reload();
    },
    endSessions: async ({ postId }: PostShown, reason: string) => {
      setBusy(true);
      const result = await call('revokeStaffSessions', { params: { postId }, body: { reason } });
      setBusy(false);
      setTold(result.ok ? { kind: 'sessions-ended', count: result.value.ended } : { kind: 'problem', problem: result.error });
      return result.ok;
    },
  };
}

export type Staff = ReturnType<typeof useStaff>;
