import { formatFact, parseFact } from '../../../cloud-functions/domain/health-code/fact-json';
import { factKinds } from '../../../cloud-functions/domain/health-code/facts';
import { at } from '../../builders/facts';

const own: { readonly [kind: string]: Readonly<Record<string, unknown>> } = {
  'test.sampled': { sampledAt: '2022-08-01T09:00:00+08:00' },
  'test.result': { sampledAt: '2022-08-01T09:00:00+08:00', result: 'negative' },
  'stay.risk': { level: 'high' },
  'symptom.fever': { celsius: 37.3 },
  'medicine.purchase': { class: 'fever' },
  'duty.group': { group: 'port' },
};
const aFact = (kind: (typeof factKinds)[number], more: Record<string, unknown> = {}) => ({
  id: 'f',
  kind,
  at: '2022-08-01T18:00:00+08:00',
  ...own[kind],
  ...more,
});
const fault = (json: unknown) => {
  const fact = parseFact(json);
  return fact.kind === 'unreadable' ? `${fact.field}: ${fact.problem}` : 'readable';
};

test.each(factKinds)('%s is read with what it must have, and written as it was', (kind) => {
  const fact = parseFact(aFact(kind));
  if (fact.kind === 'unreadable') throw new Error(fact.problem);
  expect(fact).toMatchObject({ id: 'f', kind, at: at('2022-08-01T18:00:00+08:00') });
  expect(formatFact(fact)).toEqual(aFact(kind));
});

test.each(factKinds)('%s with a field nobody knows is not readable', (kind) => {
  expect(fault(aFact(kind, { colour: 'green' }))).toBe('colour: unknown field');
});

test.each(Object.entries(own).flatMap(([kind, fields]) => Object.keys(fields).map((field) => ({ kind, field }))))(
  '$kind without $field is not readable',
  ({ kind, field }) => {
    const json: Record<string, unknown> = { ...own[kind], id: 'f', kind, at: '2022-08-01T18:00:00+08:00' };
    delete json[field];
    expect(fault(json)).toMatch(new RegExp(`^${field}: `));
  },
);

test.each<[string, unknown]>([
  [`kind: must be one of ${factKinds.join(', ')}`, { ...aFact('case.confirmed'), kind: 'case.confirm' }],
  ['kind: is missing', { id: 'f', at: '2022-08-01T18:00:00+08:00' }],
  ['id: must be a text', { ...aFact('case.confirmed'), id: 7 }],
  ['id: must not be empty', { ...aFact('case.confirmed'), id: '' }],
  ['at: is missing', { id: 'f', kind: 'case.confirmed' }],
  ['until: must be after at', aFact('contact.close', { until: '2022-08-01T18:00:00+08:00' })],
  ['sampledAt: must not be after the report', aFact('test.result', { sampledAt: '2022-08-01T18:01:00+08:00' })],
  ['sampledAt: must not be after at', aFact('test.sampled', { sampledAt: '2022-08-01T18:01:00+08:00' })],
  ['result: must be one of negative, positive, inconclusive', aFact('test.result', { result: 'Negative' })],
  ['level: must be one of high, medium, low', aFact('stay.risk', { level: 'severe' })],
  ['to: must be after from', aFact('stay.risk', { from: '2022-08-02T00:00:00+08:00', to: '2022-08-01T00:00:00+08:00' })],
  ['celsius: must be 30 to 45 °C', aFact('symptom.fever', { celsius: 373 })],
  ['celsius: must be a number of degrees Celsius', aFact('symptom.fever', { celsius: '38' })],
])('%s', (problem, json) => {
  expect(fault(json)).toBe(problem);
});

test.each(['2022-08-01T18:00:00', '2022-08-01', '2022-02-30T18:00:00+08:00', '2022-08-01T25:00:00+08:00', 1659348000000, null, ''])(
  '%p is no instant',
  (text) => {
    expect(fault(aFact('case.confirmed', { at: text }))).toBe(
      'at: must be an ISO 8601 instant with an offset, such as 2022-08-01T09:30:00+08:00',
    );
  },
);

test.each([null, 7, 'fact', [], {}])('%p is no fact', (json) => {
  expect(parseFact(json)).toMatchObject({ id: 'unknown', kind: 'unreadable' });
});

test('what can be read of a damaged record is kept: id, time and withdrawal', () => {
  expect(parseFact(aFact('test.result', { result: '?', withdrawnAt: '2022-08-03T00:00:00+08:00' }))).toMatchObject({
    id: 'f',
    field: 'result',
    at: at('2022-08-01T18:00:00+08:00'),
    withdrawnAt: at('2022-08-03T00:00:00+08:00'),
  });
});

test('a result counts from its report, also where at says the time of the sample', () => {
  expect(parseFact(aFact('test.result', { at: '2022-08-01T09:00:00+08:00', reportedAt: '2022-08-01T20:00:00+08:00' }))).toMatchObject({
    at: at('2022-08-01T20:00:00+08:00'),
  });
});

test('a stay or duty told in days lasts to the end of its last day', () => {
  expect(parseFact(aFact('duty.group', { from: '2022-08-01', to: '2022-08-03' }))).toMatchObject({
    from: at('2022-08-01T00:00:00+08:00'),
    to: at('2022-08-04T00:00:00+08:00'),
  });
});

test('degrees are exact: 37.29 stays below 37.3', () => {
  expect([37.29, 37.3, 37.31].map((celsius) => parseFact(aFact('symptom.fever', { celsius })))).toMatchObject([
    { celsiusHundredths: 3729 },
    { celsiusHundredths: 3730 },
    { celsiusHundredths: 3731 },
  ]);
});
