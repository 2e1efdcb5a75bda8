/** A provider on this machine: real HTTP on a free port, with the ways a real one misbehaves. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Arrived = { readonly method: string; readonly url: URL; readonly headers: IncomingMessage['headers']; readonly body: string };
export type Said = { readonly status?: number; readonly body: string; readonly location?: string };

/** What happens to the next request instead of a proper answer. */
export type Mishap = 'slow' | 'broken-json' | 'cut-off' | 'http-502' | 'endless' | 'redirect';

export type ProviderDouble = {
  readonly baseUrl: string;
  readonly arrived: readonly Arrived[];
  /** One mishap for each of the next requests, in this order. */
  suffer(...mishaps: Mishap[]): void;
  stop(): Promise<void>;
};

export async function startProviderDouble(answer: (arrived: Arrived) => Said): Promise<ProviderDouble> {
  const arrived: Arrived[] = [];
  const mishaps: Mishap[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', headers } = request;
      const url = new URL(request.url ?? '/', `http://${headers.host}`);
      const one = { method, url, headers, body: Buffer.concat(chunks).toString('utf8') };
      arrived.push(one);
      misbehave(mishaps.shift(), response, () => {
        const said = answer(one);
        response.writeHead(said.status ?? 200, { 'content-type': 'application/json;charset=utf-8' });
        response.end(said.body);
      });
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    arrived,
    suffer: (...more) => void mishaps.push(...more),
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

function misbehave(mishap: Mishap | undefined, response: ServerResponse, behave: () => void): void {
  switch (mishap) {
    case undefined:
      behave();
      return;
    case 'slow':
      setTimeout(behave, 1_000).unref();
      return;
    case 'broken-json':
      response.end('{"openid": "o-broken');
      return;
    case 'cut-off':
      response.writeHead(200, { 'content-length': '500' });
      response.write('{"openid"');
      setImmediate(() => response.destroy());
      return;
    case 'http-502':
      response.writeHead(502);
      response.end('<html>Bad Gateway</html>');
      return;
    case 'endless':
      response.end(`{"openid":"${'x'.repeat(200_000)}"}`);
      return;
    case 'redirect':
      response.writeHead(302, { location: '/elsewhere' });
      response.end();
  }
}
