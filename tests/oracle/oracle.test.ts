/**
 * The product's evaluator and an independent one agree on random people, in every dated policy. `ORACLE_PEOPLE` for more or fewer.
 * Runs outside jest, in two processes, where it is three times as fast.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { publishedRuleSets } from '../../cloud-functions/domain/health-code/rule-sets/published';
import { ruleOf } from './disagreement';
import { type FactJson, read } from './known-facts';
import { opinionOn } from './oracle';
import { datedPolicies } from './policies';
import { randomPerson } from './random-people';
import { smallest } from './smallest';

const people = process.env.ORACLE_PEOPLE ?? '100000';

test(`the evaluator and the oracle agree on ${people} random people`, () => {
  const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, 'run.mjs'), people], { encoding: 'utf8' });
  expect(stderr + stdout).toBe(`${people} people: the evaluator and the oracle agree\n`);
}, 300_000);

test('every published set of the jurisdiction has its column in the oracle', () => {
  const published = publishedRuleSets.filter(({ jurisdiction }) => jurisdiction === '150781').map(({ effectiveFrom }) => effectiveFrom);
  expect(datedPolicies.map(({ from }) => `${from}T00:00:00+08:00`)).toEqual(published.sort());
});

test('the same seed is the same person', () => {
  expect(randomPerson(42)).toEqual(randomPerson(42));
  expect(randomPerson(42)).not.toEqual(randomPerson(43));
});

/** Otherwise a hundred thousand of them would prove little. */
test('random people meet every colour and every kind of record, and miss and await tests', () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= 1000; seed += 1) {
    const { facts, instants } = randomPerson(seed);
    for (const now of instants) {
      const { colour, rows, missed, pendingTest } = opinionOn(read(facts), now);
      for (const word of [colour, ...rows, ...missed, ...(pendingTest ? ['pending'] : [])]) seen.add(word);
    }
  }
  expect([...seen].sort()).toEqual([...Object.keys(ruleOf), 'green', 'pending', 'red', 'unverifiable', 'yellow'].sort());
});

test('a disagreement is made small: what does not matter to it is left out', () => {
  const differs = (facts: readonly FactJson[]) => facts.some(({ kind }) => kind === 'contact.close');
  const contact = { id: 'c', kind: 'contact.close', at: '2022-08-01T10:00:00+08:00' };
  const others = [
    { id: 'v', kind: 'vaccination.dose', at: '2022-08-01T10:00:00+08:00' },
    { ...contact, kind: 'contact.secondary' },
  ];
  expect(smallest([...others, { ...contact, until: '2023-01-01T00:00:00+08:00' }], differs)).toEqual([contact]);
});
