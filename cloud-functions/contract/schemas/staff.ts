/** Staff of a district: posts, delegations, sessions, proving oneself anew. */
import * as z from 'zod';
import { checkInId, isoInstant, pageMark, typedText } from './basics';
import { alipaySignIn, phoneSignIn, wechatSignIn } from './session';

/** The same that a sign-in of each way takes. */
export const proofOfSelf = z.discriminatedUnion('way', [
  phoneSignIn.extend({ way: z.literal('phone') }),
  wechatSignIn.extend({ way: z.literal('wechat') }),
  alipaySignIn.extend({ way: z.literal('alipay') }),
]);

export const districtRole = z.enum(['officer', 'reviewer', 'tracer', 'approver', 'inspector', 'administrator', 'auditor']);
/** A UUIDv7 made by the administrator's or the giver's app: sent twice, done once. */
export const postId = checkInId;
export const delegationId = checkInId;
/** GB/T 10114: the district's six digits and three of its own. */
export const subDistrict = z.string().regex(/^[1-9]\d{8}$/);
const staffRoles = z.array(districtRole).min(1).max(7);

export const staffInvitation = z.strictObject({
  postId,
  /** As colleagues will know them. */
  name: typedText(40),
  roles: staffRoles,
  subDistrict: subDistrict.nullable(),
  /** Null: until it is ended. */
  until: isoInstant.nullable(),
});
export const invitationAccepted = z.strictObject({
  invitationCode: z
    .string()
    .trim()
    .min(10)
    .max(14)
    .regex(/^[0-9A-Za-z -]+$/),
});
export const reasonGiven = z.strictObject({ reason: typedText(200) });
export const delegationRequest = z.strictObject({
  delegationId,
  /** Of the colleague. */
  postId,
  roles: staffRoles,
  /** Absent: from now on. */
  from: isoInstant.optional(),
  until: isoInstant,
});

export const delegationShown = z.strictObject({
  delegationId,
  roles: z.array(districtRole),
  from: isoInstant,
  until: isoInstant,
  byName: z.string(),
});
export const postShown = z.strictObject({
  postId,
  name: z.string(),
  /** Null: all of the district. */
  subDistrict: subDistrict.nullable(),
  roles: z.array(districtRole),
  delegations: z.array(delegationShown),
  state: z.enum(['invited', 'active', 'ended']),
  invitedAt: isoInstant,
  invitationUntil: isoInstant.nullable(),
  since: isoInstant.nullable(),
  until: isoInstant.nullable(),
  endedAt: isoInstant.nullable(),
  endReason: z.string().nullable(),
  isMine: z.boolean(),
});
export const postsShown = z.strictObject({ posts: z.array(postShown), nextPage: pageMark.nullable() });
export const staffInvited = z.strictObject({
  post: postShown,
  /** Ten letters of Crockford's base32, shown this once, in two groups of five. */
  invitationCode: z.string(),
  expiresAt: isoInstant,
});
export const myPost = z.strictObject({
  /** Null: roles given without a post. */
  post: postShown.nullable(),
  given: z.array(delegationShown.extend({ postId, toName: z.string() })),
  colleagues: z.array(z.strictObject({ postId, name: z.string(), roles: z.array(districtRole), mayReceive: z.boolean() })),
  delegationDaysMax: z.int(),
});

export const sessionId = z.uuid();
export const sessionShown = z.strictObject({
  sessionId,
  /** The kind of app and no more. */
  app: z.enum(['wechat', 'alipay', 'phone-browser', 'computer-browser', 'other']),
  startedAt: isoInstant,
  endsAt: isoInstant,
  endedAt: isoInstant.nullable(),
  isThis: z.boolean(),
});
export const sessionsShown = z.strictObject({ sessions: z.array(sessionShown) });
