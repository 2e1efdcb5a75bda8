import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import * as z from 'zod';

export type OpenStore = {
  readonly endpoint: string;
  readonly child: ChildProcess;
  /** Ends the store after what is under way. */
  close(): Promise<void>;
};

const ready = z.object({ port: z.int().positive() });

/** Starts the embedded store (`program`: the bundled store-process) on `directory`, which it makes if need be. */
export async function openStore({
  program,
  directory,
  port = 0,
}: {
  program: string;
  directory: string;
  port?: number;
}): Promise<OpenStore> {
  mkdirSync(directory, { recursive: true });
  const child = fork(program, [directory, String(port)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const { port: listening } = await new Promise<{ port: number }>((resolve, reject) => {
    child.once('message', (message) => {
      const read = ready.safeParse(message);
      if (read.success) resolve(read.data);
      else reject(new Error('the store said something else than its port'));
    });
    child.once('exit', (code, signal) => reject(new Error(`the store ended before it served (${signal ?? code})`)));
  });
  return {
    endpoint: `http://127.0.0.1:${listening}`,
    child,
    close: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
