/** One thread of a dry run: takes stretches of synthetic people until there are none left, then hands over its counts. */
import { parentPort, workerData } from 'node:worker_threads';
import { comparePerson, startComparison } from '../../domain/dry-run/compare-people';
import { syntheticPerson } from '../synthetic-people/synthetic-person';
import { counters, type SyntheticCrowd, stretchLength } from './compare-synthetic-people';

/** Handed over by `compareSyntheticPeople` alone. */
const crowd: SyntheticCrowd & { readonly shared: SharedArrayBuffer } = workerData;
const { next, done } = counters(crowd.shared);
const comparison = startComparison(crowd.at);

for (let from = next.take(stretchLength); from < crowd.people; from = next.take(stretchLength)) {
  const to = Math.min(from + stretchLength, crowd.people);
  for (let number = from; number < to; number++) {
    const { facts, division } = syntheticPerson(crowd.seed, number, crowd.at);
    comparePerson(comparison, { key: String(number), facts, division, before: crowd.before, after: crowd.after });
  }
  done.add(to - from);
}
parentPort?.postMessage(comparison);
