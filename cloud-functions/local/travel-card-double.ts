/**
 * A double of the operators' travel-card service, for where there is none: real HTTP on a free loopback port, the
 * protocol of docs/decisions/0013, signatures checked. The code is printed on the terminal; the card is made up.
 */
import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import * as z from 'zod';
import { signRequest } from '../adapters/travel-card/request-signature';
import { Private } from '../domain/private';
import { millisecondsPerMinute, parseInstant } from '../domain/time';
import type { Clock } from '../use-cases/ports/clock';
import { madeUpCard } from './made-up-card';

export type TravelCardDouble = {
  readonly settings: { readonly endpoint: string; readonly appId: string; readonly appSecret: Private<string> };
  stop(): Promise<void>;
};
type Options = {
  /** The product's clock: whose days the card tells of. Signatures are held against the machine's. */
  readonly clock: Clock;
  readonly print: (line: string) => void;
};
type Said = { readonly status: number; readonly body: object };
type Asked = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string };
type Waiting = { readonly code: string; readonly until: number; tries: number };

const codeLifeMilliseconds = 5 * millisecondsPerMinute;
const triesMax = 5;
const clockOffMillisecondsMax = 5 * millisecondsPerMinute;
const bodySchema = z.object({ phone: z.string().regex(/^\+\d{8,15}$/), code: z.string().optional() });
const appId = 'local';

export async function startTravelCardDouble({ clock, print }: Options): Promise<TravelCardDouble> {
  const appSecret = randomBytes(32).toString('hex');
  const codes = new Map<string, Waiting>();
  const nonces = new Set<string>();

  const sendCode = (phone: string): Said => {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    codes.set(phone, { code, until: Date.now() + codeLifeMilliseconds, tries: 0 });
    print(`本机产品 local product: ${phone.slice(0, -8)}****${phone.slice(-4)} 的行程卡验证码是 travel-card code is ${code}`);
    return { status: 200, body: { result: 'sent' } };
  };
  const giveCard = (phone: string, code: string | undefined): Said => {
    const waiting = codes.get(phone);
    if (!waiting) return { status: 200, body: { result: 'code-wrong' } };
    waiting.tries += 1;
    if (waiting.until < Date.now() || waiting.tries > triesMax) return { status: 200, body: { result: 'code-expired' } };
    if (waiting.code !== code) return { status: 200, body: { result: 'code-wrong' } };
    codes.delete(phone);
    return { status: 200, body: { result: 'card', ...madeUpCard(phone, clock.now()) } };
  };
  const answer = (asked: Asked): Said => {
    const wrong = whatIsWrong(asked, appSecret);
    if (wrong !== undefined) return { status: 403, body: { result: 'refused', reason: wrong } };
    const nonce = String(asked.headers['x-nonce']);
    if (nonces.has(nonce)) return { status: 403, body: { result: 'refused', reason: 'nonce' } };
    nonces.add(nonce);
    const body = bodySchema.safeParse(jsonOf(asked.body)).data;
    if (!body) return { status: 400, body: { result: 'refused', reason: 'body' } };
    return asked.path === '/codes' ? sendCode(body.phone) : giveCard(body.phone, body.code);
  };

  const server = createServer((request, response) => {
    const reply = (body: string) => {
      const said = answer({ path: request.url ?? '', headers: request.headers, body });
      response.writeHead(said.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(said.body));
    };
    // Whoever hangs up half-way gets no answer and harms nobody else.
    textOf(request).then(reply, () => response.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    settings: { endpoint: `http://127.0.0.1:${port}`, appId, appSecret: new Private(appSecret) },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

function whatIsWrong({ path, headers, body }: Asked, secret: string): string | undefined {
  if (path !== '/codes' && path !== '/cards') return 'path';
  if (headers['x-app-id'] !== appId) return 'app';
  const timestamp = String(headers['x-timestamp']);
  const at = parseInstant(timestamp);
  if (at === undefined || Math.abs(Date.now() - at) > clockOffMillisecondsMax) return 'clock';
  const expected = Buffer.from(signRequest({ method: 'POST', path, timestamp, nonce: String(headers['x-nonce']), body }, secret));
  const signature = Buffer.from(String(headers['x-signature']));
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? undefined : 'signature';
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
