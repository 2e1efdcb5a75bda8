import { judgeTravel, openMismatches, type TravelToJudge } from '../../../cloud-functions/domain/declaration/travel-facts';
import type { DeclarationFact } from '../../../cloud-functions/domain/health-code/facts';
import { type Day, parseDay } from '../../../cloud-functions/domain/time';
import type { TravelCardPlace } from '../../../cloud-functions/domain/travel-card/travel-card';
import { at } from '../../builders/facts';

const day = (text: string) => parseDay(text) ?? (Number.NaN as Day);
const place = (name: string): TravelCardPlace => ({
  in: 'abroad',
  country: 'RU',
  name,
  firstSeen: day('2022-09-03'),
  lastSeen: day('2022-09-04'),
});
const now = at('2022-09-06T08:30:00+08:00');
const explained = (placeId: string) => ({ placeId, place: place(placeId), text: '只是路过' });
const judge = (given: Partial<TravelToJudge> = {}) =>
  judgeTravel({
    declarationId: 'first',
    at: now,
    known: [],
    cardFetchedAt: now,
    explained: [],
    differences: [],
    isDeclared: () => true,
    ...given,
  });

test('nothing explained and nothing open leaves nothing on record', () => {
  expect(judge()).toEqual({ facts: [], differences: [] });
});

test('each place explained is a mismatch, with the card and the place as evidence and the words kept apart', () => {
  const { facts, differences } = judge({ explained: [explained('aa'), explained('bb')] });
  expect(facts).toMatchObject([
    { kind: 'declaration.mismatch', at: now, source: 'travel-card' },
    { kind: 'declaration.mismatch', evidence: 'declaration first, travel card of 2022-09-06T08:30:00+08:00: bb 2022-09-03 – 2022-09-04' },
  ]);
  expect(differences.map(({ factId }) => factId)).toEqual(facts.map(({ id }) => id));
  expect(JSON.stringify(facts)).not.toContain('只是路过');
});

describe('with a mismatch open', () => {
  const [open] = judge({ explained: [explained('aa')] }).facts;
  const known = open ? [open] : [];
  const differences = known.map(({ id }) => ({ factId: id, place: place('aa'), text: '只是路过' }));

  test('explaining the same place again adds nothing', () => {
    const again = judge({ declarationId: 'second', known, differences, explained: [explained('aa')] });
    expect(again.facts).toEqual([]);
    expect(again.differences).toMatchObject([{ factId: open?.id }]);
  });
  test('explaining another place adds one', () => {
    expect(judge({ declarationId: 'second', known, differences, explained: [explained('bb')] }).facts).toHaveLength(1);
  });
  test('a declaration that tells of the place corrects it', () => {
    const { facts } = judge({ declarationId: 'second', known, differences });
    expect(facts).toMatchObject([{ kind: 'declaration.corrected', source: 'travel-card', evidence: 'declaration second' }]);
    expect(openMismatches([...known, ...facts])).toEqual([]);
  });
  test('one that does not, or that leaves out another place, corrects nothing', () => {
    expect(judge({ declarationId: 'second', known, differences, isDeclared: () => false }).facts).toEqual([]);
    const kinds = judge({ declarationId: 'second', known, differences, explained: [explained('bb')] }).facts.map(({ kind }) => kind);
    expect(kinds).toEqual(['declaration.mismatch']);
  });
  test('what no kept declaration tells of is not corrected here', () => {
    expect(judge({ declarationId: 'second', known, differences: [] }).facts).toEqual([]);
    const entered: DeclarationFact = { id: 'by-the-office', kind: 'declaration.mismatch', at: now };
    expect(judge({ declarationId: 'second', known: [...known, entered], differences }).facts).toEqual([]);
  });
  test('after a correction the same place can be a mismatch again', () => {
    const { facts } = judge({ declarationId: 'second', known, differences });
    const later = at('2022-09-07T08:30:00+08:00');
    const third = judge({ declarationId: 'third', at: later, known: [...known, ...facts], explained: [explained('aa')] });
    expect(third.facts).toMatchObject([{ kind: 'declaration.mismatch' }]);
    expect(third.facts[0]?.id).not.toBe(open?.id);
  });
  test('a withdrawn one is not open', () => {
    expect(openMismatches(known.map((fact) => ({ ...fact, withdrawnAt: now })))).toEqual([]);
  });
});
