/** What was known at a past moment: the facts a decision of then is replayed from. */
import { parseFact } from '../../../cloud-functions/domain/health-code/fact-json';
import { factsKnownAt } from '../../../cloud-functions/domain/health-code/known-at';
import { addMilliseconds } from '../../../cloud-functions/domain/time';
import { at, closeContact, negative } from '../../builders/facts';

const then = at('2022-08-05');
const ids = (facts: readonly { readonly id: string }[]) => facts.map(({ id }) => id);
const recorded = (time: string) => ({ ...closeContact('2022-08-01'), recordedAt: at(time) });

test.each([
  ['the instant before', -1, 1],
  ['the instant itself', 0, 1],
  ['the instant after', 1, 0],
])('a fact written down %s', (_, milliseconds, known) => {
  expect(factsKnownAt([{ ...closeContact('2022-08-01'), recordedAt: addMilliseconds(then, milliseconds) }], then)).toHaveLength(known);
});

test.each([
  ['before', -1, 0],
  ['at', 0, 0],
  ['after', 1, 1],
])('a fact withdrawn %s the instant', (_, milliseconds, known) => {
  const facts = factsKnownAt([{ ...recorded('2022-08-02'), withdrawnAt: addMilliseconds(then, milliseconds) }], then);
  expect(facts).toHaveLength(known);
  // Nobody knew of it yet.
  for (const fact of facts) expect(fact.withdrawnAt).toBeUndefined();
});

test('a fact of the future that was already written down is known', () => {
  const duty = { id: 'duty', kind: 'duty.group', group: 'port', at: at('2022-08-20'), recordedAt: at('2022-08-03') } as const;
  expect(ids(factsKnownAt([duty], then))).toEqual(['duty']);
});

test('without a time of writing, a fact is as old as what it tells', () => {
  const facts = [negative('2022-08-03'), negative('2022-08-06')];
  expect(ids(factsKnownAt(facts, then))).toEqual(['negative/2022-08-03']);
});

test('an unreadable record without any time was always there', () => {
  expect(factsKnownAt([parseFact({ id: 'broken' })], then)).toHaveLength(1);
  expect(factsKnownAt([parseFact({ id: 'broken', recordedAt: '2022-08-06T00:00:00+08:00' })], then)).toHaveLength(0);
});
