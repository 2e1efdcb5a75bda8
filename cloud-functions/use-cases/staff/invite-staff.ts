import type { Caller, DistrictRole } from '../../domain/caller';
import { enrolmentCodeRandomBytes } from '../../domain/gate/enrolment-code';
import type { FieldRefusal, Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { invitationCodeHash, invitationCodeOf, invitationHours } from '../../domain/staff/invitation-code';
import type { Post } from '../../domain/staff/post';
import { addMilliseconds, formatInstant, type Instant, millisecondsPerHour, parseInstant } from '../../domain/time';
import { actingAs } from '../../domain/tracing/district-scope';
import type { Posts } from '../ports/posts';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { type PostShown, showPost } from './show-post';

export type InvitationAsked = {
  readonly postId: string;
  readonly name: string;
  readonly roles: readonly DistrictRole[];
  readonly subDistrict: string | null;
  readonly until: string | null;
};
export type InviteStaffInput = { readonly caller: Caller; readonly body: InvitationAsked };
export type InviteStaffNeeds = AuditNeeds & { readonly posts: Pick<Posts, 'add' | 'replace' | 'keepInvitation'> };

export type StaffInvited = { readonly post: PostShown; readonly invitationCode: string; readonly expiresAt: string };

/**
 * A post for whoever takes it with the code, told this once, within three days. Nobody is looked up: the administrator gives the
 * code to the person they mean. Sent again under its id, as long as nobody has taken it, there is a new code and the one before
 * is dead. Refused: a sub-district elsewhere, or for an administrator; an end that is past; an id that is another's or taken.
 */
export async function inviteStaff({ caller, body }: InviteStaffInput, needs: InviteStaffNeeds): Promise<Result<StaffInvited, Refusal>> {
  const acting = actingAs(['administrator'], caller);
  if (!acting.ok) return acting;
  const { district, role } = acting.value;
  const now = needs.clock.now();
  const until = body.until === null ? undefined : parseInstant(body.until);
  const fault = faultOf(body, { district, until, now });
  if (fault) return refused({ code: 'request-not-valid', fields: [fault] });
  const invitationCode = invitationCodeOf(needs.random.bytes(enrolmentCodeRandomBytes));
  const invitation = {
    codeHash: invitationCodeHash(invitationCode),
    until: addMilliseconds(now, invitationHours * millisecondsPerHour),
  };
  const asked: Post = {
    ...{ postId: body.postId, district, name: body.name, roles: [...new Set(body.roles)], delegations: [], state: 'invited' },
    ...(body.subDistrict !== null && { subDistrict: body.subDistrict }),
    ...(until !== undefined && { until }),
    ...{ invitedBy: caller.personId, invitedAt: now, invitation, revision: 1 },
  };
  const target = `post ${body.postId}, ${asked.roles.join(' and ')}${body.subDistrict ? ` in ${body.subDistrict}` : ''}`;
  await writeAuditEntry(caller, { operation: 'inviteStaff', role, target, about: [] }, needs);
  // The code first: one that leads to no post is refused like any wrong one.
  await needs.posts.keepInvitation(invitation.codeHash, { postId: body.postId, until: invitation.until });
  const invited = await addOrInviteAnew(asked, needs);
  if (!invited) return refused({ code: 'step-not-possible' });
  return done({ post: showPost(invited, caller, now), invitationCode, expiresAt: formatInstant(invitation.until) });
}

async function addOrInviteAnew(asked: Post, { posts }: InviteStaffNeeds): Promise<Post | undefined> {
  const there = await posts.add(asked);
  if (there.invitation.codeHash === asked.invitation.codeHash) return there;
  const isSame = there.state === 'invited' && there.district === asked.district && there.invitedBy === asked.invitedBy;
  return isSame ? posts.replace({ ...asked, invitedAt: there.invitedAt }, there.revision) : undefined;
}

type Judged = { readonly district: string; readonly until: Instant | undefined; readonly now: Instant };

function faultOf({ roles, subDistrict, until }: InvitationAsked, judged: Judged): FieldRefusal | undefined {
  if (subDistrict !== null && !subDistrict.startsWith(judged.district)) return { path: 'subDistrict', problem: 'not-a-place' };
  // Whoever gives roles gives them for all of the district.
  if (subDistrict !== null && roles.includes('administrator')) return { path: 'subDistrict', problem: 'unknown-field' };
  if (until !== null && (judged.until === undefined || judged.until <= judged.now)) return { path: 'until', problem: 'too-long-ago' };
  return undefined;
}
