import { declarationAccepted } from '../../../cloud-functions/contract/schemas/declaration';
import type { SentAnswers } from '../../../cloud-functions/domain/declaration/answers';
import type { Fact } from '../../../cloud-functions/domain/health-code/facts';
import { formatInstant, instant, parseInstant } from '../../../cloud-functions/domain/time';
import { declareHealth } from '../../../cloud-functions/use-cases/declaration/declare-health';
import { importRiskAreas } from '../../../cloud-functions/use-cases/risk-areas/import-risk-areas';
import { aDeclaration } from '../../builders/a-declaration';
import { aPersonId } from '../../builders/a-site';
import { aPublicationFile, aRow, readRealPublication, realPublications } from '../../builders/publication-file';
import { describeWithSharedData } from '../../builders/shared-data';
import { fakeGuardianships } from '../../fakes/fake-guardianships';
import { fakePeople } from '../../fakes/fake-people-store';
import { shippedRuleSets } from '../../fakes/fake-rule-sets';
import { fakeTravelCardStore } from '../../fakes/fake-travel-card-store';
import { readableKeys } from '../readable-keys';
import { readableSeal } from '../readable-seal';
import { watchedAudit } from '../watched-audit';
import { watchedRiskAreas } from '../watched-risk-areas';

const at = (text: string) => parseInstant(text) ?? instant(Number.NaN);
const personId = aPersonId(1);
const caller = { personId, roles: ['resident'] as const };
const feed = { personId: aPersonId(0xf4), roles: ['feed'] as const };
const firstId = '01830f3c-9c40-7000-8000-000000000001';
const secondId = '01830f3c-9c40-7000-8000-000000000002';

async function aCity({ publications = [], time = '2022-09-06T08:30:00+08:00' }: { publications?: unknown[]; time?: string } = {}) {
  const clock = { time: at(time), now: () => clock.time };
  const people = fakePeople({ [personId]: { maskedName: '张**' } });
  const riskAreas = watchedRiskAreas();
  for (const body of publications)
    await importRiskAreas({ caller: feed, body }, { ...readableKeys(), riskAreas, audit: watchedAudit(clock), clock });
  const needs = {
    people: people.store,
    riskAreas,
    identitySeal: readableSeal,
    ruleSets: shippedRuleSets(),
    travelCardStore: fakeTravelCardStore(clock),
    guardianships: fakeGuardianships(clock),
    clock,
  };
  const declare = async (changes: Partial<SentAnswers> = {}, declarationId = firstId) => {
    const outcome = await declareHealth({ caller, body: { ...aDeclaration(changes), declarationId, undertaking: true } }, needs);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    if (outcome.value.state !== 'accepted') throw new Error(JSON.stringify(outcome.value));
    // What the contract promises is what the phone gets.
    expect(declarationAccepted.safeParse(outcome.value).error).toBeUndefined();
    return outcome.value;
  };
  return { clock, people, needs, declare };
}

const real = (publicationId: string): unknown => JSON.parse(readRealPublication(publicationId));
const inChaoyang = (stay: { town?: string; community?: string; from: string; to?: string }) => ({
  domesticStays: [{ division: '110105', ...stay }],
});

