import { fork } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod';

const figures = z.object({ people: z.int(), changed: z.int(), seconds: z.number(), megabytesMax: z.int() });
export type DryRunFigures = z.output<typeof figures>;

/** Everybody judged twice, in as many threads as there are processors; memory at its highest, all threads together. */
export const measureDryRun = (people: number): Promise<DryRunFigures> =>
  new Promise((resolve, reject) => {
    const program = join(import.meta.dirname ?? '.', '../../dist/local/tests-load-dry-run-process.mjs');
    const child = fork(program, [String(people)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.once('message', (message) => resolve(figures.parse(message)));
    child.once('exit', (code) => reject(new Error(`the dry run ended early (${code})`)));
  });
