/** Parse once, then trust: what an operation gets of a request is what its schemas let through. */
import type { Endpoint } from '../contract/endpoint';
import { done, type Result, refused } from '../domain/result';
import { type AppKind, appKindOf } from '../domain/staff/sign-in-session';
import type { Identified } from './access';
import { headerOf, type RequestContext, readBody } from './arrival';
import { fieldRefusals } from './field-problems';
import type { Problem } from './problem';

const bodyBytesMaxDefault = 16_384;

type Part = 'params' | 'query' | 'body';
export type Input = Identified & { readonly [part in Part]?: unknown } & { readonly app?: AppKind };

/** `{ caller or device, params, query, body }`, each where the contract has it. */
export async function readInput(c: RequestContext, endpoint: Endpoint, identified: Identified): Promise<Result<Input, Problem>> {
  const body = endpoint.body ? await readJson(c, endpoint.bodyBytesMax ?? bodyBytesMaxDefault) : undefined;
  if (body && !body.ok) return body;
  const app = endpoint.startsSession && { app: appKindOf(headerOf(c, 'user-agent')) };
  const input: Identified & { [part in Part]?: unknown } & { readonly app?: AppKind } = { ...identified, ...app };
  const parts = [
    ['params', endpoint.params, () => c.req.param()],
    ['query', endpoint.query, () => queryOf(c)],
    ['body', endpoint.body, () => body?.value],
  ] as const;
  for (const [part, schema, read] of parts) {
    if (!schema) continue;
    const sent: unknown = read();
    const parsed = schema.safeParse(sent);
    // An address that names nothing we could have is the same 404 as something that is not there.
    if (!parsed.success && part === 'params') return refused({ code: 'not-found' });
    if (!parsed.success) return refused({ code: 'request-not-valid', fields: fieldRefusals(parsed.error.issues, sent) });
    input[part] = parsed.data;
  }
  return done(input);
}

async function readJson(c: RequestContext, bytesMax: number): Promise<Result<unknown, Problem>> {
  const mediaType = headerOf(c, 'content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  const body = await readBody(c, bytesMax);
  if (body.kind === 'too-large') return refused({ code: 'request-too-large' });
  if (mediaType !== 'application/json') return refused({ code: 'content-type-not-supported' });
  if (body.kind === 'not-text') return refused({ code: 'request-not-readable' });
  try {
    return done(JSON.parse(body.text));
  } catch {
    return refused({ code: 'request-not-readable' });
  }
}

/** A name given twice becomes a list, which no schema takes for a single value. */
function queryOf(c: RequestContext): object {
  return Object.fromEntries(Object.entries(c.req.queries()).map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
}
