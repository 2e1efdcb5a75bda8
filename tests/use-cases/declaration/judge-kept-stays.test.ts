import type { SentAnswers } from '../../../cloud-functions/domain/declaration/answers';
import { type Instant, instant, parseInstant } from '../../../cloud-functions/domain/time';
import { declareHealth } from '../../../cloud-functions/use-cases/declaration/declare-health';
import { judgeKeptStays } from '../../../cloud-functions/use-cases/declaration/judge-kept-stays';
import { explainMyColour } from '../../../cloud-functions/use-cases/health-code/explain-my-colour';
import { importRiskAreas } from '../../../cloud-functions/use-cases/risk-areas/import-risk-areas';
import { aDeclaration } from '../../builders/a-declaration';
import { aPersonId } from '../../builders/a-site';
import { aPublicationFile, aRow, type PublishedRow } from '../../builders/publication-file';
import { fakeGuardianships } from '../../fakes/fake-guardianships';
import { fakePeople } from '../../fakes/fake-people-store';
import { shippedRuleSets } from '../../fakes/fake-rule-sets';
import { fakeTravelCardStore } from '../../fakes/fake-travel-card-store';
import { readableKeys } from '../readable-keys';
import { readableSeal } from '../readable-seal';
import { watchedAudit } from '../watched-audit';
import { watchedRiskAreas } from '../watched-risk-areas';

const at = (text: string): Instant => parseInstant(text) ?? instant(Number.NaN);
const personId = aPersonId(1);
const caller = { personId, roles: ['resident'] as const };
const feed = { personId: aPersonId(0xf4), roles: ['feed'] as const };
const declarationId = '01830f3c-9c40-7000-8000-000000000001';

/** Somebody who declares on 1 September, before anything is published. */
async function aTraveller(domesticStays: SentAnswers['domesticStays']) {
  const clock = { time: at('2022-09-01T10:00:00+08:00'), now: () => clock.time };
  const people = fakePeople({ [personId]: { maskedName: '张**' } });
  const needs = {
    people: people.store,
    guardianships: fakeGuardianships(clock),
    riskAreas: watchedRiskAreas(),
    identitySeal: readableSeal,
    ruleSets: shippedRuleSets(),
    travelCardStore: fakeTravelCardStore(clock),
    clock,
  };
  const declared = await declareHealth({ caller, body: { ...aDeclaration({ domesticStays }), declarationId, undertaking: true } }, needs);
  expect(declared).toMatchObject({ ok: true, value: { riskMatches: [], decision: { colour: 'green' } } });
  const publish = (hour: string, lists: { high?: PublishedRow[]; medium?: PublishedRow[] }) =>
    importRiskAreas(
      { caller: feed, body: aPublicationFile({ hour, ...lists }) },
      { ...readableKeys(), ...needs, audit: watchedAudit(clock) },
    );
  const lookAt = async (time: string) => {
    clock.time = at(time);
    const outcome = await explainMyColour({ caller }, needs);
    return outcome.ok ? outcome.value.colour : outcome.error.code;
  };
  return { people, needs, publish, lookAt };
}
const inTown = [{ division: '110105', town: '常营乡', from: '2022-08-28', to: '2022-08-30' }];
const changying = aRow('北京市 朝阳区 常营乡', '甲小区');

test('a place declared risky after the declaration colours the code at the next look', async () => {
  const { people, publish, lookAt } = await aTraveller(inTown);
  await publish('2022-09-02 0时', { high: [changying] });
  expect(await lookAt('2022-09-01T23:59:00+08:00')).toBe('green');
  expect(await lookAt('2022-09-02T00:00:00+08:00')).toBe('red');
  expect(people.read(personId).facts).toMatchObject([
    {
      kind: 'stay.risk',
      at: at('2022-08-30T23:59:59+08:00'),
      evidence: expect.stringMatching(/^2022090200-[0-9a-f]{8}, 2022-09-02T00:00:00\+08:00, 北京市 朝阳区 常营乡/),
    },
  ]);
});

test('looking again, or after another publication of the same level or a lower one, adds nothing', async () => {
  const { people, publish, lookAt } = await aTraveller(inTown);
  await publish('2022-09-02 0时', { high: [changying] });
  await lookAt('2022-09-02T08:00:00+08:00');
  await publish('2022-09-03 0时', { high: [changying, aRow('北京市 朝阳区 常营乡', '乙小区')] });
  await lookAt('2022-09-03T08:00:00+08:00');
  await publish('2022-09-04 0时', { medium: [changying] });
  await lookAt('2022-09-04T08:00:00+08:00');
  expect(people.read(personId).facts).toHaveLength(1);
});

