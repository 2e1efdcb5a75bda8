/** One call of one operation: address, headers, answer or problem. No session, no retries (see `api.ts`). */
import { type FieldProblem, fieldProblems, type ProblemCode, problemCodes } from '../../cloud-functions/contract/problem-codes';
import { type OperationName, routes } from '../../cloud-functions/contract/routes';
import type { Result } from '../../cloud-functions/domain/result';
import { type Received, send } from '../platform/send';
import { currentLanguage } from '../text/language';
import { type ProblemShown, problemOf } from '../text/problem-shown';
import type { AnswerOf, RequestOf } from './operations';
import { learnServerTime } from './server-clock';

const patienceMilliseconds = 12_000;

export type Call<Name extends OperationName> = {
  readonly operation: Name;
  readonly request: RequestOf<Name>;
  /** Of the session of whoever is signed in. */
  readonly token?: string;
  /** Signed by the device's own key for this one request; instead of a session. */
  readonly deviceToken?: string;
  /** 12 seconds unless somebody waits at a gate. */
  readonly timeoutMilliseconds?: number;
  readonly wants?: 'bytes';
};

export async function sendOperation<Name extends OperationName>(call: Call<Name>): Promise<Result<AnswerOf<Name>, ProblemShown>> {
  const { method, path } = routes[call.operation];
  const parts = partsOf(call.request);
  const sentAt = Date.now();
  const received = await send({
    method,
    url: addressOf(path, parts),
    headers: headersOf(call, parts.body),
    body: parts.body === undefined ? undefined : JSON.stringify(parts.body),
    timeoutMilliseconds: call.timeoutMilliseconds ?? patienceMilliseconds,
    wants: call.wants ?? 'text',
  });
  if (typeof received === 'string') return { ok: false, error: problemOf(received) };
  learnServerTime(received.headers['x-server-time'], sentAt, Date.now());
  return received.status < 300 ? answerOf<Name>(received) : { ok: false, error: readProblem(received) };
}

type Parts = { params: Record<string, unknown>; query: Record<string, unknown>; body: unknown };

function partsOf(request: unknown): Parts {
  const given = new Map<string, unknown>(typeof request === 'object' && request !== null ? Object.entries(request) : []);
  return { params: fieldsOf(given.get('params')), query: fieldsOf(given.get('query')), body: given.get('body') };
}

const fieldsOf = (part: unknown): Record<string, unknown> => (typeof part === 'object' && part !== null ? { ...part } : {});

function addressOf(path: string, { params, query }: Parts): string {
  const filled = path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(String(params[name])));
  const search = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');
  return `${CLOUD_ADDRESS}${filled}${search && `?${search}`}`;
}

function headersOf({ token, deviceToken }: Pick<Call<OperationName>, 'token' | 'deviceToken'>, body: unknown): Record<string, string> {
  const authorization = deviceToken !== undefined ? `Device ${deviceToken}` : token === undefined ? undefined : `Bearer ${token}`;
  return {
    'accept-language': currentLanguage(),
    ...(authorization === undefined ? {} : { authorization }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
}

/** The parser of answers: their shape is the contract's promise, drift is tested there. */
function answerOf<Name extends OperationName>(received: Received): Result<AnswerOf<Name>, ProblemShown> {
  if (received.bytes) return { ok: true, value: received.bytes as AnswerOf<Name> };
  try {
    return { ok: true, value: JSON.parse(received.text) as AnswerOf<Name> };
  } catch {
    return { ok: false, error: problemOf('answer-not-readable') };
  }
}

/** Anything that is not a problem document of the contract (a proxy's page, a captive portal) counts by its status. */
export function readProblem(received: Received): ProblemShown {
  const document = fieldsOf(parsed(received.text));
  const wait = Number(document.retryAfterSeconds ?? received.headers['retry-after']);
  return {
    code: isProblemCode(document.code) ? document.code : codeOfStatus(received.status),
    fields: Array.isArray(document.fields) ? document.fields.flatMap(readFieldProblem) : [],
    retryAfterSeconds: Number.isFinite(wait) && wait > 0 ? Math.ceil(wait) : null,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readFieldProblem(field: unknown): ProblemShown['fields'] {
  const { path, problem } = fieldsOf(field);
  return typeof path === 'string' && isFieldProblem(problem) ? [{ path, problem }] : [];
}

const isProblemCode = (code: unknown): code is ProblemCode => typeof code === 'string' && Object.hasOwn(problemCodes, code);
const isFieldProblem = (code: unknown): code is FieldProblem => typeof code === 'string' && Object.hasOwn(fieldProblems, code);

function codeOfStatus(status: number): ProblemShown['code'] {
  if (status === 429) return 'too-many-requests';
  if (status === 404) return 'not-found';
  return status >= 502 ? 'unavailable' : 'answer-not-readable';
}
