import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The real publications and certificates beside the repository; they are read, never copied into it. */
const sharedData = join(__dirname, '..', '..', '..', 'shared', 'data');

/**
 * `describe`, but skipped, and plainly said so, where the shared data is not there:
 * `describeWithSharedData('risk-areas', 'a real publication', () => { … })`.
 */
export function describeWithSharedData(folder: string, title: string, tests: () => void): void {
  if (existsSync(join(sharedData, folder))) {
    describe(title, tests);
    return;
  }
  process.stderr.write(`SKIPPED: "${title}" needs ../shared/data/${folder}, which is not here.\n`);
  describe.skip(title, tests);
}

export const readSharedText = (path: string): string => readFileSync(join(sharedData, path), 'utf8');
export const sharedPath = (path: string): string => join(sharedData, path);
