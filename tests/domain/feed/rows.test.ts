import { rowProblems } from '../../../cloud-functions/contract/row-problems';
import { readControlListRow } from '../../../cloud-functions/domain/feed/control-list-row';
import { readDutyGroupRow } from '../../../cloud-functions/domain/feed/duty-group-row';
import { readLabRow } from '../../../cloud-functions/domain/feed/lab-row';
import { readMassTestRoundRow } from '../../../cloud-functions/domain/feed/mass-test-round-row';
import { readMedicinePurchaseRow } from '../../../cloud-functions/domain/feed/medicine-purchase-row';
import type { ReadRow } from '../../../cloud-functions/domain/feed/read-row';
import { rowProblemCodes } from '../../../cloud-functions/domain/feed/row-problem';
import { readVaccinationRow } from '../../../cloud-functions/domain/feed/vaccination-row';
import { formatFact, parseFact } from '../../../cloud-functions/domain/health-code/fact-json';
import { at } from '../../builders/facts';

const reading = { sender: '满洲里市人民医院', now: at('2022-09-06T08:30:00+08:00') };
const person = { documentType: '居民身份证', documentNumber: '11010519491231002X' };
const lab = { ...person, sampleId: 'MZL-1', sampledAt: '2022-09-05 08:00', reportedAt: '2022-09-05 14:00', result: '阴性' };
const labFact = (row: object) => {
  const read = readLabRow(row, reading);
  return read.ok ? read.value.facts[0] : read.error;
};
const without = (field: keyof typeof lab) => Object.fromEntries(Object.entries(lab).filter(([name]) => name !== field));

