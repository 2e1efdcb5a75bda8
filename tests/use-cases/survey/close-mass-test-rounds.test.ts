import type { Fact } from '../../../cloud-functions/domain/health-code/facts';
import type { PersonId } from '../../../cloud-functions/domain/ids';
import { addMilliseconds, type Instant, millisecondsPerHour } from '../../../cloud-functions/domain/time';
import type { MassTestRound } from '../../../cloud-functions/use-cases/ports/mass-test-rounds';
import { closeMassTestRounds } from '../../../cloud-functions/use-cases/survey/close-mass-test-rounds';
import { at, sampled } from '../../builders/facts';
import { personIdNamed } from '../../builders/people';
import { fakeMassTestRounds } from '../../fakes/fake-mass-test-rounds';
import { fakePeopleStore } from '../../fakes/fake-people-store';
import { fakePopulation } from '../../fakes/fake-population';

const round: MassTestRound = {
  roundId: 'round-31',
  division: '150700',
  opensAt: at('2022-09-05T06:00:00+08:00'),
  closesAt: at('2022-09-05T20:00:00+08:00'),
  evidence: '满疫指〔2022〕31号',
};
const longAgo = at('2022-06-01');

async function aCity() {
  const time = { at: addMilliseconds(round.closesAt, 12 * millisecondsPerHour) };
  const clock = { now: () => time.at };
  const { people, population } = fakePopulation(fakePeopleStore(clock));
  const massTestRounds = fakeMassTestRounds();
  await massTestRounds.save(round);
  const needs = { people, population, massTestRounds, clock };
  const settle = async (name: string, facts: readonly Fact[] = [], registeredAt: Instant | 'never' = longAgo) => {
    const personId = personIdNamed(name);
    await people.findOrCreatePerson(name, { personId, roles: ['resident'], createdAt: longAgo });
    await people.appendFacts(personId, { revision: 0, facts, declaredAt: longAgo, division: '150781' });
    const identity = { documentType: 'passport', maskedName: '张**', maskedDocumentNumber: 'E*1', sealed: '' } as const;
    if (registeredAt !== 'never') await people.registerIdentity(personId, name, { ...identity, registeredAt });
    return personId;
  };
  const factsOf = async (personId: PersonId) => (await people.getFacts(personId)).facts;
  return { needs, time, people, massTestRounds, settle, factsOf, close: () => closeMassTestRounds(needs) };
}

it('holds a round against whoever had no sample of its time, with its evidence', async () => {
  const { settle, factsOf, close, time } = await aCity();
  const [missed, tested] = [await settle('missed'), await settle('tested', [sampled('2022-09-05')])];
  expect(await close()).toBe(1);
  expect(await factsOf(missed)).toEqual([
    {
      id: 'mass-test-round-31',
      kind: 'mass-test.missed',
      at: round.opensAt,
      round: 'round-31',
      source: 'mass-test',
      evidence: round.evidence,
      recordedAt: time.at,
    },
  ]);
  expect(await factsOf(tested)).toHaveLength(1);
});

it('waits twelve hours for the last samples', async () => {
  const { settle, factsOf, close, time } = await aCity();
  const personId = await settle('missed');
  time.at = addMilliseconds(time.at, -1);
  expect(await close()).toBe(0);
  expect(await factsOf(personId)).toEqual([]);
});

it('leaves out who registered after it had closed, or never: no sample could have reached them', async () => {
  const { settle, factsOf, close } = await aCity();
  const late = await settle('late', [], addMilliseconds(round.closesAt, 1));
  const inTime = await settle('in time', [], round.closesAt);
  const never = await settle('never', [], 'never');
  await close();
  expect(await factsOf(late)).toEqual([]);
  expect(await factsOf(inTime)).toHaveLength(1);
  expect(await factsOf(never)).toEqual([]);
});

it('is done once: later runs change nothing', async () => {
  const { settle, people, close } = await aCity();
  const personId = await settle('missed');
  await close();
  const { revision } = await people.getFacts(personId);
  expect(await close()).toBe(0);
  expect((await people.getFacts(personId)).revision).toBe(revision);
});

it('broken off, it goes on and adds what is missing', async () => {
  const { settle, factsOf, needs, people } = await aCity();
  const everybody = await Promise.all(Array.from({ length: 9 }, (_, place) => settle(`person ${place}`)));
  let left = 4;
  const appendFacts: typeof people.appendFacts = async (...asked) => {
    left -= 1;
    if (left < 0) throw new Error('the store is away');
    return people.appendFacts(...asked);
  };
  await expect(closeMassTestRounds({ ...needs, people: { ...people, appendFacts } })).rejects.toThrow('the store is away');
  expect(await closeMassTestRounds(needs)).toBe(1);
  for (const personId of everybody) expect(await factsOf(personId)).toHaveLength(1);
});

it('counts a sample that comes in while it is being written', async () => {
  const { settle, factsOf, needs, people } = await aCity();
  const personId = await settle('just in time');
  const appendFacts: typeof people.appendFacts = async (person, change) => {
    const { revision } = await people.getFacts(person);
    await people.appendFacts(person, { revision, facts: [sampled('2022-09-05')] });
    return people.appendFacts(person, change);
  };
  await closeMassTestRounds({ ...needs, people: { ...people, appendFacts } });
  expect((await factsOf(personId)).map(({ kind }) => kind)).toEqual(['test.sampled']);
});
