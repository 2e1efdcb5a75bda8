/** WeChat `auth.code2Session`: exchanges the code of `wx.login` for the person's openid in this mini-program. */
import * as z from 'zod';
import type { ProviderAnswer, WechatSignIn } from '../../use-cases/ports/sign-in-providers';
import { askProvider, type ProviderFailure, readJson } from '../provider-request';

export type WechatSignInSettings = {
  /** `https://api.weixin.qq.com` in the cloud. */
  readonly baseUrl: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly timeoutMilliseconds?: number;
  readonly onFailure?: (failure: ProviderFailure) => void;
};

const reply = z.object({ errcode: z.int().default(0), openid: z.string().min(1).max(128).optional() });

/** Invalid code, code already used, person blocked by WeChat's risk control, no code. */
const refusedErrcodes = new Set([40029, 40163, 40226, 41008]);
/** "System busy, try later": the code was not looked at, so one more try is safe. */
const busyErrcode = -1;

/** The session key that comes along is not read: nothing here decrypts WeChat user data. */
export function makeWechatSignIn(settings: WechatSignInSettings): WechatSignIn {
  return {
    async exchangeCode(code) {
      const first = await exchange(code, settings);
      const { answer, reason } = first.busy ? await exchange(code, settings) : first;
      if (reason !== undefined) settings.onFailure?.({ provider: 'wechat', reason });
      return answer;
    },
  };
}

type Exchanged = { readonly answer: ProviderAnswer; readonly reason?: string; readonly busy: boolean };

async function exchange(
  code: string,
  { baseUrl, appId, appSecret, timeoutMilliseconds = 3_000 }: WechatSignInSettings,
): Promise<Exchanged> {
  const url = new URL('/sns/jscode2session', baseUrl);
  url.search = new URLSearchParams({ appid: appId, secret: appSecret, js_code: code, grant_type: 'authorization_code' }).toString();
  const said = await askProvider({ url, method: 'GET', timeoutMilliseconds });
  if (said.kind === 'failed') return unreachable(said.why);
  if (said.status !== 200) return unreachable(`http ${said.status}`);
  const { data } = reply.safeParse(readJson(said.text));
  if (!data) return unreachable('not-readable');
  if (refusedErrcodes.has(data.errcode)) return { answer: { kind: 'refused' }, busy: false };
  // Beside "busy" these are too many requests (45011) and our own mistakes, such as a wrong secret (40125).
  if (data.errcode !== 0) return { ...unreachable(`errcode ${data.errcode}`), busy: data.errcode === busyErrcode };
  return data.openid === undefined ? unreachable('no openid') : { answer: { kind: 'signed-in', externalId: data.openid }, busy: false };
}

const unreachable = (reason: string): Exchanged => ({ answer: { kind: 'unreachable' }, reason, busy: false });
