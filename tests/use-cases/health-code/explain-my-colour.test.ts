import { decision } from '../../../cloud-functions/contract/schemas/decision';
import type { Fact } from '../../../cloud-functions/domain/health-code/facts';
import { type Instant, instant, parseInstant } from '../../../cloud-functions/domain/time';
import { explainMyColour } from '../../../cloud-functions/use-cases/health-code/explain-my-colour';
import { aPersonId } from '../../builders/a-site';
import { fakePeople } from '../../fakes/fake-people-store';
import { shippedRuleSets } from '../../fakes/fake-rule-sets';
import { readableSeal } from '../readable-seal';
import { watchedRiskAreas } from '../watched-risk-areas';

const at = (text: string): Instant => parseInstant(text) ?? instant(Number.NaN);
const personId = aPersonId(1);
const caller = { personId, roles: ['resident'] as const };
const contact: Fact = { id: 'contact', kind: 'contact.secondary', at: at('2022-09-03T12:00:00+08:00'), source: 'disease-control' };

function explain(facts: readonly Fact[], declaredAt: Instant | undefined, now = at('2022-09-06T08:30:00+08:00')) {
  const people = fakePeople({ [personId]: { maskedName: '张**', declaredAt, facts } }).store;
  const needs = { people, riskAreas: watchedRiskAreas(), identitySeal: readableSeal, ruleSets: shippedRuleSets() };
  return explainMyColour({ caller }, { ...needs, clock: { now: () => now } });
}
const declaredAt = at('2022-09-01T08:00:00+08:00');

test('the decision is told with its reasons and the way to green', async () => {
  const outcome = await explain([contact], declaredAt);
  expect(outcome).toMatchObject({
    ok: true,
    value: {
      colour: 'yellow',
      reasons: [{ facts: ['contact'], path: [{ step: 'wait' }, { step: 'negative-tests', done: 0, of: 3 }] }],
      ruleSet: { id: '150781@2022-06-28' },
    },
  });
  expect(outcome.ok && decision.safeParse(outcome.value).error).toBeUndefined();
});

test('the rule set in force at the moment decides: contacts of contacts are not judged from 2022-11-11', async () => {
  const later: Fact = { ...contact, at: at('2022-11-10T12:00:00+08:00') };
  expect(await explain([later], declaredAt, at('2022-11-10T23:59:00+08:00'))).toMatchObject({ ok: true, value: { colour: 'yellow' } });
  expect(await explain([later], declaredAt, at('2022-11-11T00:00:00+08:00'))).toMatchObject({ ok: true, value: { colour: 'green' } });
});

test('somebody who never declared has no colour to explain', async () => {
  expect(await explain([contact], undefined)).toEqual({ ok: false, error: { code: 'declaration-needed' } });
});