describeWithSharedData('risk-areas', 'a stay in 北京市朝阳区高碑店, with the publication of 2022-09-05', () => {
  const city = () => aCity({ publications: [real(realPublications.september)] });

  test('turns the code red by rule, and says which publication and which area did it', async () => {
    const { declare } = await city();
    const declared = await declare(inChaoyang({ town: '高碑店', from: '2022-09-01', to: '2022-09-03' }));
    expect(declared.decision.colour).toBe('red');
    expect(declared.decision.reasons).toHaveLength(1);
    expect(declared.decision.reasons[0]?.facts).toEqual(declared.facts.map(({ id }) => id));
    expect(declared.riskMatches).toEqual([
      {
        level: 'high',
        areaName: '北京市 朝阳区 高碑店（地区）乡',
        communities: ['高碑店东区 B15 栋'],
        publicationId: '2022090500-bcc422ac',
        publishedAt: '2022-09-05T00:00:00+08:00',
      },
    ]);
    expect(declared.facts).toMatchObject([
      {
        kind: 'stay.risk',
        enteredBy: 'resident',
        evidence: '2022090500-bcc422ac, 2022-09-05T00:00:00+08:00, 北京市 朝阳区 高碑店（地区）乡; 高碑店东区 B15 栋',
        details: { level: 'high', area: '北京市 朝阳区 高碑店（地区）乡' },
      },
    ]);
  });
  test('in its medium-risk buildings turns it yellow', async () => {
    const { declare } = await city();
    const declared = await declare(inChaoyang({ town: '高碑店', community: '高碑店东区 B14 栋', from: '2022-09-01', to: '2022-09-03' }));
    expect(declared.decision.colour).toBe('yellow');
    expect(declared.riskMatches).toMatchObject([{ level: 'medium' }]);
  });
  test('elsewhere in the town is low-risk: yellow until two negative tests', async () => {
    const { declare } = await city();
    const declared = await declare(inChaoyang({ town: '高碑店', community: '半壁店村', from: '2022-09-01', to: '2022-09-03' }));
    expect(declared.decision).toMatchObject({ colour: 'yellow', reasons: [{ path: [{ step: 'negative-tests', of: 2 }] }] });
    expect(declared.riskMatches).toMatchObject([{ level: 'low' }]);
  });
  test('in a town that is in no list leaves the code green', async () => {
    const { declare } = await city();
    const declared = await declare(inChaoyang({ town: '三里屯街道', from: '2022-09-01', to: '2022-09-03' }));
    expect(declared).toMatchObject({ facts: [], riskMatches: [], decision: { colour: 'green' } });
  });
  test('does not colour whoever is at home in Manzhouli, except in the estates it names', async () => {
    const { declare } = await city();
    const atHome = { division: '150781', from: '2022-08-24' };
    expect(await declare({ domesticStays: [atHome] })).toMatchObject({ facts: [], riskMatches: [], decision: { colour: 'green' } });
    const inEstate = await declare({ domesticStays: [{ ...atHome, community: '华凯小区' }] }, secondId);
    expect(inEstate).toMatchObject({ riskMatches: [{ level: 'high' }], decision: { colour: 'red' } });
  });
  test('takes the later publication into account that a person declares after', async () => {
    const { declare, clock } = await aCity({
      publications: [real(realPublications.june), real(realPublications.september)],
      time: '2022-07-02T10:00:00+08:00',
    });
    const july = await declare(inChaoyang({ town: '高碑店', from: '2022-06-29', to: '2022-07-01' }));
    expect(july).toMatchObject({ riskMatches: [], decision: { colour: 'green' } });
    clock.time = at('2022-09-06T10:00:00+08:00');
    expect((await declare(inChaoyang({ town: '高碑店', from: '2022-08-25', to: '2022-09-04' }), secondId)).decision.colour).toBe('red');
  });
  test('is judged by what is published after it, and never by what is not published yet', async () => {
    const tooLate = aPublicationFile({ hour: '2022-09-21 0时', high: [aRow('北京市 朝阳区 三里屯街道', '某小区')] });
    const { declare, clock } = await aCity({
      publications: [real(realPublications.september), tooLate],
      time: '2022-09-21T00:30:00+08:00',
    });
    const sanlitun = (to: string, id: string) => declare(inChaoyang({ town: '三里屯街道', from: '2022-09-07', to }), id);
    expect((await sanlitun('2022-09-07', firstId)).riskMatches).toMatchObject([{ publicationId: expect.stringMatching(/^2022092100-/) }]);
    clock.time = at('2022-09-20T23:59:00+08:00');
    expect((await sanlitun('2022-09-08', secondId)).riskMatches).toEqual([]);
  });
});

describe('answers become facts', () => {
  test('none for a healthy person, whose code is green from then on', async () => {
    const { declare, people } = await aCity();
    expect(await declare({ temperatureTenths: 366 })).toMatchObject({ facts: [], decision: { colour: 'green', reasons: [] } });
    expect(people.read(personId).declaredAt).toBe(at('2022-09-06T08:30:00+08:00'));
  });
  test('a fever makes the code yellow, a contact and an arrival from abroad red', async () => {
    for (const [changes, colour] of [
      [{ temperatureTenths: 373 }, 'yellow'],
      [{ symptoms: ['cough'] }, 'yellow'],
      [{ contact: { lastExposure: '2022-09-05' } }, 'red'],
      [{ foreignStays: [{ country: 'RU', from: '2022-08-01', enteredAt: '2022-09-04' }] }, 'red'],
    ] as const) {
      const { declare } = await aCity();
      expect((await declare(changes)).decision.colour).toBe(colour);
    }
  });
  test('a healthy declaration afterwards erases none of them', async () => {
    const { declare, people, clock } = await aCity();
    await declare({ contact: { lastExposure: '2022-09-05' } });
    clock.time = at('2022-09-06T09:30:00+08:00');
    expect(await declare({}, secondId)).toMatchObject({ facts: [], decision: { colour: 'red' } });
    expect(people.read(personId)).toMatchObject({ facts: [{ kind: 'contact.close' }], declaredAt: at('2022-09-06T08:30:00+08:00') });
  });
});

