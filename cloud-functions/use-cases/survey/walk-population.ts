import type { PersonOfPopulation, Population } from '../ports/population';

export type Walk = {
  readonly population: Population;
  /** The people of one page, one page at a time. */
  readonly onPeople: (people: readonly PersonOfPopulation[]) => Promise<void> | void;
  /** After each page: parts of the population that are through, in per mille, and people seen so far. */
  readonly onProgress?: (progress: WalkProgress) => Promise<void> | void;
};
export type WalkProgress = { readonly donePerMille: number; readonly peopleDone: number };

/**
 * Parts the population is read in. They are cut by the hash of the key, so of a large population each holds about as many
 * people as another: parts that are through tell how far a walk is without counting everybody first.
 */
export const partsOfPopulation = 50;
/** Read side by side while a page is being worked on. */
const readersMax = 3;

/**
 * Takes everybody once, a page at a time, in no order; memory holds a few pages. Whoever is added meanwhile may be met or
 * not. A fault ends the walk.
 */
export async function walkPopulation({ population, onPeople, onProgress }: Walk): Promise<number> {
  const parts = Array.from({ length: partsOfPopulation }, (_, part) => part).values();
  let partsDone = 0;
  let peopleDone = 0;
  // One page at a time, whoever read it: the work counts and writes, and need not think of the other readers.
  let working: Promise<void> = Promise.resolve();
  const work = (people: readonly PersonOfPopulation[], isLastOfPart: boolean): Promise<void> => {
    working = working.then(async () => {
      if (people.length > 0) await onPeople(people);
      peopleDone += people.length;
      if (isLastOfPart) partsDone += 1;
      await onProgress?.({ donePerMille: Math.floor((1_000 * partsDone) / partsOfPopulation), peopleDone });
    });
    return working;
  };
  const readPart = async (part: number): Promise<void> => {
    let after: string | undefined;
    do {
      const page = await population.readPart({ part, parts: partsOfPopulation, ...(after !== undefined && { after }) });
      after = page.next;
      await work(page.people, after === undefined);
    } while (after !== undefined);
  };
  const reader = async (): Promise<void> => {
    for (const part of parts) await readPart(part);
  };
  await Promise.all(Array.from({ length: readersMax }, reader));
  return peopleDone;
}
