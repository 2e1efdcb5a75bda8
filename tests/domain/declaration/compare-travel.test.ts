import type { Answers } from '../../../cloud-functions/domain/declaration/answers';
import { cityOf, compareTravel } from '../../../cloud-functions/domain/declaration/compare-travel';
import type { Divisions } from '../../../cloud-functions/domain/divisions/divisions';
import { loadDivisions } from '../../../cloud-functions/domain/divisions/load-divisions';
import { type Day, parseDay } from '../../../cloud-functions/domain/time';
import type { TravelCardPlace } from '../../../cloud-functions/domain/travel-card/travel-card';

let divisions: Divisions;
beforeAll(async () => {
  divisions = await loadDivisions();
});

const day = (text: string) => parseDay(text) ?? (Number.NaN as Day);
const seen = (division: string, first: string, last = first): TravelCardPlace => ({
  in: 'china',
  division,
  name: division,
  firstSeen: day(first),
  lastSeen: day(last),
});
const abroad = (country: string, first: string, last = first): TravelCardPlace => ({
  in: 'abroad',
  country,
  name: country,
  firstSeen: day(first),
  lastSeen: day(last),
});
const stay = (division: string, from: string, to?: string): Answers['stays'][number] => ({
  division,
  from: day(from),
  ...(to !== undefined && { to: day(to) }),
});
const entry = (country: string, from: string, enteredOn: string) => ({ country, from: day(from), enteredOn: day(enteredOn) });

type Given = { places: TravelCardPlace[]; stays?: Answers['stays']; entries?: Answers['entries']; jurisdiction?: string };
const leftOut = ({ places, stays = [], entries = [], jurisdiction = '150781' }: Given) =>
  compareTravel({ places, answers: { stays, entries }, today: day('2022-09-06'), jurisdiction, divisions }).map(({ place }) =>
    place.in === 'china' ? place.division : place.country,
  );

describe('a place in the country', () => {
  const beijing = seen('110105', '2022-09-03', '2022-09-04');

  test('is left out where no stay tells of it', () => {
    expect(leftOut({ places: [beijing] })).toEqual(['110105']);
  });
  test.each([
    ['the same district', stay('110105', '2022-09-03', '2022-09-04'), true],
    ['another district of the same city, since the card knows cities', stay('110101', '2022-09-03', '2022-09-04'), true],
    ['another city', stay('120101', '2022-09-03', '2022-09-04'), false],
    ['a stay that ended the day before: a day may be remembered wrongly', stay('110105', '2022-09-01', '2022-09-02'), true],
    ['a stay that ended two days before', stay('110105', '2022-08-30', '2022-09-01'), false],
    ['a stay that began the day after', stay('110105', '2022-09-05', '2022-09-06'), true],
    ['a stay that began two days after', stay('110105', '2022-09-06', '2022-09-06'), false],
    ['a stay still going on', stay('110105', '2022-08-25'), true],
  ])('is told by %s: %#', (_, told, isTold) => {
    expect(leftOut({ places: [beijing], stays: [told] })).toEqual(isTold ? [] : ['110105']);
  });
  test.each([
    ['a prefecture, by a county in it', '150200', '150203', true],
    ['a prefecture, by a county of another', '150200', '150702', false],
    ['a county of a prefecture, by its neighbour', '150203', '150204', true],
    ['a municipality as a whole, by one of its counties', '500000', '500229', true],
    ['a county that a province administers, by itself', '469023', '469023', true],
    ['such a county, by the next one: there is no city around both', '469023', '469021', false],
    ['a province, when its city is not known, by any county in it', '130000', '130802', true],
  ])('may be %s', (_, onCard, declared, isTold) => {
    expect(leftOut({ places: [seen(onCard, '2022-09-03')], stays: [stay(declared, '2022-09-03')] })).toEqual(isTold ? [] : [onCard]);
  });
  test('need not be declared in the jurisdiction’s own city', () => {
    const home = [seen('150781', '2022-08-23', '2022-09-06'), seen('150700', '2022-09-01')];
    expect(leftOut({ places: home })).toEqual([]);
    expect(leftOut({ places: home, jurisdiction: '310000' })).toEqual(['150781', '150700']);
  });
});

describe('a place abroad', () => {
  const russia = abroad('RU', '2022-08-28', '2022-08-30');
  test.each([
    ['an arrival from there in those days', entry('RU', '2022-08-01', '2022-08-30'), true],
    ['an arrival the day before the last: give or take one', entry('RU', '2022-08-01', '2022-08-27'), true],
    ['an arrival two days before the first', entry('RU', '2022-08-01', '2022-08-26'), false],
    ['a later trip', entry('RU', '2022-09-01', '2022-09-05'), false],
    ['an arrival from another country', entry('MN', '2022-08-01', '2022-08-30'), false],
  ])('is told by %s: %#', (_, told, isTold) => {
    expect(leftOut({ places: [russia], entries: [told] })).toEqual(isTold ? [] : ['RU']);
  });
  test('is not told by a stay in the country', () => {
    expect(leftOut({ places: [russia], stays: [stay('150781', '2022-08-23')] })).toEqual(['RU']);
  });
});

test('a place has one name, however long the stay goes on and however exactly the card knows it', () => {
  const idOf = (place: TravelCardPlace) =>
    compareTravel({ places: [place], answers: { stays: [], entries: [] }, today: day('2022-09-06'), jurisdiction: '150781', divisions })[0]
      ?.placeId;
  const first = idOf(seen('110105', '2022-09-03', '2022-09-04'));
  expect(first).toMatch(/^[0-9a-f]{16}$/);
  expect(idOf(seen('110105', '2022-09-03', '2022-09-05'))).toBe(first);
  expect(idOf(seen('110000', '2022-09-03', '2022-09-05'))).toBe(first);
  expect(idOf(seen('110105', '2022-09-02', '2022-09-04'))).not.toBe(first);
  expect(idOf(abroad('RU', '2022-09-03'))).not.toBe(idOf(abroad('MN', '2022-09-03')));
});

test('a division the standard does not have stands for itself', () => {
  expect(cityOf('999999', divisions)).toBe('999999');
});
