/**
 * HTTP below the SDK: one pool of kept connections, one timeout, the answer as one buffer.
 * The SDK's own handler sets four timers a request and reads answers through two streams; that was 0.15 ms of CPU
 * a request here, a quarter of what a check-in may cost. Signing, retries and protocol stay the SDK's.
 */
import { Agent, type ClientRequest, type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure, Agent as SecureAgent } from 'node:https';

export type ConnectionLimits = { readonly connectionsMax: number; readonly timeoutMilliseconds: number };

/** What a signed request of the SDK holds; DynamoDB's protocol has no query. */
type SignedRequest = {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string | Uint8Array;
};
type Answer = { response: { statusCode: number; headers: Record<string, string>; body: Uint8Array } };

/** What `requestHandler` of an SDK client asks for. */
export type StoreConnections = {
  readonly metadata: { readonly handlerProtocol: string };
  handle(request: SignedRequest): Promise<Answer>;
  destroy(): void;
  updateHttpClientConfig(): void;
  httpHandlerConfigs(): object;
};

/** A request that is not answered within the timeout fails as a `TimeoutError`, which the SDK tries again. */
export function makeStoreConnections({ connectionsMax, timeoutMilliseconds }: ConnectionLimits): StoreConnections {
  const options = { keepAlive: true, maxSockets: connectionsMax, scheduling: 'lifo' } as const;
  const plain = new Agent(options);
  const secure = new SecureAgent(options);

  const handle = (request: SignedRequest): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const isSecure = request.protocol === 'https:';
      const sent: ClientRequest = (isSecure ? requestSecure : requestPlain)({
        agent: isSecure ? secure : plain,
        host: request.hostname,
        port: request.port,
        method: request.method,
        path: request.path,
        headers: request.headers,
        timeout: timeoutMilliseconds,
      });
      sent.on('response', (message: IncomingMessage) => collect(message, resolve, reject));
      sent.on('timeout', () => sent.destroy(timeout(timeoutMilliseconds)));
      sent.on('error', reject);
      sent.end(request.body);
    });

  return {
    metadata: { handlerProtocol: 'http/1.1' },
    handle,
    destroy: () => {
      plain.destroy();
      secure.destroy();
    },
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => ({}),
  };
}

const timeout = (milliseconds: number): Error =>
  Object.assign(new Error(`the store did not answer within ${milliseconds} ms`), { name: 'TimeoutError' });

function collect(message: IncomingMessage, resolve: (answer: Answer) => void, reject: (fault: Error) => void): void {
  const chunks: Uint8Array[] = [];
  message.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  message.on('error', reject);
  message.on('aborted', () => reject(Object.assign(new Error('the store broke off its answer'), { code: 'ECONNRESET' })));
  message.on('end', () => {
    const [first] = chunks;
    const body = chunks.length === 1 && first ? first : Buffer.concat(chunks);
    resolve({ response: { statusCode: message.statusCode ?? 0, headers: headersOf(message), body } });
  });
}

function headersOf(message: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  return headers;
}