describe('a laboratory’s row', () => {
  it('with a result becomes that result, under an id made of sender and sample', () => {
    const read = readLabRow(lab, reading);
    expect(read).toMatchObject({ ok: true, value: { documentKeyText: 'citizen-number:11010519491231002X' } });
    expect(labFact(lab)).toEqual({
      id: expect.stringMatching(/^lab-[0-9a-f]{24}-[0-9a-z]+$/),
      kind: 'test.result',
      at: at('2022-09-05T14:00:00+08:00'),
      sampledAt: at('2022-09-05T08:00:00+08:00'),
      reportedAt: at('2022-09-05T14:00:00+08:00'),
      result: 'negative',
      source: 'lab',
      evidence: '满洲里市人民医院 MZL-1',
      recordedAt: reading.now,
    });
    expect(labFact({ ...lab, documentNumber: '330102197903152416' })).toMatchObject({ id: Object(labFact(lab)).id });
    expect(Object(labFact({ ...lab, sampleId: 'MZL-2' })).id).not.toBe(Object(labFact(lab)).id);
  });

  it('without one becomes a sample, whose id its results begin with', () => {
    const sampled = labFact({ ...person, sampleId: 'MZL-1', sampledAt: '2022-09-05 08:00', reportedAt: '', result: ' ' });
    expect(sampled).toMatchObject({ kind: 'test.sampled', at: at('2022-09-05T08:00:00+08:00') });
    expect(Object(labFact(lab)).id.startsWith(`${Object(sampled).id}-`)).toBe(true);
  });

  it.each([
    ['full-width digits', { documentNumber: '１１０１０５１９４９１２３１００２Ｘ' }],
    ['a lower-case x and spaces', { documentNumber: ' 110105 19491231 002x ' }],
    ['an apostrophe that keeps it text', { documentNumber: "'11010519491231002X" }],
    ['our own names', { documentType: 'resident-id', result: 'negative' }],
    ['an English laboratory', { documentType: 'Resident-ID', result: 'Not detected' }],
    ['slashes and single digits', { sampledAt: '2022/9/5 8:00', reportedAt: '2022/9/5 14:00:00' }],
    ['an offset', { sampledAt: '2022-09-05T00:00:00Z', reportedAt: '2022-09-05T14:00:00+08:00' }],
    ['full-width time', { sampledAt: '２０２２－０９－０５　０８：００' }],
  ])('may be written with %s', (_, spelt) => {
    expect(labFact({ ...lab, ...spelt })).toEqual(labFact(lab));
  });

  it.each([
    ['a number in scientific notation', { documentNumber: '1.10105E+17' }, 'documentNumber', 'scientific-notation'],
    ['a number rounded by JSON', { documentNumber: 110105194912310020 }, 'documentNumber', 'wrong-type'],
    ['a mistyped digit', { documentNumber: '110105194912310021' }, 'documentNumber', 'checksum-wrong'],
    ['a short number', { documentNumber: '1101051949' }, 'documentNumber', 'too-short'],
    ['no number', { documentNumber: ' ' }, 'documentNumber', 'required'],
    ['an unknown document', { documentType: '学生证' }, 'documentType', 'not-one-of'],
    ['a passport of nowhere', { documentType: '护照', documentNumber: 'E12345678' }, 'nationality', 'required'],
    [
      'a passport of an unknown country',
      { documentType: '护照', documentNumber: 'E12345678', nationality: 'ZZ' },
      'nationality',
      'not-one-of',
    ],
    ['a long sample number', { sampleId: 'x'.repeat(61) }, 'sampleId', 'too-long'],
    ['a sample number in scientific notation', { sampleId: '2.02209E+11' }, 'sampleId', 'scientific-notation'],
    ['a day without a time', { sampledAt: '2022-09-05' }, 'sampledAt', 'time-not-readable'],
    ['a spreadsheet’s own count of days', { sampledAt: '44809.3333' }, 'sampledAt', 'time-not-readable'],
    ['a day that does not exist', { sampledAt: '2022-02-30 08:00' }, 'sampledAt', 'time-not-readable'],
    ['an hour that does not exist', { sampledAt: '2022-09-05 25:00' }, 'sampledAt', 'time-not-readable'],
    ['a sample to come', { sampledAt: '2022-09-06 08:36' }, 'sampledAt', 'in-the-future'],
    ['a report to come', { reportedAt: '2022-09-06 08:36' }, 'reportedAt', 'in-the-future'],
    ['a sample of 28 days and a second ago', { sampledAt: '2022-08-09 08:29:59' }, 'sampledAt', 'too-long-ago'],
    ['a report before the sample', { reportedAt: '2022-09-05 07:59' }, 'reportedAt', 'reported-before-sampled'],
    ['a result nobody knows', { result: '弱阳' }, 'result', 'not-one-of'],
    ['a result without a time', { reportedAt: '' }, 'reportedAt', 'report-incomplete'],
    ['a time without a result', { result: '' }, 'result', 'report-incomplete'],
    ['a field of its own', { colour: 'red' }, 'colour', 'unknown-column'],
  ])('is refused for %s', (_, spelt, field, code) => {
    expect(labFact({ ...lab, ...spelt })).toEqual({ field, code });
  });

  it('is taken to the minute of its bounds', () => {
    expect(labFact({ ...without('result'), reportedAt: '', sampledAt: '2022-09-06 08:35' })).toMatchObject({ kind: 'test.sampled' });
    expect(labFact({ ...without('result'), reportedAt: '', sampledAt: '2022-08-09 08:30' })).toMatchObject({ kind: 'test.sampled' });
  });

  it.each([[undefined], [null], ['text'], [7], [[]], [['a', 'b']]])('is no row as %p', (row) => {
    expect(readLabRow(row, reading)).toEqual({ ok: false, error: { field: '', code: 'not-a-row' } });
  });
});

