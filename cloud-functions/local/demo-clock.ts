/**
 * The demo city's clock: it starts at a fixed moment of 2022 on the first run and goes on at the usual pace, also while
 * the product is stopped, so that what happened yesterday stays yesterday.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Instant, instant, parseInstant } from '../domain/time';
import type { Clock } from '../use-cases/ports/clock';

/** A Tuesday morning under the rule set of 2022-06-28, the day after the national publication of 2022-09-05. */
const demoStart = '2022-09-06T08:30:00+08:00';

const offsetFile = z.strictObject({ behindMilliseconds: z.int() });

export function demoClock(dataDir: string): Clock {
  const behind = behindMilliseconds(join(dataDir, 'demo-clock.json'));
  return { now: () => instant(Date.now() - behind) };
}

function behindMilliseconds(file: string): number {
  const kept = readKept(file);
  if (kept !== undefined) return kept;
  const behind = Date.now() - startOfDemo();
  writeFileSync(file, JSON.stringify({ behindMilliseconds: behind }));
  return behind;
}

function readKept(file: string): number | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  return offsetFile.parse(JSON.parse(text)).behindMilliseconds;
}

function startOfDemo(): Instant {
  const at = parseInstant(demoStart);
  if (at === undefined) throw new Error(`not an instant: ${demoStart}`);
  return at;
}
