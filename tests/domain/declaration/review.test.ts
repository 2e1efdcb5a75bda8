import type { Answers } from '../../../cloud-functions/domain/declaration/answers';
import { type RiskStayFound, reviewDeclaration } from '../../../cloud-functions/domain/declaration/review';
import { formatFact, parseFact } from '../../../cloud-functions/domain/health-code/fact-json';
import { type Day, formatInstant, type Instant, instant, parseDay, parseInstant } from '../../../cloud-functions/domain/time';
import { healthyAnswers } from '../../builders/a-declaration';

const at = (text: string): Instant => parseInstant(text) ?? instant(Number.NaN);
const day = (text: string): Day => parseDay(text) ?? (Number.NaN as Day);
const now = at('2022-09-06T08:30:00+08:00');
const declarationId = '01830f3c-9c40-7000-8000-000000000001';

function review(answers: Partial<Answers>, riskStays: readonly RiskStayFound[] = [], when = now) {
  return reviewDeclaration({ declarationId, at: when, answers: { ...healthyAnswers, ...answers }, riskStays });
}
const aRiskStay = (to?: string, changes: Partial<RiskStayFound['match']> = {}): RiskStayFound => ({
  stay: { division: '110105', town: '高碑店', from: day('2022-08-28'), to: to === undefined ? undefined : day(to) },
  match: {
    level: 'high',
    areaName: '北京市 朝阳区 高碑店（地区）乡',
    communities: ['高碑店东区 B15 栋'],
    publicationId: '2022090500-bcc422ac',
    publishedAt: at('2022-09-05T00:00:00+08:00'),
    ...changes,
  },
});

test('a healthy person who went nowhere leaves no fact', () => {
  expect(review({ temperatureTenths: 366 })).toEqual([]);
});

describe('a stay that touches a risk area', () => {
  test('becomes a fact that counts from its end and names publication, time and area', () => {
    expect(review({}, [aRiskStay('2022-09-01')])).toEqual([
      {
        id: expect.stringMatching(/^stay-[0-9a-f]{16}$/),
        kind: 'stay.risk',
        at: at('2022-09-01T23:59:59+08:00'),
        source: 'declaration',
        evidence: '2022090500-bcc422ac, 2022-09-05T00:00:00+08:00, 北京市 朝阳区 高碑店（地区）乡; 高碑店东区 B15 栋',
        level: 'high',
        area: '北京市 朝阳区 高碑店（地区）乡',
        from: at('2022-08-28T00:00:00+08:00'),
        to: at('2022-09-02T00:00:00+08:00'),
      },
    ]);
  });
  test('counts from now when it ended today or goes on, for a fact to come would not count yet', () => {
    const [ended] = review({}, [aRiskStay('2022-09-06')]);
    const [open] = review({}, [aRiskStay()]);
    expect(ended?.at).toBe(now);
    expect(open).toEqual(ended);
  });
  test('declared again is the same fact, also by a later publication', () => {
    const [first] = review({}, [aRiskStay('2022-09-01')]);
    const later = aRiskStay('2022-09-01', { publicationId: '2022090600-00000000', publishedAt: now });
    const [again] = review({}, [later], at('2022-09-07T10:00:00+08:00'));
    expect(again?.id).toBe(first?.id);
  });
  test('is another fact when the place has become riskier, or when the person stayed longer', () => {
    const ids = [aRiskStay('2022-09-01'), aRiskStay('2022-09-01', { level: 'medium' }), aRiskStay('2022-09-02')].map(
      (found) => review({}, [found])[0]?.id,
    );
    expect(new Set(ids).size).toBe(3);
  });
  test('carries short evidence, however many communities the area has', () => {
    const [fact] = review({}, [aRiskStay('2022-09-01', { communities: Array.from({ length: 80 }, (_, n) => `中和街道第${n}小区`) })]);
    expect(fact?.evidence).toHaveLength(200);
    expect(fact?.evidence).toMatch(/^2022090500-bcc422ac, .*…$/);
  });
});

describe('fever', () => {
  test.each([
    [372, [], []],
    [373, [], [3730]],
    [391, ['fever'], [3910]],
    [366, ['fever'], [3730]],
    [undefined, ['fever'], [3730]],
  ] as const)('a reading of %s tenths with symptoms %j', (temperatureTenths, symptoms, expected) => {
    const facts = review({ temperatureTenths, symptoms });
    expect(facts.map((fact) => fact.kind === 'symptom.fever' && fact.celsiusHundredths)).toEqual(expected);
    expect(facts.every(({ source }) => source === 'self')).toBe(true);
  });
  test('declared twice within an hour is one fact; an hour later it is a new one', () => {
    const ids = ['2022-09-06T08:00:00+08:00', '2022-09-06T08:59:59+08:00', '2022-09-06T09:00:00+08:00'].map(
      (time) => review({ symptoms: ['fever'] }, [], at(time))[0]?.id,
    );
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });
});

test('other symptoms are one fact that names them all', () => {
  expect(review({ symptoms: ['cough', 'diarrhoea', 'cough'] })).toEqual([
    {
      id: 'symptom-2022-09-06-08',
      kind: 'symptom.other',
      at: now,
      source: 'self',
      evidence: `declaration ${declarationId}: cough, diarrhoea`,
      symptom: 'cough',
    },
  ]);
});

test('a declared contact is a close contact from the last exposure, with the declaration as source', () => {
  expect(review({ lastExposure: day('2022-09-04') })).toEqual([
    {
      id: 'contact-2022-09-04',
      kind: 'contact.close',
      at: at('2022-09-04T23:59:59+08:00'),
      source: 'declaration',
      evidence: `declaration ${declarationId}`,
    },
  ]);
});

test('an arrival from abroad counts from the day of entry', () => {
  const [fact] = review({ entries: [{ country: 'RU', from: day('2022-08-20'), enteredOn: day('2022-09-02') }] });
  expect(fact).toMatchObject({ kind: 'entry.overseas', country: 'RU', source: 'declaration' });
  expect(fact && formatInstant(fact.at)).toBe('2022-09-02T23:59:59+08:00');
});

test('every fact of a review can be stored and read back', () => {
  const facts = review(
    {
      temperatureTenths: 385,
      symptoms: ['fever', 'cough'],
      lastExposure: day('2022-09-06'),
      entries: [{ country: 'RU', from: day('2022-08-20'), enteredOn: day('2022-09-06') }],
    },
    [aRiskStay(), aRiskStay('2022-09-01')],
    // The first moment of a day, when a stay of today has lasted no time at all.
    at('2022-09-06T00:00:00+08:00'),
  );
  expect(facts).toHaveLength(6);
  for (const fact of facts) expect(parseFact(JSON.parse(JSON.stringify(formatFact(fact))))).toEqual(fact);
});