describe('rows of the other feeds', () => {
  const group = { ...person, group: '快递', from: '2022-08-01', to: '2022-10-01', evidence: '名册 12' };
  const dose = { ...person, dose: 3, at: '2022/3/1' };
  const purchase = { ...person, class: '退烧药', at: '2022-09-05 10:00', receiptId: 'R-7' };
  const feeds: readonly [string, ReadRow<{ facts: readonly { id: string }[] }>, object, object][] = [
    [
      'a roster',
      readDutyGroupRow,
      group,
      {
        kind: 'duty.group',
        group: 'courier',
        at: at('2022-08-01T00:00:00+08:00'),
        to: at('2022-10-01T00:00:00+08:00'),
        source: 'duty-list',
      },
    ],
    [
      'a dose',
      readVaccinationRow,
      dose,
      { kind: 'vaccination.dose', dose: 3, at: at('2022-03-01T00:00:00+08:00'), source: 'vaccination-site' },
    ],
    ['a purchase', readMedicinePurchaseRow, purchase, { kind: 'medicine.purchase', class: 'fever', source: 'pharmacy' }],
  ];
  it.each(feeds)('%s becomes its fact', (_, read, row, fact) => {
    const outcome = read(row, reading);
    expect(outcome.ok && outcome.value.facts).toEqual([expect.objectContaining({ ...fact, recordedAt: reading.now })]);
  });

  it.each([
    ['a group nobody knows', readDutyGroupRow, { ...group, group: '演员' }, 'group', 'not-one-of'],
    ['an end on the first day', readDutyGroupRow, { ...group, to: '2022-08-01' }, 'to', 'end-before-start'],
    ['a day with an hour', readDutyGroupRow, { ...group, from: '2022-08-01 08:00' }, 'from', 'day-not-readable'],
    ['a roster without a number', readDutyGroupRow, { ...group, evidence: '' }, 'evidence', 'required'],
    ['dose 0', readVaccinationRow, { ...dose, dose: 0 }, 'dose', 'out-of-range'],
    ['half a dose', readVaccinationRow, { ...dose, dose: '1.5' }, 'dose', 'wrong-format'],
    ['a dose before there were any', readVaccinationRow, { ...dose, at: '2020-06-30' }, 'at', 'too-long-ago'],
    ['a dose tomorrow', readVaccinationRow, { ...dose, at: '2022-09-07' }, 'at', 'in-the-future'],
    ['another medicine', readMedicinePurchaseRow, { ...purchase, class: '维生素' }, 'class', 'not-one-of'],
    ['no receipt', readMedicinePurchaseRow, { ...purchase, receiptId: null }, 'receiptId', 'required'],
  ] as const)('%s is refused', (_, read, row, field, code) => {
    expect(read(row, reading)).toEqual({ ok: false, error: { field, code } });
  });

  it('a roster may be open, and begin in days to come', () => {
    const read = readDutyGroupRow({ ...group, from: '2022-09-20', to: undefined }, reading);
    expect(read.ok && read.value.facts[0]).not.toHaveProperty('to');
  });

  it('a control list names kind, times, evidence and what the kind needs', () => {
    const row = { ...person, kind: '密接', at: '2022-09-04 12:00', until: '2022-09-11 12:00', evidence: '满疫指〔2022〕31号' };
    expect(readControlListRow(row, reading)).toMatchObject({
      ok: true,
      value: {
        kind: 'contact.close',
        at: at('2022-09-04T12:00:00+08:00'),
        until: at('2022-09-11T12:00:00+08:00'),
        details: {},
        maskedDocumentNumber: '1****************X',
      },
    });
    expect(readControlListRow({ ...row, kind: 'symptom.fever' }, reading)).toMatchObject({ error: { field: 'kind', code: 'not-one-of' } });
    expect(readControlListRow({ ...row, until: row.at }, reading)).toMatchObject({ error: { field: 'until', code: 'end-before-start' } });
  });

  it('a mass-test round names place, times and notice', () => {
    const row = { round: '第3轮', division: '150781', from: '2022-09-06 06:00', to: '2022-09-07 18:00', evidence: '通告第 9 号' };
    expect(readMassTestRoundRow(row, reading)).toMatchObject({ ok: true, value: { round: '第3轮', division: '150781' } });
    expect(readMassTestRoundRow({ ...row, division: '满洲里' }, reading)).toMatchObject({
      error: { field: 'division', code: 'not-a-place' },
    });
    expect(readMassTestRoundRow({ ...row, to: '2022-09-06 06:00' }, reading)).toMatchObject({ error: { field: 'to' } });
  });

  it('every fact read is one that can be stored and read again', () => {
    for (const [, read, row] of [...feeds, ['lab', readLabRow, lab, {}] as const]) {
      const outcome = read(row, reading);
      const facts = outcome.ok ? outcome.value.facts : [];
      expect(facts).toHaveLength(1);
      for (const fact of facts) expect(parseFact(JSON.parse(JSON.stringify(formatFact(Object(fact)))))).toEqual(fact);
    }
  });
});

test('every problem a row can have is said in both languages, and no other', () => {
  expect(Object.keys(rowProblems).sort()).toEqual([...rowProblemCodes].sort());
});
