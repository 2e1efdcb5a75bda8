import * as z from 'zod';
import { bothLanguages, divisionCode, isoInstant, role } from './basics';

/** Mainland mobile numbers without or with +86; others in E.164. Checked fully with libphonenumber in the use case. */
export const phoneNumber = z
  .string()
  .trim()
  .min(5)
  .max(20)
  .regex(/^\+?[0-9 -]+$/);

export const signInCodeRequest = z.strictObject({ phone: phoneNumber });
export const signInCodeSent = z.strictObject({ expiresAt: isoInstant, resendAfterSeconds: z.int().min(0) });
export const phoneSignIn = z.strictObject({ phone: phoneNumber, code: z.string().regex(/^\d{6}$/) });
/** What `wx.login` returned. */
export const wechatSignIn = z.strictObject({ code: z.string().min(1).max(128) });
/** What `my.getAuthCode` returned. */
export const alipaySignIn = z.strictObject({ authCode: z.string().min(1).max(128) });
export const demoSignIn = z.strictObject({ key: z.string().regex(/^[a-z0-9-]{1,40}$/) });

export const session = z.strictObject({
  token: z.string(),
  expiresAt: isoInstant,
  /** After this, renewing is refused and one signs in again. */
  renewableUntil: isoInstant,
  roles: z.array(role),
  district: divisionCode.nullable(),
  registered: z.boolean(),
  declared: z.boolean(),
});

export const demoPeople = z.strictObject({
  people: z.array(z.strictObject({ key: z.string(), name: bothLanguages, says: bothLanguages, roles: z.array(role) })),
});
