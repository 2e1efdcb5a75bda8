import { decide } from '../../../cloud-functions/domain/health-code/decide';
import { formatFact, parseFact } from '../../../cloud-functions/domain/health-code/fact-json';
import { ruleSet20220628 } from '../../../cloud-functions/domain/health-code/rule-sets/150781/2022-06-28';
import { syntheticPerson } from '../../../cloud-functions/local/synthetic-people/synthetic-person';
import { at } from '../../builders/facts';

const now = at('2022-09-06T08:30:00+08:00');
const people = Array.from({ length: 20_000 }, (_, number) => syntheticPerson(1, number, now));

it('the same seed and number is the same person, another is another', () => {
  expect(syntheticPerson(1, 17, now)).toEqual(syntheticPerson(1, 17, now));
  const distinct = new Set(people.slice(0, 1_000).map((person) => JSON.stringify(person)));
  expect(distinct.size).toBeGreaterThan(990);
  expect(syntheticPerson(2, 17, now)).not.toEqual(syntheticPerson(1, 17, now));
});

it('people have nine facts on average, and every fact is one that could be stored', () => {
  const facts = people.flatMap((person) => person.facts);
  expect(facts.length / people.length).toBeGreaterThan(8.5);
  expect(facts.length / people.length).toBeLessThan(9.5);
  for (const fact of facts.slice(0, 5_000)) expect(parseFact(formatFact(fact))).toEqual(fact);
  for (const person of people.slice(0, 2_000)) expect(new Set(person.facts.map(({ id }) => id)).size).toBe(person.facts.length);
});

it('a city of them meets every rule, and is green for the most part', () => {
  const decisions = people.map(({ facts }) => decide(facts, ruleSet20220628, now));
  const share = (colour: string) => decisions.filter((decision) => decision.colour === colour).length / people.length;
  expect(share('green')).toBeGreaterThan(0.9);
  expect(share('yellow')).toBeGreaterThan(0.01);
  expect(share('red')).toBeGreaterThan(0.003);
  expect(share('unverifiable')).toBe(0);
  const met = new Set(decisions.flatMap(({ reasons, duties }) => [...reasons, ...duties].map(({ rule }) => rule)));
  const rules = ruleSet20220628.rules.map(({ id }) => id);
  expect(rules.filter((id) => !met.has(id))).toEqual(['case-suspected', 'duty-city-48h', 'duty-city-7d']);
  expect(decisions.some(({ missedTest }) => missedTest)).toBe(true);
});

it('most live in Manzhouli, some in each county around it', () => {
  const counts = new Map<string, number>();
  for (const { division } of people) counts.set(division, (counts.get(division) ?? 0) + 1);
  expect(counts.size).toBe(11);
  expect(counts.get('150781')).toBeGreaterThan(0.55 * people.length);
});
