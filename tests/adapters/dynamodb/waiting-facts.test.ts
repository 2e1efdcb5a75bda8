/** What a crash leaves of facts that wait, and that nothing is lost by it. */
import { randomBytes } from 'node:crypto';
import { DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { keyOf } from '../../../cloud-functions/adapters/dynamodb/items';
import { factsKey, profileKey } from '../../../cloud-functions/adapters/dynamodb/keys';
import { makePeopleStore } from '../../../cloud-functions/adapters/dynamodb/people-store';
import type { PersonProfile, RegisteredIdentity } from '../../../cloud-functions/use-cases/ports/people-store';
import { at, negative } from '../../builders/facts';
import { personIdNamed } from '../../builders/people';
import { type OpenEngine, openEngine, startDynalite } from '../../engines/store-engines';

const morning = at('2022-09-06T08:30:00+08:00');
let engine: OpenEngine;
const people = () => makePeopleStore({ client: engine.client, tables: engine.tables, clock: { now: () => morning } });
beforeAll(async () => {
  engine = await openEngine(await startDynalite());
});
afterAll(() => engine.close());

const identity: RegisteredIdentity = {
  documentType: 'passport',
  maskedName: '张**',
  maskedDocumentNumber: 'E*1',
  sealed: '',
  registeredAt: morning,
};

async function registeredWithWaitingFact() {
  const key = randomBytes(16).toString('base64url');
  const person: PersonProfile = { personId: personIdNamed(key), roles: ['resident'], createdAt: morning };
  await people().findOrCreatePerson(key, person);
  await people().appendFactsOfDocuments([{ documentKey: key, facts: [negative('2022-09-05')] }]);
  await people().registerIdentity(person.personId, key, identity);
  return { key, person };
}
/** As if the process had ended after the identity was set and before the facts were moved. */
async function forgetTheMove({ key, person }: { key: string; person: PersonProfile }) {
  await engine.client.send(new DeleteItemCommand({ TableName: engine.tables.people, Key: keyOf(factsKey(person.personId)) }));
  await engine.client.send(
    new UpdateItemCommand({
      TableName: engine.tables.people,
      Key: keyOf(profileKey(person.personId)),
      UpdateExpression: 'SET gathering = :document',
      ExpressionAttributeValues: { ':document': { S: key } },
    }),
  );
}
const factsOf = async (person: PersonProfile) => (await people().getFacts(person.personId, 'newest')).facts;

it('the same registration again brings them', async () => {
  const registered = await registeredWithWaitingFact();
  await forgetTheMove(registered);
  expect(await factsOf(registered.person)).toEqual([]);
  await people().registerIdentity(registered.person.personId, registered.key, identity);
  expect(await factsOf(registered.person)).toEqual([negative('2022-09-05')]);
});

it('so does the next sign-in, once', async () => {
  const registered = await registeredWithWaitingFact();
  await forgetTheMove(registered);
  await people().findOrCreatePerson(registered.key, registered.person);
  const brought = await people().getFacts(registered.person.personId, 'newest');
  expect(brought.facts).toEqual([negative('2022-09-05')]);
  await people().findOrCreatePerson(registered.key, registered.person);
  expect(await people().getFacts(registered.person.personId, 'newest')).toEqual(brought);
});

it('a withdrawn fact is not brought back by a registration that is repeated', async () => {
  const { key, person } = await registeredWithWaitingFact();
  const { revision } = await people().getFacts(person.personId, 'newest');
  await people().appendFacts(person.personId, { revision, facts: [], withdrawn: [{ factId: negative('2022-09-05').id, at: morning }] });
  await people().registerIdentity(person.personId, key, identity);
  expect(await factsOf(person)).toEqual([{ ...negative('2022-09-05'), withdrawnAt: morning }]);
});
