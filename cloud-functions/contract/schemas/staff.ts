/** Staff of a district: posts, delegations, sessions, proving oneself anew. */
import * as z from 'zod';
import { alipaySignIn, phoneSignIn, wechatSignIn } from './session';

/** The same that a sign-in of each way takes. */
export const proofOfSelf = z.discriminatedUnion('way', [
  phoneSignIn.extend({ way: z.literal('phone') }),
  wechatSignIn.extend({ way: z.literal('wechat') }),
  alipaySignIn.extend({ way: z.literal('alipay') }),
]);
