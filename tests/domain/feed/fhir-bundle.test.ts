import { readFhirBundle } from '../../../cloud-functions/domain/feed/fhir-bundle';
import { partsOfBundle } from '../../../cloud-functions/domain/feed/fhir-parts';
import { readLabObservation, readLabRow } from '../../../cloud-functions/domain/feed/lab-row';
import { at } from '../../builders/facts';
import { type AnObservation, detected, fhirBundle, notDetected } from '../../builders/fhir-bundle';

const reading = { sender: '满洲里市人民医院', now: at('2022-09-06T08:30:00+08:00') };
const issued = '2022-09-05T14:00:00+08:00';
const readAll = (bundle: unknown) => {
  const read = readFhirBundle(bundle);
  return read.ok ? read.value.map((observation) => readLabObservation(observation, reading)) : read.error;
};
const readOne = (about: AnObservation) => Object(readAll(fhirBundle(about)))[0];

it('an Observation is the row it would be in a CSV', () => {
  const row = { documentType: 'resident-id', documentNumber: '11010519491231002X', sampleId: 'S-1', sampledAt: '2022-09-05 08:00' };
  const result = { reportedAt: '2022-09-05 14:00', result: '阴性' };
  expect(readOne({ issued, result: notDetected })).toEqual(readLabRow({ ...row, ...result }, reading));
  expect(readOne({ status: 'registered' })).toEqual(readLabRow(row, reading));
});

it.each([
  ['final', { result: detected }, { kind: 'test.result', result: 'positive' }],
  ['corrected', { result: notDetected }, { kind: 'test.result', result: 'negative' }],
  ['amended', { result: { system: 'http://snomed.info/sct', code: '419984006' } }, { kind: 'test.result', result: 'inconclusive' }],
  ['final', { result: { system: 'http://loinc.org', code: 'LA11882-0' } }, { result: 'positive' }],
  ['final', { result: { system: 'http://loinc.org', code: 'LA11883-8' } }, { result: 'negative' }],
  ['preliminary', { result: detected }, { kind: 'test.sampled' }],
])('status %s with %j', (status, about, fact) => {
  expect(readOne({ status, issued, ...about })).toMatchObject({ ok: true, value: { facts: [fact] } });
});

const inError = (lastUpdated: string) => ({ status: 'entered-in-error', lastUpdated });

it('one entered in error takes back what was reported of its sample', () => {
  const reported = readOne({ issued, result: detected });
  const takenBack = readOne(inError('2022-09-05T18:00:00+08:00'));
  expect(takenBack).toMatchObject({ ok: true, value: { facts: [], takenBack: { at: at('2022-09-05T18:00:00+08:00') } } });
  expect(reported.value.facts[0].id.startsWith(takenBack.value.takenBack.idPrefix)).toBe(true);
});

it.each([
  ['passport', { system: 'http://hl7.org/fhir/sid/passport-RUS', value: '750123456' }, 'passport:RUS:750123456'],
  ['permit', { system: 'https://lab.example.cn/document-types/taiwan-permit', value: '83000019' }, 'taiwan-permit:83000019'],
])('names a person by %s', (_, identifier, documentKeyText) => {
  expect(readOne({ issued, result: detected, identifier })).toMatchObject({ ok: true, value: { documentKeyText } });
});

it('finds Specimen and Patient inside the Observation, and by type and id', () => {
  const bundle = fhirBundle({ issued, result: detected });
  const [observation, patient, specimen] = bundle.entry.map(({ resource }) => resource);
  const inside = {
    ...observation,
    subject: { reference: '#p' },
    specimen: { reference: '#s' },
    contained: [
      { ...patient, id: 'p' },
      { ...specimen, id: 's' },
    ],
  };
  const byId = { ...observation, subject: { reference: 'Patient/p' }, specimen: { reference: 'Specimen/s' } };
  const expected = readAll(bundle);
  expect(readAll({ resourceType: 'Bundle', entry: [{ resource: inside }] })).toEqual(expected);
  const others = [{ resource: { ...patient, id: 'p' } }, { resource: { ...specimen, id: 's' } }];
  expect(readAll({ resourceType: 'Bundle', entry: [{ resource: byId }, ...others] })).toEqual(expected);
});

it.each([
  ['a status that says nothing', { status: 'cancelled' }, 'status', 'status-not-taken'],
  ['no time of report', { result: detected }, 'issued', 'required'],
  ['a value nobody knows', { issued, result: { system: 'http://loinc.org', code: '1' } }, 'valueCodeableConcept', 'not-one-of'],
  ['no value', { issued }, 'valueCodeableConcept', 'not-one-of'],
  ['a document nobody knows', { issued, result: detected, identifier: { system: 'urn:x', value: '1' } }, 'subject', 'patient-missing'],
  [
    'a wrong number',
    { issued, result: detected, identifier: { system: 'urn:oid:2.16.156.10011.1.3', value: '110105194912310021' } },
    'documentNumber',
    'checksum-wrong',
  ],
  ['a report taken back at no time', { status: 'entered-in-error' }, 'meta.lastUpdated', 'required'],
  ['one taken back at a time to come', inError('2032-09-05T18:00:00+08:00'), 'meta.lastUpdated', 'in-the-future'],
  ['one taken back at what is no time', inError('yesterday'), 'meta.lastUpdated', 'time-not-readable'],
])('with %s is refused', (_, about, field, code) => {
  expect(readOne(about)).toEqual({ ok: false, error: { field, code } });
});

it('two codings that contradict each other are no result', () => {
  const bundle = fhirBundle({ issued, result: detected });
  Object.assign(Object(bundle.entry[0]?.resource), { valueCodeableConcept: { coding: [detected, notDetected] } });
  expect(readAll(bundle)).toEqual([{ ok: false, error: { field: 'valueCodeableConcept', code: 'not-one-of' } }]);
});

it('what is no bundle is refused as a whole', () => {
  for (const content of [undefined, [], { resourceType: 'Observation' }, { resourceType: 'Bundle', entry: 7 }])
    expect(readAll(content)).toBe('not a FHIR Bundle');
});

it('a large bundle is cut into parts that read as the whole does', () => {
  const bundle = fhirBundle(...Array.from({ length: 7 }, (_, place) => ({ sample: `S-${place}`, issued, result: notDetected })));
  const parts = partsOfBundle(bundle, 3) ?? [];
  expect(parts).toHaveLength(3);
  expect(parts.flatMap((part) => Object(readAll(part)))).toEqual(readAll(bundle));
});
