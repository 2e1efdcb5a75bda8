/** Alibaba Cloud's request signature V3, ACS3-HMAC-SHA256. */
import { createHash, createHmac } from 'node:crypto';

export type Acs3Request = {
  readonly method: 'GET' | 'POST';
  readonly host: string;
  readonly action: string;
  /** Of the product's interface, `2017-05-25`. */
  readonly version: string;
  readonly query: Readonly<Record<string, string>>;
  /** `2023-10-26T10:22:32Z`; older than 15 minutes is refused. */
  readonly date: string;
  /** New for every request, against replay. */
  readonly nonce: string;
  /** With a temporary key. */
  readonly securityToken?: string;
};

export type AccessKey = { readonly id: string; readonly secret: string };

export type SignedAcs3Request = { readonly search: string; readonly headers: Readonly<Record<string, string>> };

/** The query string to send as it is, and the headers; the body is empty. `host` is signed and set by whoever sends. */
export function signAcs3(request: Acs3Request, accessKey: AccessKey): SignedAcs3Request {
  const payloadHash = sha256('');
  const signed: Record<string, string> = {
    host: request.host,
    'x-acs-action': request.action,
    'x-acs-content-sha256': payloadHash,
    'x-acs-date': request.date,
    'x-acs-signature-nonce': request.nonce,
    'x-acs-version': request.version,
    ...(request.securityToken === undefined ? {} : { 'x-acs-security-token': request.securityToken }),
  };
  const names = Object.keys(signed).sort();
  const search = canonicalQuery(request.query);
  const canonicalHeaders = names.map((name) => `${name}:${signed[name]}\n`).join('');
  const canonicalRequest = [request.method, '/', search, canonicalHeaders, names.join(';'), payloadHash].join('\n');
  const signature = createHmac('sha256', accessKey.secret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonicalRequest)}`)
    .digest('hex');
  const authorization = `ACS3-HMAC-SHA256 Credential=${accessKey.id},SignedHeaders=${names.join(';')},Signature=${signature}`;
  const { host: _host, ...headers } = signed;
  return { search, headers: { ...headers, authorization } };
}

const canonicalQuery = (query: Readonly<Record<string, string>>): string =>
  Object.entries(query)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&');

/** RFC 3986: everything but letters, digits and `-_.~`. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
