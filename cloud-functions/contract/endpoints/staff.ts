/** Who works for a district, as what and until when; sessions and proving oneself anew. */
import * as z from 'zod';
import type { Endpoint } from '../endpoint';
import { pageMark } from '../schemas/basics';
import { session } from '../schemas/session';
import {
  delegationId,
  delegationRequest,
  delegationShown,
  invitationAccepted,
  myPost,
  postId,
  postShown,
  postsShown,
  proofOfSelf,
  reasonGiven,
  sessionId,
  sessionShown,
  sessionsShown,
  staffInvitation,
  staffInvited,
} from '../schemas/staff';
import { anyStaff, self } from './access';

const administrator = { kind: 'roles', roles: ['administrator'], scope: 'district' } as const;
const onePost = z.strictObject({ postId });

export const staffEndpoints = {
  listStaff: {
    audience: 'district',
    access: { kind: 'roles', roles: ['administrator', 'auditor'], scope: 'district' },
    summary: 'Who works for my district, as what and until when, or did',
    query: z.strictObject({ state: z.enum(['present', 'ended']).default('present'), page: pageMark.optional() }),
    response: postsShown,
    problems: ['page-mark-not-valid'],
  },
  inviteStaff: {
    audience: 'district',
    // Whoever gives roles can give them to a helper of theirs.
    access: { ...administrator, stepUp: true },
    summary: 'Make a post and the one-time code that takes it; nobody is looked up',
    body: staffInvitation,
    response: staffInvited,
    status: 201,
    problems: ['step-not-possible'],
  },
  acceptInvitation: {
    audience: 'resident',
    access: self,
    summary: 'Take the post that an invitation code was made for',
    body: invitationAccepted,
    response: postShown,
    problems: ['identity-needed', 'invitation-wrong', 'step-not-possible', 'second-person-needed', 'changed-meanwhile'],
  },
  endPost: {
    audience: 'district',
    access: administrator,
    summary: 'End a post, with the sessions of its holder and what they delegated; or take an invitation back',
    params: onePost,
    body: reasonGiven,
    response: postShown,
    problems: ['changed-meanwhile'],
  },
  listMyPost: {
    audience: 'district',
    access: anyStaff,
    summary: 'What I am here as, what is delegated to me and by me, and my colleagues',
    response: myPost,
    problems: [],
  },
  delegateRoles: {
    audience: 'district',
    access: anyStaff,
    summary: 'Let a colleague act in some of my own roles for at most two weeks',
    body: delegationRequest,
    response: delegationShown,
    status: 201,
    problems: ['step-not-possible', 'changed-meanwhile'],
  },
  endDelegation: {
    audience: 'district',
    access: anyStaff,
    summary: 'End a delegation before its time',
    params: z.strictObject({ postId, delegationId }),
    response: z.strictObject({ ended: z.literal(true) }),
    problems: ['changed-meanwhile'],
  },
  listMySessions: {
    audience: 'resident',
    access: self,
    summary: 'Where I have signed in within twelve hours',
    response: sessionsShown,
    problems: [],
  },
  revokeMySession: {
    audience: 'resident',
    access: self,
    summary: 'End one of my sessions from elsewhere',
    params: z.strictObject({ sessionId }),
    response: sessionShown,
    problems: [],
  },
  listStaffSessions: {
    audience: 'district',
    access: administrator,
    summary: 'Where the holder of a post is signed in',
    params: onePost,
    response: sessionsShown,
    problems: [],
  },
  revokeStaffSessions: {
    audience: 'district',
    access: administrator,
    summary: 'End every session of the holder of a post',
    params: onePost,
    body: reasonGiven,
    response: z.strictObject({ ended: z.int() }),
    problems: [],
  },
  stepUpSession: {
    audience: 'resident',
    access: self,
    summary: 'Prove anew who I am, within this session; good for ten minutes',
    body: proofOfSelf,
    response: session,
    problems: ['sign-in-code-wrong', 'sign-in-refused', 'sign-in-provider-unreachable', 'not-same-person'],
  },
  stepUpAsDemoPerson: {
    audience: 'resident',
    access: self,
    summary: 'Prove anew who I am, as a person of the demo city',
    response: session,
    problems: ['not-same-person'],
    localOnly: true,
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
