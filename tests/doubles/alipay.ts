/**
 * Alipay's gateway for `alipay.system.oauth.token`: checks the caller's signature over the sorted parameters, signs its
 * answers with its own key, gives each code one use. Written from the protocol, it shares no code with the adapter.
 */
import { createSign, createVerify, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type Arrived, type ProviderDouble, type Said, startProviderDouble } from './provider-double';

export type AlipayDouble = ProviderDouble & {
  readonly gatewayUrl: string;
  readonly appId: string;
  /** Of the app, as its owner holds it; the double knows the public half. */
  readonly appPrivateKey: string;
  readonly alipayPublicKey: string;
  /** What `my.getAuthCode` would return; `person` is `{ user_id }` or `{ open_id }`. */
  giveAuthCode(person: { user_id: string } | { open_id: string }): string;
  /** Changes the next answer on its way, after it was signed. */
  tamperOnce(change: (body: string) => string): void;
  /** Answers the next request with this error. */
  failOnce(error: { code: string; sub_code?: string }): void;
};

export async function startAlipayDouble(): Promise<AlipayDouble> {
  const appId = '2021001234567890';
  const app = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const alipay = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const people = new Map<string, object>();
  const changes: ((body: string) => string)[] = [];
  const errors: { code: string; sub_code?: string }[] = [];

  const signed = (member: string, content: string) => {
    const sign = createSign('RSA-SHA256').update(content, 'utf8').sign(alipay.privateKey, 'base64');
    return `{"${member}":${content},"sign":"${sign.replaceAll('/', '\\/')}"}`;
  };
  const fail = (error: object) => ({ body: signed('error_response', JSON.stringify({ msg: 'told to', ...error })) });

  const answer = (arrived: Arrived): Said => {
    const error = errors.shift();
    if (error) return fail(error);
    if (!isFormPost(arrived)) return { status: 404, body: '' };
    const parameters = parametersOf(arrived);
    const wrong = whatIsWrong(parameters, { appId, appKey: app.publicKey });
    if (wrong !== undefined) return fail({ code: '40002', sub_code: wrong });
    const code = parameters.get('code') ?? '';
    const person = people.get(code);
    if (!person) return fail({ code: '40002', sub_code: 'isv.code-invalid', sub_msg: '授权码code无效' });
    people.delete(code);
    // Escapes and spaces that parsing and writing again would lose.
    const content = `{"access_token":"composeB\\/x", "alipay_user_id":"20880\\u0031", ${JSON.stringify(person).slice(1, -1)}, "expires_in":300}`;
    const whole = signed('alipay_system_oauth_token_response', content);
    return { body: (changes.shift() ?? ((same) => same))(whole) };
  };

  const double = await startProviderDouble(answer);
  return {
    ...double,
    gatewayUrl: `${double.baseUrl}/gateway.do`,
    appId,
    appPrivateKey: app.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    alipayPublicKey: alipay.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    giveAuthCode(person) {
      const code = `4b203fe6c11548bcabd8da5bb087${people.size.toString().padStart(4, '0')}`;
      people.set(code, person);
      return code;
    },
    tamperOnce: (change) => void changes.push(change),
    failOnce: (error) => void errors.push(error),
  };
}

type Parameters = ReadonlyMap<string, string>;

const isFormPost = ({ method, url, headers }: Arrived): boolean =>
  method === 'POST' && url.pathname === '/gateway.do' && headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;

const parametersOf = ({ url, body }: Arrived): Parameters => new Map([...url.searchParams, ...new URLSearchParams(body)]);

/** The sub code the gateway would answer with; `undefined`: nothing is wrong. */
function whatIsWrong(parameters: Parameters, { appId, appKey }: { appId: string; appKey: KeyObject }): string | undefined {
  const text = [...parameters.entries()]
    .filter(([name]) => name !== 'sign')
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const genuine = createVerify('RSA-SHA256')
    .update(text, 'utf8')
    .verify(appKey, parameters.get('sign') ?? '', 'base64');
  if (!genuine) return 'isv.invalid-signature';
  if (parameters.get('app_id') !== appId) return 'isv.invalid-app-id';
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(parameters.get('timestamp') ?? '')) return 'isv.invalid-timestamp';
  const fixed = {
    method: 'alipay.system.oauth.token',
    charset: 'utf-8',
    sign_type: 'RSA2',
    version: '1.0',
    grant_type: 'authorization_code',
  };
  const wrong = Object.entries(fixed).find(([name, value]) => parameters.get(name) !== value);
  return wrong && `isv.invalid-${wrong[0]}`;
}