describe('a declaration sent again', () => {
  const sent = { symptoms: ['cough'] as const, ...inChaoyang({ town: '常营乡', from: '2022-09-01', to: '2022-09-03' }) };
  const publication = aPublicationFile({ high: [aRow('北京市 朝阳区 常营乡', '甲小区')] });

  test('under the same id is declared once, with the same answer', async () => {
    const { declare, people, clock } = await aCity({ publications: [publication] });
    const first = await declare(sent);
    clock.time = at('2022-09-06T12:30:00+08:00');
    expect(await declare(sent)).toEqual(first);
    expect(people.declarationsOf(personId)).toHaveLength(1);
    expect(people.read(personId).facts).toHaveLength(2);
  });
  test('under another id adds no twin of the stay', async () => {
    const { declare, people } = await aCity({ publications: [publication] });
    const first = await declare(sent);
    const second = await declare(sent, secondId);
    expect(second.facts).toEqual(first.facts);
    expect(people.read(personId).facts).toHaveLength(2);
    expect(people.declarationsOf(personId)).toHaveLength(2);
  });
  test('after a crash before it was kept adds no twin either', async () => {
    const { declare, people } = await aCity({ publications: [publication] });
    await declare(sent);
    people.declarationsOf(personId).pop();
    await declare(sent);
    expect(people.read(personId).facts).toHaveLength(2);
  });
});

describe('other writers at the same moment', () => {
  const fromTheLab: Fact = {
    id: 'lab-1',
    kind: 'test.result',
    at: at('2022-09-06T08:00:00+08:00'),
    sampledAt: at('2022-09-06T02:00:00+08:00'),
    result: 'negative',
    source: 'lab',
  };
  test('lose nothing', async () => {
    const { declare, people } = await aCity();
    people.hooks.interfere = () => {
      people.hooks.interfere = undefined;
      people.add(personId, [fromTheLab]);
    };
    await declare({ symptoms: ['cough'] });
    expect(people.read(personId).facts.map(({ id }) => id)).toEqual(['lab-1', 'symptom-2022-09-06-08']);
  });
  test('that never stop are given way to, and nothing is kept as declared', async () => {
    const { needs, people } = await aCity();
    let count = 0;
    people.hooks.interfere = () => {
      count += 1;
      people.add(personId, [{ ...fromTheLab, id: `lab-${count}` }]);
    };
    const body = { ...aDeclaration({ symptoms: ['cough'] }), declarationId: firstId, undertaking: true };
    expect(await declareHealth({ caller, body }, needs)).toEqual({ ok: false, error: { code: 'too-many-requests', retryAfterSeconds: 1 } });
    expect(people.declarationsOf(personId)).toEqual([]);
  });
});

describe('refused, with nothing written', () => {
  const body = { ...aDeclaration(), declarationId: firstId, undertaking: true };
  test('somebody whose identity is not registered', async () => {
    const { needs, people } = await aCity();
    const stranger = { personId: aPersonId(2), roles: ['resident'] as const };
    expect(await declareHealth({ caller: stranger, body }, needs)).toEqual({ ok: false, error: { code: 'identity-needed' } });
    expect(people.declarationsOf(stranger.personId)).toEqual([]);
  });
  test('answers that cannot be, each named', async () => {
    const { needs, people } = await aCity();
    const impossible = { ...body, ...inChaoyang({ from: '2022-09-07' }), symptoms: ['fever' as const] };
    expect(await declareHealth({ caller, body: impossible }, needs)).toEqual({
      ok: false,
      error: { code: 'request-not-valid', fields: [{ path: 'domesticStays.0.from', problem: 'in-the-future' }] },
    });
    expect(people.read(personId)).toMatchObject({ facts: [], revision: 1 });
    expect(people.declarationsOf(personId)).toEqual([]);
  });
});

test('the answers are kept sealed and for 28 days', async () => {
  const { declare, people } = await aCity();
  await declare({ symptoms: ['cough'] });
  const [kept] = people.declarationsOf(personId);
  expect(JSON.stringify(kept)).not.toMatch(/cough|道南街道/);
  expect(kept && formatInstant(kept.expiresAt)).toBe('2022-10-05T00:00:00+08:00');
});
