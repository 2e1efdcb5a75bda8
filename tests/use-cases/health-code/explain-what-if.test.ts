import { endpoints } from '../../../cloud-functions/contract/endpoints';
import type { Fact } from '../../../cloud-functions/domain/health-code/facts';
import type { Instant } from '../../../cloud-functions/domain/time';
import { explainWhatIf, type OtherPerson } from '../../../cloud-functions/use-cases/health-code/explain-what-if';
import { aPersonId } from '../../builders/a-site';
import { at, fever } from '../../builders/facts';
import { fakePeople } from '../../fakes/fake-people-store';
import { shippedRuleSets } from '../../fakes/fake-rule-sets';
import { readableSeal } from '../readable-seal';
import { watchedRiskAreas } from '../watched-risk-areas';

const personId = aPersonId(1);
type Given = { facts?: readonly Fact[]; declaredAt?: Instant | undefined; now?: Instant };

function aHousehold({ facts = [], declaredAt = at('2022-09-01'), now = at('2022-09-06T08:30:00+08:00') }: Given = {}) {
  const people = fakePeople({ [personId]: { maskedName: '张**', declaredAt, facts } });
  const needs = {
    people: people.store,
    riskAreas: watchedRiskAreas(),
    identitySeal: readableSeal,
    ruleSets: shippedRuleSets(),
    clock: { now: () => now },
  };
  const ask = async (other: OtherPerson, lastTogether = '2022-09-05') => {
    const before = people.read(personId);
    const outcome = await explainWhatIf({ caller: { personId, roles: ['resident'] }, body: { other, lastTogether } }, needs);
    // Nothing is written, whatever is asked.
    expect(people.read(personId)).toEqual(before);
    if (outcome.ok) endpoints.explainWhatIf.response.parse(outcome.value);
    return outcome;
  };
  return { ask };
}

test('the family of a case stays green until disease control records them as close contacts: then red', async () => {
  expect(await aHousehold().ask('case')).toMatchObject({
    ok: true,
    value: {
      now: { colour: 'green', reasons: [] },
      ifRecorded: {
        colour: 'red',
        reasons: [{ facts: ['what-if'], phases: [{ colour: 'red', until: '2022-09-13T00:00:00+08:00' }, { colour: 'yellow' }] }],
      },
      fact: 'contact.close',
    },
  });
});

test('of a close contact they would be contacts of a contact: yellow', async () => {
  expect(await aHousehold().ask('close-contact')).toMatchObject({
    ok: true,
    value: { now: { colour: 'green' }, ifRecorded: { colour: 'yellow' }, fact: 'contact.secondary' },
  });
});

test('of a contact of a contact nothing is recorded', async () => {
  expect(await aHousehold().ask('secondary-contact')).toMatchObject({ ok: true, value: { ifRecorded: null, fact: null } });
});

test('where the rules in force do not judge the contact, nothing would change', async () => {
  const { ask } = aHousehold({ now: at('2022-11-12T08:30:00+08:00') });
  expect(await ask('close-contact', '2022-11-11')).toMatchObject({ ok: true, value: { ifRecorded: null, fact: 'contact.secondary' } });
  expect(await ask('case', '2022-11-11')).toMatchObject({ ok: true, value: { ifRecorded: { colour: 'red' } } });
});

test('what holds already holds in both', async () => {
  const { ask } = aHousehold({ facts: [fever('2022-09-05')] });
  expect(await ask('case')).toMatchObject({
    ok: true,
    value: { now: { colour: 'yellow', reasons: [{}] }, ifRecorded: { colour: 'red', reasons: [{}, {}] } },
  });
});

test('today counts until now; a day to come, or none at all, is refused', async () => {
  const { ask } = aHousehold();
  expect(await ask('case', '2022-09-06')).toMatchObject({ ok: true, value: { ifRecorded: { colour: 'red' } } });
  expect(await ask('case', '2022-09-07')).toMatchObject({
    ok: false,
    error: { fields: [{ path: 'lastTogether', problem: 'in-the-future' }] },
  });
  expect(await ask('case', 'yesterday')).toMatchObject({ ok: false, error: { fields: [{ problem: 'wrong-format' }] } });
});

test('a contact too long ago would change nothing', async () => {
  expect(await aHousehold().ask('case', '2022-07-01')).toMatchObject({ ok: true, value: { fact: 'contact.close' } });
});

test('somebody who never declared is asked to first', async () => {
  const people = fakePeople({ [personId]: { maskedName: '张**' } });
  const needs = {
    people: people.store,
    riskAreas: watchedRiskAreas(),
    identitySeal: readableSeal,
    ruleSets: shippedRuleSets(),
    clock: { now: () => at('2022-09-06') },
  };
  const asked = explainWhatIf({ caller: { personId, roles: ['resident'] }, body: { other: 'case', lastTogether: '2022-09-05' } }, needs);
  expect(await asked).toEqual({ ok: false, error: { code: 'declaration-needed' } });
});
