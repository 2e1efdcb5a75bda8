import { BatchGetItemCommand, type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { makeGatheredReads } from '../../../cloud-functions/adapters/dynamodb/gathered-reads';
import { openEngine, startDynalite } from '../../engines/store-engines';

const key = (number: number) => ({ pk: `person#${number}`, sk: 'facts' });

/** A client that answers as told and remembers what it was sent. */
function aClient(answer: (command: object) => object) {
  const sent: object[] = [];
  const send = async (command: object) => {
    sent.push(command);
    return answer(command);
  };
  return { client: { send } as unknown as DynamoDBClient, sent };
}

describe('reads of many', () => {
  it('each get their own item, nothing where nothing is, in one request for a hundred', async () => {
    const engine = await openEngine(await startDynalite());
    const { PutItemCommand } = await import('@aws-sdk/client-dynamodb');
    const put = (number: number) =>
      new PutItemCommand({
        TableName: engine.tables.people,
        Item: { pk: { S: `person#${number}` }, sk: { S: 'facts' }, number: { N: String(number) } },
      });
    for (let number = 0; number < 60; number += 2) await engine.client.send(put(number));
    const read = makeGatheredReads(engine, engine.tables.people);
    const items = await Promise.all(Array.from({ length: 260 }, (_, place) => read(key(place % 130))));
    for (const [place, item] of items.entries()) {
      const number = place % 130;
      expect(item?.number?.N).toBe(number < 60 && number % 2 === 0 ? String(number) : undefined);
    }
    await engine.close();
  });

  it('go out together, a hundred at a time, the same key once', async () => {
    const { client, sent } = aClient((command) => (command instanceof BatchGetItemCommand ? { Responses: { t: [] } } : {}));
    const read = makeGatheredReads({ client }, 't');
    await Promise.all(Array.from({ length: 300 }, (_, place) => read(key(place % 150))));
    const sizes = sent.map((command) => (command instanceof BatchGetItemCommand ? command.input.RequestItems?.t?.Keys?.length : 1));
    expect(sizes).toEqual([100, 50]);
  });

  it('that come alone are plain reads', async () => {
    const { client, sent } = aClient(() => ({ Item: { pk: { S: 'person#1' } } }));
    const read = makeGatheredReads({ client }, 't');
    expect(await read(key(1))).toEqual({ pk: { S: 'person#1' } });
    expect(await read(key(2))).toBeDefined();
    expect(sent.map((command) => command.constructor)).toEqual([GetItemCommand, GetItemCommand]);
  });

  it('are asked for again when the store puts them off', async () => {
    const one = { pk: { S: 'person#1' }, sk: { S: 'facts' } };
    const two = { pk: { S: 'person#2' }, sk: { S: 'facts' } };
    const { client } = aClient((command) =>
      command instanceof BatchGetItemCommand
        ? { Responses: { t: [one] }, UnprocessedKeys: { t: { Keys: [two] } } }
        : { Item: { ...two, late: { BOOL: true } } },
    );
    const read = makeGatheredReads({ client }, 't');
    expect(await Promise.all([read(key(1)), read(key(2)), read(key(3))])).toEqual([one, { ...two, late: { BOOL: true } }, undefined]);
  });

  it('all fail with the fault of their request, and the next ones are asked anew', async () => {
    let isAway = true;
    const { client } = aClient(() => {
      if (isAway) throw new Error('away');
      return { Item: { pk: { S: 'person#1' } } };
    });
    const read = makeGatheredReads({ client }, 't');
    const outcomes = await Promise.allSettled([read(key(1)), read(key(2)), read(key(1))]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    isAway = false;
    expect(await read(key(1))).toBeDefined();
  });
});
