/**
 * The HTTP layer: everything an operation does not want to know. Order: attempts, sign-in or device, role, size, media type,
 * JSON, schemas, use case, answer. One handler per route and no middleware chain, which the hot path would pay for.
 */
import { Hono } from 'hono';
import type { Endpoint } from '../contract/endpoint';
import { endpoints } from '../contract/endpoints';
import { type OperationName, routes } from '../contract/routes';
import type { Caller } from '../domain/caller';
import type { Refusal } from '../domain/refusal';
import { type Result, refused } from '../domain/result';
import type { Instant } from '../domain/time';
import type { Clock } from '../use-cases/ports/clock';
import type { SessionWatch } from '../use-cases/sign-in/remember-sessions';
import { type DeviceCheck, identify, type SessionCheck } from './access';
import { headerOf, type RequestContext, requestIdOf, type Surroundings, sourceAddressOf } from './arrival';
import type { AttemptLimit } from './attempt-limit';
import { isPassing } from './fault';
import type { Answered, Log } from './log';
import type { Operations } from './operation';
import { languageOf, type Problem, problemDocument, problemMediaType, problemStatus } from './problem';
import { isAttempt, isStaffed, type RefusalRecord } from './refused-attempts';
import { readInput } from './request-reading';
import { answerHeaders, type Headers } from './response-headers';
import { answerOf } from './response-writing';
import { methodsOf } from './route-matching';

export type AppOptions = {
  readonly operations: Partial<Operations>;
  readonly sessions: SessionCheck;
  /** Absent: this audience knows no devices, and its operations for devices answer that to each. */
  readonly devices?: DeviceCheck;
  /** Asked at the desks whether a session was ended from elsewhere; absent: this audience is no desk. */
  readonly sessionWatch?: SessionWatch;
  readonly clock: Clock;
  readonly log: Log;
  /** Of sign-in operations, per source address. */
  readonly attempts: AttemptLimit;
  /** Keeps what was tried and refused; where it cannot be kept, the request fails. Absent: this audience has no such record. */
  readonly recordRefusal?: RefusalRecord;
  /** Origins other than ours that the browser app may be served from. */
  readonly allowedOrigins?: readonly string[];
  /** What is served where no operation answers: the browser app's files in the local product. */
  readonly otherwise?: (c: RequestContext) => Promise<Response | undefined>;
};

export type App = Hono<Surroundings>;

/** When the store does not answer: long enough for it to come back, short enough for someone at a door. */
const retryAfterSeconds = 5;

type Served = {
  readonly name: OperationName;
  readonly endpoint: Endpoint;
  readonly run: (input: never) => Promise<Result<unknown, Refusal>>;
};

export function createApp(options: AppOptions): App {
  const app = new Hono<Surroundings>();
  const names = Object.keys(options.operations).filter((name): name is OperationName => name in routes);
  for (const name of names) {
    const run = options.operations[name];
    if (!run) continue;
    const { method, path } = routes[name];
    app.on(method, path.replace(/\{(\w+)\}/g, ':$1'), (c) => answer(c, { name, endpoint: endpoints[name], run }, options));
  }
  app.notFound((c) => answerElsewhere(c, names, options));
  return app;
}

async function answer(c: RequestContext, served: Served, options: AppOptions): Promise<Response> {
  const startedAt = performance.now();
  const now = options.clock.now();
  const requestId = requestIdOf(c);
  const headers = answerHeaders(c, { now, requestId, allowedOrigins: options.allowedOrigins });
  const entry = (status: number, problem?: string): Answered => ({
    operation: served.name,
    status,
    milliseconds: since(startedAt),
    requestId,
    problem,
  });
  try {
    const outcome = await run(c, served, { options, now });
    if (outcome.ok) {
      const response = answerOf(served.name, served.endpoint, { value: outcome.value, headers });
      options.log.answered(entry(response.status));
      return response;
    }
    options.log.answered(entry(problemStatus(outcome.error.code), outcome.error.code));
    return answerProblem(c, outcome.error, { headers, requestId });
  } catch (fault) {
    const problem: Problem = isPassing(fault) ? { code: 'unavailable', retryAfterSeconds } : { code: 'fault' };
    options.log.fault(entry(problemStatus(problem.code), problem.code), fault);
    return answerProblem(c, problem, { headers, requestId });
  }
}

async function run(
  c: RequestContext,
  { name, endpoint, run: operation }: Served,
  { options, now }: { options: AppOptions; now: Instant },
): Promise<Result<unknown, Problem>> {
  if (isSignIn(endpoint, c.req.method)) {
    const waitSeconds = options.attempts.refuse(sourceAddressOf(c), now);
    if (waitSeconds !== undefined) return { ok: false, error: { code: 'too-many-requests', retryAfterSeconds: waitSeconds } };
  }
  const { sessions, devices = noDevices } = options;
  const watch = isStaffed(endpoint) ? options.sessionWatch : undefined;
  const identified = await identify(headerOf(c, 'authorization'), endpoint.access, { sessions, devices, watch, now });
  const record = (problem: Problem, by: Caller | undefined) =>
    by && isAttempt(endpoint, problem) ? options.recordRefusal?.({ operation: name, endpoint, caller: by, problem }) : undefined;
  if (!identified.ok) {
    await record(identified.error, identified.error.by);
    return identified;
  }
  const input = await readInput(c, endpoint, identified.value);
  // The schemas of this very endpoint have just parsed it: the one place where a parsed request becomes an input.
  const outcome = input.ok ? await operation(input.value as never) : input;
  if (!outcome.ok) await record(outcome.error, identified.value.caller);
  return outcome;
}

const noDevices: DeviceCheck = { authenticate: async () => refused({ code: 'device-not-known' }) };

/** What anyone may post without being signed in; the demo sign-ins of the local product are nobody's secret. */
const isSignIn = (endpoint: Endpoint, method: string): boolean =>
  endpoint.access.kind === 'anyone' && method === 'POST' && endpoint.localOnly !== true;

function answerProblem(c: RequestContext, problem: Problem, { headers, requestId }: { headers: Headers; requestId: string }): Response {
  const document = problemDocument(problem, { language: languageOf(headerOf(c, 'accept-language')), requestId });
  headers['content-type'] = problemMediaType;
  if (problem.retryAfterSeconds !== undefined) headers['retry-after'] = String(problem.retryAfterSeconds);
  return new Response(JSON.stringify(document), { status: problemStatus(problem.code), headers });
}

/** No operation has this method and path: another method has, or something else is served there, or nothing. */
async function answerElsewhere(c: RequestContext, names: readonly OperationName[], options: AppOptions): Promise<Response> {
  const startedAt = performance.now();
  const requestId = requestIdOf(c);
  const headers = answerHeaders(c, { now: options.clock.now(), requestId, allowedOrigins: options.allowedOrigins });
  const methods = methodsOf(c.req.path, names);
  if (methods.length > 0) headers.allow = methods.join(', ');
  if (methods.length > 0 && c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers });
  const other = methods.length === 0 ? await options.otherwise?.(c) : undefined;
  if (other) return other;
  const problem: Problem = { code: methods.length > 0 ? 'method-not-allowed' : 'not-found' };
  const status = problemStatus(problem.code);
  options.log.answered({ operation: 'none', status, milliseconds: since(startedAt), requestId, problem: problem.code });
  return answerProblem(c, problem, { headers, requestId });
}

/** Milliseconds with one decimal. */
const since = (startedAt: number): number => Math.round((performance.now() - startedAt) * 10) / 10;
