import { createHash, randomBytes } from 'node:crypto';
import type { Fact } from '../../cloud-functions/domain/health-code/facts';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { addMilliseconds, millisecondsPerDay } from '../../cloud-functions/domain/time';
import type { PersonOfPopulation, Population } from '../../cloud-functions/use-cases/ports/population';
import { closeContact, negative } from '../builders/facts';
import { morning, onEveryStore } from './opened-stores';

const newId = (): PersonId => randomBytes(16).toString('hex') as PersonId;

async function everybody(population: Population, parts: number): Promise<readonly PersonOfPopulation[]> {
  const people: PersonOfPopulation[] = [];
  for (let part = 0; part < parts; part++) {
    let after: string | undefined;
    do {
      const page = await population.readPart({ part, parts, ...(after !== undefined && { after }) });
      people.push(...page.people);
      after = page.next;
    } while (after !== undefined);
  }
  return people;
}
const idsOf = (people: readonly PersonOfPopulation[]) => people.map(({ personId }) => personId).sort();

onEveryStore('population', (stores) => {
  it('is everybody there are facts about, each once, however it is parted', async () => {
    const { people, population } = stores();
    const ids = Array.from({ length: 60 }, newId);
    for (const [place, personId] of ids.entries())
      await people.appendFacts(personId, {
        revision: 0,
        facts: [closeContact('2022-09-01'), negative('2022-09-05')],
        declaredAt: morning,
        ...(place % 2 === 0 && { division: '150781' }),
      });
    // Signed in, never declared anything: no facts, so nobody to judge.
    await people.findOrCreatePerson(randomBytes(32).toString('base64url'), { personId: newId(), roles: ['resident'], createdAt: morning });
    for (const parts of [1, 7, 50]) expect(idsOf(await everybody(population, parts))).toEqual([...ids].sort());
    const [first] = ids;
    const found = (await everybody(population, 3)).find(({ personId }) => personId === first);
    expect(found?.person).toEqual(await people.getFacts(first ?? newId(), 'newest'));
    expect(found?.person).toMatchObject({ declaredAt: morning, division: '150781' });
  });

  it('has the facts of two years of testing whole, also those that lie in further items', async () => {
    const { people, population } = stores();
    const personId = newId();
    const facts = Array.from({ length: 240 }, (_, place) => aTest(place));
    let revision = 0;
    for (let start = 0; start < facts.length; start += 60)
      revision = (await people.appendFacts(personId, { revision, facts: facts.slice(start, start + 60) }))?.revision ?? 0;
    const found = (await everybody(population, 5)).find((one) => one.personId === personId);
    expect(found?.person.facts).toEqual(facts);
  }, 30_000);

  it('leaves out who has expired', async () => {
    const { people, population, clock } = stores();
    const personId = newId();
    await people.appendFacts(personId, { revision: 0, facts: [closeContact('2022-09-01')] });
    expect(idsOf(await everybody(population, 4))).toContain(personId);
    clock.passDays(731);
    expect(idsOf(await everybody(population, 4))).toEqual([]);
  });
});

/** With an id as random as real ones, so that it packs no better than they do. */
function aTest(place: number): Fact {
  const sampledAt = addMilliseconds(morning, (place - 480) * millisecondsPerDay);
  const id = createHash('sha256').update(`test ${place}`).digest('hex').slice(0, 32);
  return { id, kind: 'test.result', at: sampledAt, sampledAt, reportedAt: sampledAt, result: 'negative', source: 'lab' };
}
