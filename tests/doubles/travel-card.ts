/**
 * The operators' travel-card service: checks app, time, nonce and HMAC-SHA256 over the raw request, gives each code one
 * use and five minutes. Written from docs/decisions/0013, it shares no code with the adapter.
 */
import { createHash, createHmac } from 'node:crypto';
import { type Arrived, type ProviderDouble, type Said, startProviderDouble } from './provider-double';

export type CardSaid = { readonly from: string; readonly to: string; readonly places: readonly object[] };

export type TravelCardDouble = ProviderDouble & {
  readonly appId: string;
  readonly appSecret: string;
  /** The code last sent to a phone. */
  codeOf(phone: string): string | undefined;
  /** What the operators know of a phone; anything else has been nowhere. */
  knows(phone: string, card: unknown): void;
  /** Answers the next request with this, whatever is asked. */
  sayOnce(body: unknown, status?: number): void;
};

const nowhere: CardSaid = { from: '2022-08-23', to: '2022-09-06', places: [] };
const codeLife = 5 * 60_000;

export async function startTravelCardDouble(now: () => number = Date.now): Promise<TravelCardDouble> {
  const appId = 'tongma-manzhouli';
  const appSecret = 'exampleSecretOfTheOperators';
  const nonces = new Set<unknown>();
  const codes = new Map<string, { code: string; until: number }>();
  const cards = new Map<string, unknown>();
  const fixed: Said[] = [];

  const answer = ({ method, url, headers, body }: Arrived): Said => {
    const once = fixed.shift();
    if (once) return once;
    if (headers['x-app-id'] !== appId) return refuse('app');
    const bodyHash = createHash('sha256').update(body).digest('hex');
    const signed = `${method}\n${url.pathname}\n${headers['x-timestamp']}\n${headers['x-nonce']}\n${bodyHash}`;
    if (createHmac('sha256', appSecret).update(signed).digest('hex') !== headers['x-signature']) return refuse('signature');
    if (!(Math.abs(now() - Date.parse(String(headers['x-timestamp']))) <= 5 * 60_000)) return refuse('clock');
    if (nonces.has(headers['x-nonce'])) return refuse('nonce');
    nonces.add(headers['x-nonce']);
    const { phone, code }: { phone?: unknown; code?: unknown } = JSON.parse(body);
    if (typeof phone !== 'string' || !/^\+\d{8,15}$/.test(phone)) return refuse('phone');
    if (url.pathname.endsWith('/codes')) {
      codes.set(phone, { code: String(100_000 + codes.size), until: now() + codeLife });
      return say({ result: 'sent' });
    }
    const waiting = codes.get(phone);
    if (waiting?.code !== code) return say({ result: 'code-wrong' });
    if (waiting && waiting.until < now()) return say({ result: 'code-expired' });
    codes.delete(phone);
    return say({ result: 'card', ...Object(cards.get(phone) ?? nowhere) });
  };

  const double = await startProviderDouble(answer);
  return {
    ...double,
    appId,
    appSecret,
    codeOf: (phone) => codes.get(phone)?.code,
    knows: (phone, card) => void cards.set(phone, card),
    sayOnce: (body, status = 200) => void fixed.push({ status, body: typeof body === 'string' ? body : JSON.stringify(body) }),
  };
}

const say = (body: object): Said => ({ body: JSON.stringify(body) });
const refuse = (reason: string): Said => ({ status: 403, body: JSON.stringify({ result: 'refused', reason }) });
