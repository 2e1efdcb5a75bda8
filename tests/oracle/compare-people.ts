/** One part of `run.mjs`: compares people `first` to `first + count - 1`, prints what the two disagree on as JSON, a line each. */
import { disagreementOn } from './disagreement';
import { randomPerson } from './random-people';
import { smallest } from './smallest';

const [first = 1, count = 1, disagreementsMax = 5] = process.argv.slice(2).map(Number);
let found = 0;
for (let seed = first; seed < first + count && found < disagreementsMax; seed += 1) {
  const { facts, instants } = randomPerson(seed);
  const now = disagreementOn(facts, instants)?.now;
  if (now === undefined) continue;
  found += 1;
  const fewer = smallest(facts, (some) => disagreementOn(some, [now]) !== undefined);
  console.log(JSON.stringify({ seed, ...disagreementOn(fewer, [now]) }));
}
process.exitCode = found === 0 ? 0 : 1;
