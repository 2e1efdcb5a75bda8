import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const repository = join(__dirname, '../../..');

export type RunningProduct = {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** Everything the product printed so far. */
  printed(): string;
  /** As a power cut: the process gets no chance to finish anything. */
  kill9(): Promise<void>;
  stop(): Promise<void>;
  /** The process is gone; its data stays for the next start. */
  restart(): Promise<RunningProduct>;
  /** Stops and removes the data. */
  remove(): Promise<void>;
};

/** Runs what `npm start` runs, on a free port and data of its own, and answers once `/healthz` says ok. */
export async function startProduct(
  settings: { dataDir?: string; port?: number; env?: Record<string, string>; by?: 'npm' } = {},
): Promise<RunningProduct> {
  const dataDir = settings.dataDir ?? mkdtempSync(join(tmpdir(), 'tongma-journey-'));
  const port = settings.port ?? (await freePort());
  const [program, ...words] = settings.by === 'npm' ? ['npm', 'start'] : [process.execPath, 'cloud-functions/local/start.mjs'];
  const child = spawn(program, words, {
    cwd: repository,
    env: { ...process.env, NODE_ENV: 'production', ...settings.env, PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (printed += part.toString()));
  const url = `http://127.0.0.1:${port}`;
  await untilHealthy(url, child, () => printed);

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    await ended;
  };
  return {
    url,
    port,
    dataDir,
    printed: () => printed,
    kill9: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    restart: async () => {
      await end('SIGTERM');
      return startProduct({ ...settings, dataDir, port });
    },
    remove: async () => {
      await end('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function untilHealthy(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  const giveUpAt = Date.now() + 120_000;
  while (Date.now() < giveUpAt) {
    if (child.exitCode !== null) throw new Error(`the product ended at once:\n${printed()}`);
    const healthy = await fetch(`${url}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`the product did not answer /healthz in two minutes:\n${printed()}`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
