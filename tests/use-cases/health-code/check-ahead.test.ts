import { endpoints } from '../../../cloud-functions/contract/endpoints';
import type { Fact } from '../../../cloud-functions/domain/health-code/facts';
import type { SiteClass } from '../../../cloud-functions/domain/site-code/site';
import type { Instant } from '../../../cloud-functions/domain/time';
import { checkAhead } from '../../../cloud-functions/use-cases/health-code/check-ahead';
import { aPersonId } from '../../builders/a-site';
import { at, closeContact, negative, sampled } from '../../builders/facts';
import { fakePeople } from '../../fakes/fake-people-store';
import { shippedRuleSets } from '../../fakes/fake-rule-sets';
import { readableSeal } from '../readable-seal';
import { watchedRiskAreas } from '../watched-risk-areas';

const personId = aPersonId(1);
type Asked = { facts?: readonly Fact[]; siteClass?: SiteClass; division?: string; now?: Instant; declared?: boolean };

async function ahead({
  facts = [],
  siteClass = 'mall',
  division = '150781',
  now = at('2022-09-06T08:30:00+08:00'),
  declared = true,
}: Asked) {
  const people = fakePeople({ [personId]: { maskedName: '张**', facts, ...(declared && { declaredAt: at('2022-09-01') }) } });
  const needs = {
    people: people.store,
    riskAreas: watchedRiskAreas(),
    identitySeal: readableSeal,
    ruleSets: shippedRuleSets(),
    clock: { now: () => now },
  };
  const outcome = await checkAhead({ caller: { personId, roles: ['resident'] }, query: { siteClass, division } }, needs);
  if (outcome.ok) endpoints.checkAhead.response.parse(outcome.value);
  return outcome;
}

test('a mall asks for green and a sample, and says until when the last one is young enough', async () => {
  expect(await ahead({ facts: [negative('2022-09-05')] })).toMatchObject({
    ok: true,
    value: {
      jurisdiction: '150781',
      ruleSet: { id: '150781@2022-06-28', hash: expect.stringMatching(/^[0-9a-f]{64}$|^sha256/) },
      asks: { kind: 'green-and-test', testWithinHours: 72, separateDoor: false },
      now: { outcome: 'admitted', colour: 'green', admissionReasons: [], testGoodUntil: '2022-09-08T12:00:00+08:00' },
    },
  });
});

test('without a sample, or with one too old, it says why not', async () => {
  expect(await ahead({})).toMatchObject({
    value: { now: { outcome: 'refused', admissionReasons: ['test-missing'], testGoodUntil: null } },
  });
  expect(await ahead({ facts: [negative('2022-09-02')] })).toMatchObject({
    value: { now: { outcome: 'refused', admissionReasons: ['test-too-old'], testGoodUntil: null } },
  });
});

test('to the moment: the last instant is still good', async () => {
  const facts = [negative('2022-09-05')];
  expect(await ahead({ facts, now: at('2022-09-08T12:00:00+08:00') })).toMatchObject({ value: { now: { outcome: 'admitted' } } });
  expect(await ahead({ facts, now: at('2022-09-08T12:00:01+08:00') })).toMatchObject({
    value: { now: { outcome: 'refused', testGoodUntil: null } },
  });
});

test('a sample whose result is still to come counts while the laboratory has time', async () => {
  expect(await ahead({ facts: [sampled('2022-09-06T07:00:00+08:00')] })).toMatchObject({
    value: { now: { outcome: 'admitted', testGoodUntil: '2022-09-09T07:00:00+08:00' } },
  });
});

test('a compound asks for green alone; a red code is refused there with its colour', async () => {
  expect(await ahead({ siteClass: 'compound', facts: [closeContact('2022-09-05')] })).toMatchObject({
    value: {
      asks: { kind: 'green', testWithinHours: null },
      now: { outcome: 'refused', colour: 'red', admissionReasons: ['colour-not-accepted'], testGoodUntil: null },
    },
  });
});

test('a hospital has a separate door for any colour', async () => {
  expect(await ahead({ siteClass: 'hospital' })).toMatchObject({ value: { asks: { separateDoor: true, testWithinHours: 48 } } });
});

test('a port asks more than a mall', async () => {
  expect(await ahead({ siteClass: 'port-closed-loop' })).toMatchObject({ value: { asks: { testWithinHours: 24 } } });
});

test('from 2022-12-07 a mall checks nobody', async () => {
  expect(await ahead({ now: at('2022-12-08T08:00:00+08:00') })).toMatchObject({
    value: { asks: { kind: 'not-checked', testWithinHours: null, separateDoor: false }, now: { outcome: 'admitted' } },
  });
});

test('a place whose rules are not known here is an answer, not an error', async () => {
  expect(await ahead({ division: '440305' })).toEqual({
    ok: true,
    value: { siteClass: 'mall', division: '440305', jurisdiction: null, ruleSet: null, asks: null, now: null },
  });
});

test('a place that does not exist is refused, and so is asking before declaring', async () => {
  expect(await ahead({ division: '999999' })).toMatchObject({
    ok: false,
    error: { fields: [{ path: 'division', problem: 'not-a-place' }] },
  });
  expect(await ahead({ declared: false })).toEqual({ ok: false, error: { code: 'declaration-needed' } });
});
