/** Headers every answer carries: the clock for the phone's skew, the request id, and what a browser must not do with it. */
import { formatInstant, type Instant } from '../domain/time';
import type { RequestContext } from './arrival';

export type Headers = Readonly<Record<string, string>>;

const securityHeaders: Headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-site',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};

type About = { readonly now: Instant; readonly requestId: string; readonly allowedOrigins?: readonly string[] };

export function answerHeaders(c: RequestContext, { now, requestId, allowedOrigins = [] }: About): Headers {
  const headers: Headers = { ...securityHeaders, 'x-request-id': requestId, 'x-server-time': formatInstant(now) };
  if (allowedOrigins.length === 0) return headers;
  const origin = c.req.header('origin');
  if (origin === undefined || !allowedOrigins.includes(origin)) return { ...headers, vary: 'origin' };
  return {
    ...headers,
    vary: 'origin',
    'access-control-allow-origin': origin,
    'access-control-allow-headers': 'authorization, content-type, accept-language',
    'access-control-allow-methods': 'GET, POST, PUT, OPTIONS',
    'access-control-expose-headers': 'x-server-time, x-request-id, retry-after',
    'access-control-max-age': '600',
    'cross-origin-resource-policy': 'cross-origin',
  };
}
