import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { App } from '../functions/http';

/** Longer than any proxy or client keeps an idle connection, so that it is never us who closes one in use. */
const keepAliveMilliseconds = 75_000;
/** Requests under way get this long to finish when the product is told to stop. */
const graceMilliseconds = 3_000;

/** Listens on one port and ends cleanly on SIGINT and SIGTERM. `port` 0 takes a free one. */
export async function listen(
  app: App,
  { port, onStop }: { port: number; onStop: () => Promise<void> },
): Promise<{ readonly port: number }> {
  const server = createServer(getRequestListener(app.fetch, { hostname: 'localhost' }));
  server.keepAliveTimeout = keepAliveMilliseconds;
  server.headersTimeout = keepAliveMilliseconds + 1_000;
  server.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve());
  });
  const stop = async () => {
    server.close();
    server.closeIdleConnections();
    await new Promise((resolve) => {
      server.once('close', resolve);
      setTimeout(resolve, graceMilliseconds);
    });
    server.closeAllConnections();
    await onStop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  const address = server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : port };
}
