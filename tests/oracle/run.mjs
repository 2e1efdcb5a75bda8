/**
 * `node tests/oracle/run.mjs [people] [first seed]`: the evaluator and the oracle over random people, in two processes.
 * One person again: `node tests/oracle/run.mjs 1 <seed>`. Prints every disagreement found, made small, and exits with 1.
 */
import { spawn } from 'node:child_process';
import { bundle } from '../../cloud-functions/local/bundle.mjs';

const people = Number(process.argv[2] ?? 100_000);
const firstSeed = Number(process.argv[3] ?? 1);
if (!Number.isSafeInteger(people) || !Number.isSafeInteger(firstSeed) || people < 1)
  throw new Error('node tests/oracle/run.mjs [people] [first seed], both whole numbers');
const program = await bundle('tests/oracle/compare-people.ts');
const half = Math.ceil(people / 2);
const parts = [
  [firstSeed, half],
  [firstSeed + half, people - half],
];
const ends = await Promise.all(
  parts.map(
    (part) =>
      new Promise((resolve) => {
        spawn(process.execPath, [program, ...part.map(String)], { stdio: ['ignore', 'inherit', 'inherit'] }).on('close', resolve);
      }),
  ),
);
const isAgreed = ends.every((code) => code === 0);
console.log(isAgreed ? `${people} people: the evaluator and the oracle agree` : `${people} people: they disagree`);
process.exitCode = isAgreed ? 0 : 1;
