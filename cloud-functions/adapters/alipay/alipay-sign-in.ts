/** Alipay `alipay.system.oauth.token`: exchanges the code of `my.getAuthCode` for the person's id. */
import type { KeyObject } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../../use-cases/ports/clock';
import type { AlipaySignIn, ProviderAnswer } from '../../use-cases/ports/sign-in-providers';
import { askProvider, type ProviderFailure, readJson } from '../provider-request';
import { rawMember } from './raw-member';
import { alipayTimestamp, readPrivateKey, readPublicKey, signParameters, verifyResponse } from './rsa2';

export type AlipaySignInSettings = {
  /** `https://openapi.alipay.com/gateway.do` in the cloud. */
  readonly gatewayUrl: string;
  readonly appId: string;
  /** PEM, or the bare base64 that Alipay's key tool gives (PKCS#8 or PKCS#1). */
  readonly appPrivateKey: string;
  /** Alipay's key, not the app's; PEM or bare base64. */
  readonly alipayPublicKey: string;
  /** Wall time, never a demo clock: the gateway refuses a timestamp that is far off. */
  readonly clock: Clock;
  readonly timeoutMilliseconds?: number;
  readonly onFailure?: (failure: ProviderFailure) => void;
};

const method = 'alipay.system.oauth.token';
const responseMember = 'alipay_system_oauth_token_response';

/** Newer apps get an `open_id` of their own instead of the account-wide `user_id`. */
const token = z.object({ user_id: z.string().min(1).max(128).optional(), open_id: z.string().min(1).max(128).optional() });
const failure = z.object({ code: z.string(), sub_code: z.string().optional() });
const envelope = z.object({ error_response: failure.optional(), sign: z.string().max(1_024).optional() });

/** Wrong, used, expired, or given to another app. */
const refusedSubCodes = new Set(['isv.code-invalid']);
/** 20000 "service currently unavailable": the gateway did not pass the request on, so one more try is safe. */
const busyCode = '20000';

type Keys = { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
type Exchanged = { readonly answer: ProviderAnswer; readonly reason?: string; readonly busy: boolean };

/** Keys are read at once, so that a malformed one fails at the start and not at the first sign-in. */
export function makeAlipaySignIn(settings: AlipaySignInSettings): AlipaySignIn {
  const keys = { privateKey: readPrivateKey(settings.appPrivateKey), publicKey: readPublicKey(settings.alipayPublicKey) };
  return {
    async exchangeAuthCode(authCode) {
      const first = await exchange(authCode, keys, settings);
      const { answer, reason } = first.busy ? await exchange(authCode, keys, settings) : first;
      if (reason !== undefined) settings.onFailure?.({ provider: 'alipay', reason });
      return answer;
    },
  };
}

async function exchange(authCode: string, keys: Keys, settings: AlipaySignInSettings): Promise<Exchanged> {
  const common = {
    app_id: settings.appId,
    method,
    format: 'JSON',
    charset: 'utf-8',
    sign_type: 'RSA2',
    timestamp: alipayTimestamp(settings.clock.now()),
    version: '1.0',
  };
  const own = { grant_type: 'authorization_code', code: authCode };
  const url = new URL(settings.gatewayUrl);
  // As Alipay's own clients do: common parameters and signature in the URL, the operation's in the form.
  url.search = new URLSearchParams({ ...common, sign: signParameters({ ...common, ...own }, keys.privateKey) }).toString();
  const said = await askProvider({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded;charset=utf-8' },
    body: new URLSearchParams(own).toString(),
    timeoutMilliseconds: settings.timeoutMilliseconds ?? 3_000,
  });
  if (said.kind === 'failed') return unreachable(said.why);
  return said.status === 200 ? readReply(said.text, keys.publicKey) : unreachable(`http ${said.status}`);
}

function readReply(text: string, publicKey: KeyObject): Exchanged {
  const { data } = envelope.safeParse(readJson(text));
  if (!data) return unreachable('not-readable');
  const raw = rawMember(text, responseMember);
  const failed = data.error_response ?? (raw === undefined ? undefined : failure.safeParse(readJson(raw)).data);
  // Business answers carry a code only when they fail; a "10000" beside a token would be a success.
  if (failed && failed.code !== '10000') return answerTo(failed);
  if (raw === undefined) return unreachable('no response member');
  if (data.sign === undefined || !verifyResponse(raw, data.sign, publicKey)) return unreachable('signature wrong');
  // What is read is the very text whose signature was checked.
  const found = token.safeParse(readJson(raw)).data;
  const externalId = found?.user_id ?? found?.open_id;
  return externalId === undefined ? unreachable('no user id') : { answer: { kind: 'signed-in', externalId }, busy: false };
}

function answerTo({ code, sub_code }: z.output<typeof failure>): Exchanged {
  if (sub_code !== undefined && refusedSubCodes.has(sub_code)) return { answer: { kind: 'refused' }, busy: false };
  return { ...unreachable(`code ${code.slice(0, 8)} ${(sub_code ?? '').slice(0, 60)}`.trim()), busy: code === busyCode };
}

const unreachable = (reason: string): Exchanged => ({ answer: { kind: 'unreachable' }, reason, busy: false });
