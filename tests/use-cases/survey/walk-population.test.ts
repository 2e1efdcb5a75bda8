import { partsOfPopulation, type WalkProgress, walkPopulation } from '../../../cloud-functions/use-cases/survey/walk-population';
import { aPopulation } from './a-population';

it('takes everybody once and tells how far it is by the parts that are through', async () => {
  const population = aPopulation(Array.from({ length: 230 }, () => []));
  const met: string[] = [];
  const progress: WalkProgress[] = [];
  const people = await walkPopulation({
    population,
    onPeople: (page) => void met.push(...page.map(({ personId }) => personId)),
    onProgress: (now) => void progress.push(now),
  });
  expect(people).toBe(230);
  expect(met.sort()).toEqual([...population.ids].sort());
  const perMille = progress.map(({ donePerMille }) => donePerMille);
  expect(perMille).toEqual([...perMille].sort((one, other) => one - other));
  expect(progress.at(-1)).toEqual({ donePerMille: 1_000, peopleDone: 230 });
  expect(new Set(perMille).size).toBe(partsOfPopulation + (perMille[0] === 0 ? 1 : 0));
});

it('works on one page at a time, so that the work need not think of others', async () => {
  let atWork = 0;
  let most = 0;
  await walkPopulation({
    population: aPopulation(Array.from({ length: 60 }, () => [])),
    onPeople: async () => {
      atWork += 1;
      most = Math.max(most, atWork);
      await new Promise((resolve) => setTimeout(resolve, 1));
      atWork -= 1;
    },
  });
  expect(most).toBe(1);
});

it('ends with the fault of a page that cannot be read, or worked on', async () => {
  const population = aPopulation(Array.from({ length: 10 }, () => []));
  const broken = { readPart: async () => Promise.reject(new Error('the store is away')) };
  await expect(walkPopulation({ population: broken, onPeople: () => undefined })).rejects.toThrow('the store is away');
  const onPeople = () => {
    throw new Error('not this one');
  };
  await expect(walkPopulation({ population, onPeople })).rejects.toThrow('not this one');
});

it('is through at once where there is nobody', async () => {
  expect(await walkPopulation({ population: aPopulation([]), onPeople: () => undefined })).toBe(0);
});
