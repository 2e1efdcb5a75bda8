/** One request as it arrived, the same for Lambda, for the local gateway and for tests; its body is read with a bound. */
import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';

/** What `hono/aws-lambda` and `@hono/node-server` put beside a request; in a test there is neither. */
export type Surroundings = {
  Bindings: {
    readonly incoming?: IncomingMessage;
    readonly requestContext?: { readonly requestId?: string; readonly http?: { readonly sourceIp?: string } };
  };
};
export type RequestContext = Context<Surroundings>;

export type BodyRead = { readonly kind: 'read'; readonly text: string } | { readonly kind: 'too-large' } | { readonly kind: 'not-text' };

/** Ids of requests of one process: unique, and cheap to make on the hot path. */
const processId = randomUUID().slice(0, 8);
let requestCount = 0;

export function requestIdOf(c: RequestContext): string {
  const given = c.env?.requestContext?.requestId;
  if (given !== undefined) return given;
  requestCount += 1;
  return `${processId}-${requestCount.toString(36)}`;
}

/** A request header by its lower-case name; from Node's own parse where there is one, which costs nothing more. */
export function headerOf(c: RequestContext, name: string): string | undefined {
  const parsed = c.env?.incoming?.headers[name];
  return typeof parsed === 'string' ? parsed : c.req.header(name);
}

/** Who is calling, for the attempt limit; headers that a caller can make up are not believed. */
export const sourceAddressOf = (c: RequestContext): string =>
  c.env?.requestContext?.http?.sourceIp ?? c.env?.incoming?.socket.remoteAddress ?? 'unknown';

/** Reads at most `bytesMax` bytes; a longer body is refused by its announced length, or as soon as it gets longer. */
export async function readBody(c: RequestContext, bytesMax: number): Promise<BodyRead> {
  if (Number(headerOf(c, 'content-length') ?? 0) > bytesMax) return { kind: 'too-large' };
  const incoming = c.env?.incoming;
  const bytes = incoming ? await readFromSocket(incoming, bytesMax) : await readFromStream(c.req.raw.body, bytesMax);
  if (bytes === undefined) return { kind: 'too-large' };
  return isUtf8(bytes) ? { kind: 'read', text: bytes.toString('utf8') } : { kind: 'not-text' };
}

/** Straight from the socket: going through a web stream costs a tenth of a millisecond per check-in. */
function readFromSocket(incoming: IncomingMessage, bytesMax: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    incoming.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > bytesMax) resolve(undefined);
      else chunks.push(chunk);
    });
    incoming.on('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
    incoming.on('error', reject);
    incoming.on('close', () => resolve(undefined));
  });
}

async function readFromStream(body: ReadableStream<Uint8Array> | null, bytesMax: number): Promise<Buffer | undefined> {
  if (!body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > bytesMax) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks);
}
