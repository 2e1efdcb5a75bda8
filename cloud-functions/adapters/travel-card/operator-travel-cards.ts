/**
 * The operators' travel-card service over HTTP: `POST <endpoint>/codes {phone}` sends the phone a one-time code,
 * `POST <endpoint>/cards {phone, code}` gives its card. Requests are signed (request-signature.ts); docs/decisions/0013.
 */
import { randomUUID } from 'node:crypto';
import type { Divisions } from '../../domain/divisions/divisions';
import { loadDivisions } from '../../domain/divisions/load-divisions';
import { formatInstant } from '../../domain/time';
import type { Clock } from '../../use-cases/ports/clock';
import type { CardFetched, CodeRequested, TravelCards } from '../../use-cases/ports/travel-cards';
import { askProvider, type ProviderFailure, readJson } from '../provider-request';
import { placesOf } from './places';
import { type CardReply, type CodeReply, cardReply, codeReply } from './replies';
import { signRequest } from './request-signature';

export type OperatorTravelCardsSettings = {
  /** Without a slash at the end. */
  readonly endpoint: string;
  readonly appId: string;
  readonly appSecret: string;
  /** Wall time, never a demo clock: a signature more than five minutes off is refused. */
  readonly clock: Clock;
  readonly timeoutMilliseconds?: number;
  readonly onFailure?: (failure: ProviderFailure) => void;
};

type Said<Answer> = { readonly answer: Answer; readonly reason?: string };

/** Codes work once, so an exchange that may have arrived is not repeated; what cannot be read is unreachable. */
export function makeOperatorTravelCards(settings: OperatorTravelCardsSettings): TravelCards {
  const tell = <Answer>({ answer, reason }: Said<Answer>): Answer => {
    if (reason !== undefined) settings.onFailure?.({ provider: 'travel-card', reason });
    return answer;
  };
  return {
    requestCode: async (phone) => tell(codeAnswer(await ask('/codes', { phone }, settings))),
    fetchCard: async (phone, code) => tell(cardAnswer(await ask('/cards', { phone, code }, settings), await loadDivisions())),
  };
}

async function ask(path: string, asked: object, settings: OperatorTravelCardsSettings): Promise<unknown> {
  const url = new URL(`${settings.endpoint}${path}`);
  const body = JSON.stringify(asked);
  const timestamp = formatInstant(settings.clock.now());
  const nonce = randomUUID();
  const said = await askProvider({
    url,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-app-id': settings.appId,
      'x-timestamp': timestamp,
      'x-nonce': nonce,
      'x-signature': signRequest({ method: 'POST', path: url.pathname, timestamp, nonce, body }, settings.appSecret),
    },
    body,
    timeoutMilliseconds: settings.timeoutMilliseconds ?? 5_000,
  });
  if (said.kind === 'failed') return failed(said.why);
  // Refusals come with 4xx and say so in JSON; a 5xx or a page of HTML is somebody between us.
  const answer = said.status < 500 ? readJson(said.text) : undefined;
  return answer ?? failed(said.status === 200 ? 'not-readable' : `http ${said.status}`);
}

const failed = (reason: string) => ({ result: 'failed', reason });

function codeAnswer(said: unknown): Said<CodeRequested> {
  const reply: CodeReply | undefined = codeReply.safeParse(said).data;
  switch (reply?.result) {
    case undefined:
      return { answer: { kind: 'unreachable' }, reason: 'not-readable' };
    case 'sent':
      return { answer: { kind: 'sent' } };
    case 'too-soon':
      return { answer: { kind: 'too-soon', retryAfterSeconds: reply.retryAfterSeconds } };
    case 'refused':
    case 'failed':
      return { answer: { kind: 'unreachable' }, reason: reply.reason };
  }
}

function cardAnswer(said: unknown, divisions: Divisions): Said<CardFetched> {
  const reply: CardReply | undefined = cardReply.safeParse(said).data;
  switch (reply?.result) {
    case undefined:
      return { answer: { kind: 'unreachable' }, reason: 'not-readable' };
    case 'code-wrong':
    case 'code-expired':
      return { answer: { kind: 'code-wrong' } };
    case 'refused':
    case 'failed':
      return { answer: { kind: 'unreachable' }, reason: reply.reason };
    case 'card': {
      const { places, unknown } = placesOf(reply.places, divisions);
      const reason = unknown > 0 ? `places not in GB/T 2260: ${unknown}` : undefined;
      return { answer: { kind: 'card', card: { from: reply.from, to: reply.to, places } }, reason };
    }
  }
}
