import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { type Instant, instant, millisecondsPerMinute } from '../../domain/time';

const kept = z.strictObject({ madeAt: z.int(), complete: z.boolean() });

/**
 * Makes something on the first run. Broken off, it is made again at the next start for the same moment, so that what
 * was already written is met again and not doubled.
 */
export async function makeOnce(file: string, now: Instant, make: (madeAt: Instant) => Promise<void>): Promise<void> {
  const before = read(file);
  if (before?.complete) return;
  // Whole minutes: people read these times.
  const madeAt = before ? instant(before.madeAt) : instant(now - (now % millisecondsPerMinute));
  write(file, { madeAt, complete: false });
  await make(madeAt);
  write(file, { madeAt, complete: true });
}

function read(file: string): z.output<typeof kept> | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  return kept.parse(JSON.parse(text));
}

function write(file: string, state: z.output<typeof kept>): void {
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}
