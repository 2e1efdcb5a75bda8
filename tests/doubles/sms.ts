/**
 * Alibaba Cloud's SMS interface, `SendSms` 2017-05-25: checks ACS3-HMAC-SHA256 from the raw request line and headers,
 * refuses a nonce seen before and a date more than 15 minutes off. Written from the protocol, it shares no code with the adapter.
 */
import { createHash, createHmac } from 'node:crypto';
import { type Arrived, type ProviderDouble, type Said, startProviderDouble } from './provider-double';

export type SmsDouble = ProviderDouble & {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly sent: readonly { readonly to: string; readonly signName: string; readonly template: string; readonly code: string }[];
  /** Answers the next request with this code; business codes (`isv.…`) come with HTTP 200. */
  failOnce(code: string, status?: number): void;
};

export async function startSmsDouble(now: () => number = Date.now): Promise<SmsDouble> {
  const accessKeyId = 'LTAI5tExampleKeyId';
  const accessKeySecret = 'exampleSecretOfThirtyCharacters';
  const nonces = new Set<unknown>();
  const sent: { to: string; signName: string; template: string; code: string }[] = [];
  const failures: { code: string; status: number }[] = [];

  const answer = ({ method, url, headers, body }: Arrived): Said => {
    const failure = failures.shift();
    if (failure) return say(failure.code, failure.status);
    const [, credential, names = '', signature] =
      /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '') ?? [];
    if (credential !== accessKeyId) return say('InvalidAccessKeyId.NotFound', 404);
    const must = ['host', 'x-acs-action', 'x-acs-content-sha256', 'x-acs-date', 'x-acs-signature-nonce', 'x-acs-version'];
    if (!must.every((name) => names.split(';').includes(name))) return say('IncompleteSignature', 400);
    const hash = createHash('sha256').update(body).digest('hex');
    if (headers['x-acs-content-sha256'] !== hash) return say('InvalidContentSha256', 400);
    const canonicalHeaders = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
    const canonical = `${method}\n${url.pathname}\n${url.search.slice(1)}\n${canonicalHeaders.join('')}\n${names}\n${hash}`;
    const expected = createHmac('sha256', accessKeySecret)
      .update(`ACS3-HMAC-SHA256\n${createHash('sha256').update(canonical).digest('hex')}`)
      .digest('hex');
    if (signature !== expected) return say('SignatureDoesNotMatch', 400);
    if (Math.abs(now() - Date.parse(String(headers['x-acs-date']))) > 15 * 60_000) return say('InvalidTimeStamp.Expired', 400);
    if (nonces.has(headers['x-acs-signature-nonce'])) return say('SignatureNonceUsed', 400);
    nonces.add(headers['x-acs-signature-nonce']);
    if (headers['x-acs-action'] !== 'SendSms' || headers['x-acs-version'] !== '2017-05-25') return say('InvalidAction.NotFound', 404);
    return deliver(url.searchParams);
  };

  const deliver = (asked: URLSearchParams): Said => {
    const to = asked.get('PhoneNumbers') ?? '';
    if (!/^\d{8,15}$/.test(to)) return say('isv.MOBILE_NUMBER_ILLEGAL', 200);
    const { code } = JSON.parse(asked.get('TemplateParam') ?? '{}');
    if (typeof code !== 'string') return say('isv.TEMPLATE_MISSING_PARAMETERS', 200);
    sent.push({ to, signName: asked.get('SignName') ?? '', template: asked.get('TemplateCode') ?? '', code });
    return {
      body: JSON.stringify({ Message: 'OK', RequestId: 'F655A8D5-B967-440B-8683-DAD6FF8D28D0', Code: 'OK', BizId: '900619746936498440^0' }),
    };
  };

  const double = await startProviderDouble(answer);
  return { ...double, accessKeyId, accessKeySecret, sent, failOnce: (code, status = 200) => void failures.push({ code, status }) };
}

const say = (code: string, status: number): Said => ({
  status,
  body: JSON.stringify({ Message: 'told so', RequestId: '819BE656-D2E0-4858-8B21-B2E477085AAF', Code: code }),
});
