import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Comparison, mergeComparisons } from '../../domain/dry-run/compare-people';
import type { RuleSet } from '../../domain/health-code/rule-set';
import type { Instant } from '../../domain/time';

export type SyntheticCrowd = {
  readonly people: number;
  readonly seed: number;
  readonly at: Instant;
  readonly before: RuleSet;
  readonly after: RuleSet;
};
export type Comparing = {
  /** The bundled `dry-run-worker`. */
  readonly program: string;
  /** At most one a processor. */
  readonly threads?: number;
  readonly onProgress?: (peopleDone: number) => void;
};

/** Small enough that no thread waits long for the last one, large enough that taking one costs nothing. */
export const stretchLength = 2_000;
const progressEveryMilliseconds = 200;

/** The same crowd gives the same counts with any number of threads. A thread that fails fails the whole. */
export async function compareSyntheticPeople(crowd: SyntheticCrowd, { program, threads, onProgress }: Comparing): Promise<Comparison> {
  const shared = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
  const { done } = counters(shared);
  const ticking = setInterval(() => onProgress?.(done.value()), progressEveryMilliseconds);
  try {
    const count = Math.max(1, Math.min(threads ?? availableParallelism(), Math.ceil(crowd.people / stretchLength)));
    const parts = await Promise.all(Array.from({ length: count }, () => comparisonOf(program, { ...crowd, shared })));
    onProgress?.(crowd.people);
    return mergeComparisons(crowd.at, parts);
  } finally {
    clearInterval(ticking);
  }
}

const comparisonOf = (program: string, workerData: object): Promise<Comparison> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData });
    worker.once('message', (comparison: Comparison) => resolve(comparison));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a thread of the dry run ended early (${code})`)));
  });

/** Two numbers all threads count on: the next person to take, and how many are done. */
export function counters(shared: SharedArrayBuffer) {
  const numbers = new Int32Array(shared);
  return {
    next: { take: (length: number): number => Atomics.add(numbers, 0, length) },
    done: { add: (people: number): void => void Atomics.add(numbers, 1, people), value: (): number => Atomics.load(numbers, 1) },
  };
}
