/** WeChat's `GET /sns/jscode2session` as documented: codes work once, errors come with HTTP 200 and an errcode. */
import { type Arrived, type ProviderDouble, type Said, startProviderDouble } from './provider-double';

export type WechatDouble = ProviderDouble & {
  readonly appId: string;
  readonly appSecret: string;
  /** What `wx.login` would return on the phone of this person. */
  giveCode(openid: string): string;
  /** Answers the next request with this errcode. */
  failOnce(errcode: number): void;
};

export async function startWechatDouble(): Promise<WechatDouble> {
  const appId = 'wx0123456789abcdef';
  const appSecret = '5f4dcc3b5aa765d61d8327deb882cf99';
  const openids = new Map<string, string>();
  const used = new Set<string>();
  const errcodes: number[] = [];
  const answer = ({ method, url }: Arrived): Said => {
    const asked = url.searchParams;
    const code = asked.get('js_code') ?? '';
    const errcode = errcodes.shift();
    if (errcode !== undefined) return fail(errcode, 'told to');
    if (method !== 'GET' || url.pathname !== '/sns/jscode2session') return { status: 404, body: '' };
    if (asked.get('appid') !== appId) return fail(40013, 'invalid appid');
    if (asked.get('secret') !== appSecret) return fail(40125, 'invalid appsecret');
    if (asked.get('grant_type') !== 'authorization_code') return fail(40002, 'invalid grant_type');
    if (used.has(code)) return fail(40163, 'code been used');
    const openid = openids.get(code);
    if (openid === undefined) return fail(40029, 'invalid code');
    used.add(code);
    return { body: JSON.stringify({ session_key: 'tiihtNczf5v6AKRyjwEUhQ==', openid }) };
  };
  const double = await startProviderDouble(answer);
  return {
    ...double,
    appId,
    appSecret,
    giveCode(openid) {
      const code = `0a1b2c3d4e5f${openids.size.toString().padStart(20, '0')}`;
      openids.set(code, openid);
      return code;
    },
    failOnce: (errcode) => void errcodes.push(errcode),
  };
}

const fail = (errcode: number, errmsg: string): Said => ({
  body: JSON.stringify({ errcode, errmsg: `${errmsg}, rid: 6316f1a8-0a1b2c3d-4e5f6071` }),
});
