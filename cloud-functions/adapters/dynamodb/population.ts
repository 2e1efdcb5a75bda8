/**
 * Everybody there are facts about, read by scanning `people`: the one Scan of the product, for `survey` alone. The store
 * cuts the table into segments by the hash of the key, one for each part. It charges for every item it passes, sign-ins
 * and declarations included, so nobody walks the population on a request.
 */
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { isPersonId } from '../../domain/ids';
import type { PersonOfPopulation, Population } from '../../use-cases/ports/population';
import { readFacts, readFactsItem, readOlderFacts } from './facts-item';
import { readNewestItem } from './item-reader';
import { type Item, isKept, keyOf, parsedJson, textOf } from './items';
import { olderFactsKey, personOfFactsKey } from './keys';
import type { StoreAccess } from './store-access';

/**
 * Items passed in one request: about 1 MB, the most the store reads at once, where people have ten facts and sign-ins and
 * declarations lie between them. The embedded store, which serves requests meanwhile, is held up for some 20 ms.
 */
const itemsPassedMax = 500;

export function makePopulation(access: StoreAccess): Population {
  const { client, tables, clock } = access;
  return {
    readPart: async ({ part, parts, after }) => {
      const answer = await client.send(
        new ScanCommand({
          TableName: tables.people,
          Segment: part,
          TotalSegments: parts,
          Limit: itemsPassedMax,
          FilterExpression: '#sk = :facts',
          ExpressionAttributeNames: { '#sk': 'sk' },
          ExpressionAttributeValues: { ':facts': { S: factsItemName } },
          ...(after !== undefined && { ExclusiveStartKey: startKey(after) }),
        }),
      );
      const now = clock.now();
      const kept = (answer.Items ?? []).filter((item) => isKept(item, now));
      const people = await Promise.all(kept.map((item) => personOf(access, item)));
      const last = answer.LastEvaluatedKey;
      return { people: people.filter((person) => person !== undefined), ...(last && { next: markOf(last) }) };
    },
  };
}

const factsItemName = 'facts';

async function personOf(access: StoreAccess, item: Item): Promise<PersonOfPopulation | undefined> {
  const personId = personOfFactsKey(textOf(item, 'pk'));
  if (!isPersonId(personId)) return undefined;
  const stored = readFactsItem(item);
  const older = await Promise.all(
    stored.older.map(async (hash) => readOlderFacts(await readNewestItem(access, access.tables.people, olderFactsKey(personId, hash)))),
  );
  return { personId, person: readFacts(stored, older) };
}

/** Where a part goes on; handed back to this adapter alone. */
const mark = z.tuple([z.string(), z.string()]);
const markOf = (key: Item): string => JSON.stringify([textOf(key, 'pk'), textOf(key, 'sk')]);
function startKey(after: string): Item {
  const [pk, sk] = mark.parse(parsedJson(after));
  return keyOf({ pk, sk });
}
