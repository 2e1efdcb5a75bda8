/** Parse once, then trust: what an operation gets of a request is what its schemas let through. */
import type { Endpoint } from '../contract/endpoint';
import type { Caller } from '../domain/caller';
import { done, type Result, refused } from '../domain/result';
import { type RequestContext, readBody } from './arrival';
import { fieldRefusals } from './field-problems';
import type { Problem } from './problem';

const bodyBytesMaxDefault = 16_384;

/** Query, path and body side by side; `caller` comes last, so nothing sent can stand in for it. */
export async function readInput(c: RequestContext, endpoint: Endpoint, caller: Caller | undefined): Promise<Result<object, Problem>> {
  const body = endpoint.body ? await readJson(c, endpoint.bodyBytesMax ?? bodyBytesMaxDefault) : undefined;
  if (body && !body.ok) return body;
  const parts = [
    { schema: endpoint.params, sent: endpoint.params ? c.req.param() : undefined },
    { schema: endpoint.query, sent: endpoint.query ? queryOf(c) : undefined },
    { schema: endpoint.body, sent: body?.value },
  ];
  const input: object = {};
  for (const { schema, sent } of parts) {
    if (!schema) continue;
    const parsed = schema.safeParse(sent);
    // A path that names nothing we could have is the same 404 as something that is not there.
    if (!parsed.success && schema === endpoint.params) return refused({ code: 'not-found' });
    if (!parsed.success) return refused({ code: 'request-not-valid', fields: fieldRefusals(parsed.error.issues, sent) });
    Object.assign(input, parsed.data);
  }
  return done(caller ? Object.assign(input, { caller }) : input);
}

async function readJson(c: RequestContext, bytesMax: number): Promise<Result<unknown, Problem>> {
  const mediaType = c.req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
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