test('a higher level later adds a fact and worsens the colour; a lower one takes nothing back', async () => {
  const { people, publish, lookAt } = await aTraveller(inTown);
  await publish('2022-09-02 0时', { medium: [changying] });
  expect(await lookAt('2022-09-02T08:00:00+08:00')).toBe('yellow');
  await publish('2022-09-03 0时', { high: [changying] });
  expect(await lookAt('2022-09-03T08:00:00+08:00')).toBe('red');
  await publish('2022-09-04 0时', { medium: [changying] });
  expect(await lookAt('2022-09-04T08:00:00+08:00')).toBe('red');
  await publish('2022-09-05 0时', {});
  expect(await lookAt('2022-09-05T08:00:00+08:00')).toBe('red');
  expect(people.read(personId).facts).toHaveLength(2);
});

test('a lower level after a declaration that was judged by a higher one adds nothing', async () => {
  const { people, needs, publish, lookAt } = await aTraveller(inTown);
  await publish('2022-09-02 0时', { high: [changying] });
  needs.clock.time = at('2022-09-02T08:00:00+08:00');
  const again = { ...aDeclaration({ domesticStays: inTown }), declarationId: declarationId.replace(/1$/, '2'), undertaking: true };
  expect(await declareHealth({ caller, body: again }, needs)).toMatchObject({ ok: true, value: { riskMatches: [{ level: 'high' }] } });
  await publish('2022-09-04 0时', { medium: [changying] });
  await lookAt('2022-09-04T08:00:00+08:00');
  expect(people.read(personId).facts).toMatchObject([{ level: 'high' }]);
});

test('a publication of the 14th day after the stay still counts, one of the 15th does not', async () => {
  const soon = await aTraveller(inTown);
  await soon.publish('2022-09-13 23时', { high: [changying] });
  await soon.lookAt('2022-09-14T08:00:00+08:00');
  expect(soon.people.read(personId).facts).toHaveLength(1);
  const late = await aTraveller(inTown);
  await late.publish('2022-09-14 0时', { high: [changying] });
  await late.lookAt('2022-09-14T08:00:00+08:00');
  expect(late.people.read(personId).facts).toHaveLength(0);
});

test('"still there" reaches to the day it was said, not to the day of the publication', async () => {
  const { people, publish, lookAt } = await aTraveller([{ division: '110105', town: '常营乡', from: '2022-08-28' }]);
  await publish('2022-09-05 0时', { high: [changying] });
  await lookAt('2022-09-06T08:00:00+08:00');
  expect(people.read(personId).facts).toMatchObject([{ at: at('2022-09-01T10:00:00+08:00') }]);
});

test('a fact an office has withdrawn is not put back', async () => {
  const { people, needs, publish, lookAt } = await aTraveller(inTown);
  await publish('2022-09-02 0时', { high: [changying] });
  await lookAt('2022-09-02T08:00:00+08:00');
  const { facts } = people.read(personId);
  const withdrawn = fakePeople({
    [personId]: {
      declaredAt: at('2022-09-01T10:00:00+08:00'),
      facts: facts.map((fact) => ({ ...fact, withdrawnAt: at('2022-09-02T09:00:00+08:00') })),
    },
  });
  withdrawn.declarationsOf(personId).push(...people.declarationsOf(personId));
  const now = at('2022-09-02T10:00:00+08:00');
  const person = await judgeKeptStays(personId, { person: withdrawn.read(personId), now }, { ...needs, people: withdrawn.store });
  expect(person.facts).toHaveLength(1);
  expect(person.facts).toMatchObject([{ withdrawnAt: at('2022-09-02T09:00:00+08:00') }]);
});

test('a declaration whose seal does not open is passed over', async () => {
  const { people, needs, publish } = await aTraveller(inTown);
  await publish('2022-09-02 0时', { high: [changying] });
  const [kept] = people.declarationsOf(personId).splice(0);
  if (kept) people.declarationsOf(personId).push({ ...kept, sealed: 'damaged' });
  const now = at('2022-09-03T08:00:00+08:00');
  expect(await judgeKeptStays(personId, { person: people.read(personId), now }, needs)).toEqual(people.read(personId));
});

test('somebody who never declared costs no read', async () => {
  const { needs } = await aTraveller(inTown);
  const unread = { listDeclarations: () => Promise.reject(new Error('read')) };
  const person = { facts: [], revision: 0 };
  const asked = judgeKeptStays(personId, { person, now: needs.clock.now() }, { ...needs, people: { ...needs.people, ...unread } });
  expect(await asked).toBe(person);
});
