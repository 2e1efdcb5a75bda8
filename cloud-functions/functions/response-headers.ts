/** Headers every answer carries: the clock for the phone's skew, the request id, and what a browser must not do with it. */
import { addMilliseconds, formatInstant, type Instant } from '../domain/time';
import { headerOf, type RequestContext } from './arrival';

/** Made anew for each answer, which may add to it: the server writes the length into the very object it is given. */
export type Headers = Record<string, string>;

type About = { readonly now: Instant; readonly requestId: string; readonly allowedOrigins?: readonly string[] };

/** One literal: copying header objects was a tenth of what the HTTP layer cost. */
export function answerHeaders(c: RequestContext, { now, requestId, allowedOrigins = [] }: About): Headers {
  const headers: Headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-site',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-request-id': requestId,
    'x-server-time': serverTime(now),
  };
  if (allowedOrigins.length > 0) allowOrigin(headers, headerOf(c, 'origin'), allowedOrigins);
  return headers;
}

let lastSecond = { startsAt: Number.NaN, text: '' };
/** Whole seconds, written once a second: a phone's skew needs no more. */
function serverTime(now: Instant): string {
  const sinceSecond = now % 1_000;
  const startsAt = now - sinceSecond;
  if (startsAt !== lastSecond.startsAt) lastSecond = { startsAt, text: formatInstant(addMilliseconds(now, -sinceSecond)) };
  return lastSecond.text;
}

function allowOrigin(headers: Headers, origin: string | undefined, allowedOrigins: readonly string[]): void {
  headers.vary = 'origin';
  if (origin === undefined || !allowedOrigins.includes(origin)) return;
  Object.assign(headers, {
    'access-control-allow-origin': origin,
    'access-control-allow-headers': 'authorization, content-type, accept-language',
    'access-control-allow-methods': 'GET, POST, PUT, OPTIONS',
    'access-control-expose-headers': 'x-server-time, x-request-id, retry-after',
    'access-control-max-age': '600',
    'cross-origin-resource-policy': 'cross-origin',
  });
}
