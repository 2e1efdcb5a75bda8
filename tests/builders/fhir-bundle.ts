/** An HL7 FHIR R4 bundle of one laboratory: `fhirBundle({ sample: 'S-1', status: 'final', result: detected })`. */
export const detected = { system: 'http://snomed.info/sct', code: '260373001' };
export const notDetected = { system: 'http://snomed.info/sct', code: '260385009' };

export type AnObservation = {
  readonly sample?: string;
  readonly status?: string;
  readonly issued?: string;
  readonly result?: { readonly system: string; readonly code: string };
  readonly lastUpdated?: string;
  readonly identifier?: object;
};

export const residentIdentifier = { system: 'urn:oid:2.16.156.10011.1.3', value: '11010519491231002X' };

export function fhirBundle(...observations: readonly AnObservation[]) {
  return { resourceType: 'Bundle', type: 'collection', entry: observations.flatMap(entriesOf) };
}

function entriesOf(
  { sample = 'S-1', status = 'final', issued, result, lastUpdated, identifier = residentIdentifier }: AnObservation,
  place: number,
) {
  const url = (kind: string) => `urn:uuid:00000000-0000-4000-8000-${kind}${String(place).padStart(10, '0')}`;
  return [
    {
      fullUrl: url('0b'),
      resource: {
        resourceType: 'Observation',
        status,
        ...(lastUpdated && { meta: { lastUpdated } }),
        code: { coding: [{ system: 'http://loinc.org', code: '94500-6' }] },
        subject: { reference: url('0a') },
        specimen: { reference: url('0c') },
        ...(issued && { issued }),
        ...(result && { valueCodeableConcept: { coding: [result] } }),
      },
    },
    { fullUrl: url('0a'), resource: { resourceType: 'Patient', identifier: [{ system: 'urn:other', value: 'x' }, identifier] } },
    {
      fullUrl: url('0c'),
      resource: {
        resourceType: 'Specimen',
        identifier: [{ value: sample }],
        collection: { collectedDateTime: '2022-09-05T08:00:00+08:00' },
      },
    },
  ];
}
