import { checkAnswers, type SentAnswers } from '../../../cloud-functions/domain/declaration/answers';
import type { Divisions } from '../../../cloud-functions/domain/divisions/divisions';
import { loadDivisions } from '../../../cloud-functions/domain/divisions/load-divisions';
import { type Day, formatDay, parseDay } from '../../../cloud-functions/domain/time';
import { aDeclaration } from '../../builders/a-declaration';

let divisions: Divisions;
beforeAll(async () => {
  divisions = await loadDivisions();
});
const day = (text: string): Day => parseDay(text) ?? (Number.NaN as Day);
const today = day('2022-09-06');
const check = (changes: Partial<SentAnswers>) => checkAnswers(aDeclaration(changes), today, divisions);
const faults = (changes: Partial<SentAnswers>) => {
  const checked = check(changes);
  return checked.kind === 'faulty' ? checked.fields.map(({ path, problem }) => `${path}: ${problem}`) : [];
};
const aStay = (from: string, to?: string, division = '110105') => ({ domesticStays: [{ division, from, to }] });
const anEntry = (from: string, enteredAt: string, country = 'RU') => ({ foreignStays: [{ country, from, enteredAt }] });

test('answers that make sense are read, days as days', () => {
  const checked = check({
    ...aStay('2022-09-01', '2022-09-03'),
    ...anEntry('2022-01-01', '2022-08-30'),
    contact: { lastExposure: '2022-09-04' },
    symptoms: ['cough'],
    temperatureTenths: 366,
  });
  expect(checked).toEqual({
    kind: 'accepted',
    answers: {
      temperatureTenths: 366,
      symptoms: ['cough'],
      lastExposure: day('2022-09-04'),
      stays: [{ division: '110105', from: day('2022-09-01'), to: day('2022-09-03') }],
      entries: [{ country: 'RU', from: day('2022-01-01'), enteredOn: day('2022-08-30') }],
    },
  });
});

describe('a day', () => {
  test.each([
    ['2022-09-06', []],
    ['2022-09-07', ['contact.lastExposure: in-the-future']],
    ['2022-08-23', []],
    ['2022-08-22', ['contact.lastExposure: too-long-ago']],
  ])('%s, when today is 2022-09-06', (lastExposure, expected) => {
    expect(faults({ contact: { lastExposure } })).toEqual(expected);
  });
});

describe('a stay', () => {
  test.each([
    ['of one day', aStay('2022-09-03', '2022-09-03'), []],
    ['that goes on', aStay('2022-09-03'), []],
    ['that ends the day before it begins', aStay('2022-09-03', '2022-09-02'), ['domesticStays.0.to: end-before-start']],
    ['that ends tomorrow', aStay('2022-09-03', '2022-09-07'), ['domesticStays.0.to: in-the-future']],
    ['that began 15 days ago', aStay('2022-08-22'), ['domesticStays.0.from: too-long-ago']],
    ['in a province', aStay('2022-09-03', undefined, '110000'), ['domesticStays.0.division: not-a-place']],
    ['in a prefecture', aStay('2022-09-03', undefined, '150700'), ['domesticStays.0.division: not-a-place']],
    ['in a prefecture without counties', aStay('2022-09-03', undefined, '441900'), []],
    ['nowhere', aStay('2022-09-03', undefined, '999999'), ['domesticStays.0.division: not-a-place']],
  ])('%s', (_, changes, expected) => {
    expect(faults(changes)).toEqual(expected);
  });
});

describe('a stay abroad', () => {
  test.each([
    ['entered from on its last day', anEntry('2022-08-30', '2022-08-30'), []],
    ['of years', anEntry('2019-01-01', '2022-08-30'), []],
    ['entered from before it began', anEntry('2022-08-31', '2022-08-30'), ['foreignStays.0.enteredAt: end-before-start']],
    ['entered from 15 days ago', anEntry('2022-08-01', '2022-08-22'), ['foreignStays.0.enteredAt: too-long-ago']],
    ['in China', anEntry('2022-08-01', '2022-08-30', 'CN'), ['foreignStays.0.country: not-one-of']],
    ['in no country', anEntry('2022-08-01', '2022-08-30', 'XX'), ['foreignStays.0.country: not-one-of']],
  ])('%s', (_, changes, expected) => {
    expect(faults(changes)).toEqual(expected);
  });
});

test('every fault is named, not only the first', () => {
  const changes = { ...aStay('2022-09-07', '2022-09-01', '110000'), address: { division: '150000', detail: '某处' } };
  expect(faults(changes)).toEqual([
    'address.division: not-a-place',
    'domesticStays.0.division: not-a-place',
    'domesticStays.0.from: in-the-future',
    'domesticStays.0.to: end-before-start',
  ]);
  expect(formatDay(today)).toBe('2022-09-06');
});
