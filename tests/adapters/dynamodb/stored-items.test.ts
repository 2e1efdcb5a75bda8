/** What lies in the store: sizes, damage, expiry, and what a crash between two writes leaves behind. */
import { DeleteItemCommand, GetItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { makeAuditLog } from '../../../cloud-functions/adapters/dynamodb/audit-log';
import { type Item, keyOf, StoredItemDamaged } from '../../../cloud-functions/adapters/dynamodb/items';
import { factsKey, loginKey, olderFactsKey, profileKey, visitKey } from '../../../cloud-functions/adapters/dynamodb/keys';
import { makePeopleStore } from '../../../cloud-functions/adapters/dynamodb/people-store';
import { makeRiskAreaStore } from '../../../cloud-functions/adapters/dynamodb/risk-area-store';
import { makeSignInCodes } from '../../../cloud-functions/adapters/dynamodb/sign-in-codes';
import { makeSiteStore } from '../../../cloud-functions/adapters/dynamodb/site-store';
import { makeVisitStore } from '../../../cloud-functions/adapters/dynamodb/visit-store';
import type { Fact } from '../../../cloud-functions/domain/health-code/facts';
import { addMilliseconds, dayOf, millisecondsPerDay } from '../../../cloud-functions/domain/time';
import { aSite } from '../../builders/a-site';
import { at, closeContact, negative } from '../../builders/facts';
import { personIdNamed } from '../../builders/people';
import { type OpenEngine, openEngine, startDynalite } from '../../engines/store-engines';
import { aVisit, newSubject } from '../../ports/records';

const morning = at('2022-09-06T08:30:00+08:00');
let engine: OpenEngine;
const access = () => ({ client: engine.client, tables: engine.tables, clock: { now: () => morning } });

beforeAll(async () => {
  engine = await openEngine(await startDynalite());
});
afterAll(() => engine.close());

const read = async (table: string, key: Item): Promise<Item> => {
  const { Item: item } = await engine.client.send(new GetItemCommand({ TableName: table, Key: key }));
  if (!item) throw new Error('nothing is stored there');
  return item;
};
const write = (table: string, item: Item) => engine.client.send(new PutItemCommand({ TableName: table, Item: item }));
/** DynamoDB counts names and values; ids and texts of ours are what they weigh in JSON, or less. */
const bytesOf = (item: Item): number =>
  Object.entries(item).reduce(
    (sum, [name, value]) => sum + name.length + Buffer.byteLength(value.S ?? value.N ?? Buffer.from(value.B ?? [])),
    0,
  );

const aTest = (place: number): Fact => {
  const test = negative('2022-09-05');
  const sampledAt = addMilliseconds(test.sampledAt, -place * millisecondsPerDay);
  return { ...test, id: personIdNamed(`test ${place}`), at: sampledAt, sampledAt, reportedAt: sampledAt };
};

describe('a visit', () => {
  it('fits one write unit for itself and one for its index entry', async () => {
    const visit = aVisit(morning, {
      outcome: 'refused',
      admissionReasons: ['not-declared', 'colour-not-accepted', 'missed-test', 'test-missing', 'test-too-old', 'unverifiable'],
      colour: 'unverifiable',
      channel: 'scanner',
    });
    await makeVisitStore(access()).record(visit);
    expect(bytesOf(await read(engine.tables.visits, keyOf(visitKey(visit.siteId, visit.checkInId))))).toBeLessThan(900);
  });

  it('spreads over the shards of its day', async () => {
    const shards = new Set(Array.from({ length: 60 }, () => visitKey(aSite().siteId, aVisit(morning).checkInId).pk));
    expect(shards.size).toBe(4);
  });

  it('that is damaged is a fault that names no one', async () => {
    const visits = makeVisitStore(access());
    const visit = aVisit(morning);
    await visits.record(visit);
    const key = keyOf(visitKey(visit.siteId, visit.checkInId));
    const item = await read(engine.tables.visits, key);
    const damages: Item[] = [{ body: { S: '{' } }, { body: { S: '{}' } }, { outcome: { S: 'perhaps' } }, { subject: { S: 'somebody' } }];
    for (const damage of damages) {
      await write(engine.tables.visits, { ...item, ...damage });
      await expect(visits.get(visit)).rejects.toThrow(new StoredItemDamaged('visit').message);
    }
  });
});

describe('the facts item', () => {
  it('stays within 4 KB however many facts there are, and every fact is read', async () => {
    const people = makePeopleStore(access());
    const person = personIdNamed('much tested');
    const forms = new Set<string>();
    for (let revision = 0; revision < 24; revision++) {
      const facts = Array.from({ length: 15 }, (_, place) => aTest(revision * 15 + place));
      await people.appendFacts(person, { revision, facts, declaredAt: morning });
      const item = await read(engine.tables.people, keyOf(factsKey(person)));
      expect(bytesOf(item)).toBeLessThanOrEqual(4_096);
      forms.add(item.older ? 'with older items' : item.packed ? 'packed' : 'text');
      expect((await people.getFacts(person)).facts).toHaveLength((revision + 1) * 15);
    }
    expect([...forms]).toEqual(['text', 'packed', 'with older items']);
  });

  it('gives a damaged fact as unreadable, keeps it when others are appended, and never drops it', async () => {
    const people = makePeopleStore(access());
    const person = personIdNamed('with a damaged fact');
    await people.appendFacts(person, { revision: 0, facts: [closeContact('2022-09-01')] });
    const key = keyOf(factsKey(person));
    const item = await read(engine.tables.people, key);
    const damaged = JSON.stringify([{ id: 'x', kind: 'case.imagined', at: 'yesterday' }, 7, ...JSON.parse(item.facts?.S ?? '[]')]);
    await write(engine.tables.people, { ...item, facts: { S: damaged } });
    expect((await people.getFacts(person)).facts.map(({ kind }) => kind)).toEqual(['unreadable', 'unreadable', 'contact.close']);
    await people.appendFacts(person, { revision: 1, facts: [negative('2022-09-05')] });
    expect((await people.getFacts(person)).facts.map(({ kind }) => kind)).toEqual([
      'unreadable',
      'unreadable',
      'contact.close',
      'test.result',
    ]);
    expect((await read(engine.tables.people, key)).facts?.S).toContain('case.imagined');
  });

  it('that is damaged as a whole reads as one unreadable fact and is not written over', async () => {
    const people = makePeopleStore(access());
    const person = personIdNamed('with a damaged item');
    await people.appendFacts(person, { revision: 0, facts: [closeContact('2022-09-01')] });
    const key = keyOf(factsKey(person));
    const { facts: _, ...item } = await read(engine.tables.people, key);
    const damages: Item[] = [{ facts: { S: '[{"id":' } }, { facts: { S: '{}' } }, { packed: { B: Buffer.from('zzz') } }, {}];
    for (const damage of damages) {
      await write(engine.tables.people, { ...item, ...damage });
      expect((await people.getFacts(person)).facts).toMatchObject([{ kind: 'unreadable' }]);
      await expect(people.appendFacts(person, { revision: 1, facts: [negative('2022-09-05')] })).rejects.toThrow('cannot be read');
      expect(await read(engine.tables.people, key)).toEqual(expect.objectContaining(damage));
    }
  });

  it('whose older items are lost is unreadable there and read elsewhere', async () => {
    const people = makePeopleStore(access());
    const person = personIdNamed('with lost facts');
    await people.appendFacts(person, { revision: 0, facts: Array.from({ length: 300 }, (_, place) => aTest(place)) });
    const [hash] = (await read(engine.tables.people, keyOf(factsKey(person)))).older?.L ?? [];
    await engine.client.send(new DeleteItemCommand({ TableName: engine.tables.people, Key: keyOf(olderFactsKey(person, hash?.S ?? '')) }));
    const { facts } = await people.getFacts(person);
    expect(facts.filter(({ kind }) => kind === 'unreadable')).toHaveLength(1);
    expect(facts.filter(({ kind }) => kind === 'test.result').length).toBeGreaterThan(100);
  });
});

describe('a sign-in', () => {
  it('whose profile a crash left out is completed by the next one', async () => {
    const people = makePeopleStore(access());
    const made = await people.findOrCreatePerson('login', { personId: personIdNamed('first'), roles: ['resident'], createdAt: morning });
    await engine.client.send(new DeleteItemCommand({ TableName: engine.tables.people, Key: keyOf(profileKey(made.personId)) }));
    const again = { personId: personIdNamed('second'), roles: ['resident'], createdAt: addMilliseconds(morning, 1) } as const;
    expect(await people.findOrCreatePerson('login', again)).toEqual(made);
    expect(await people.getProfile(made.personId)).toEqual(made);
    expect((await read(engine.tables.people, keyOf(loginKey('login')))).personId?.S).toBe(made.personId);
  });
});

describe('everything that is stored', () => {
  it('says when it ends', async () => {
    const people = makePeopleStore(access());
    const { personId } = await people.findOrCreatePerson('a login', {
      personId: personIdNamed('whole'),
      roles: ['resident'],
      createdAt: morning,
    });
    const identity = {
      documentType: 'passport',
      maskedName: 'A**',
      maskedDocumentNumber: 'E*1',
      sealed: 's',
      registeredAt: morning,
    } as const;
    await people.registerIdentity(personId, 'a document', identity);
    await people.saveDeclaration(personId, {
      declarationId: 'd',
      at: morning,
      sealed: 's',
      factIds: [],
      expiresAt: addMilliseconds(morning, 1),
    });
    const code = {
      phoneKey: 'p',
      codeHash: 'c',
      now: morning,
      expiresAt: addMilliseconds(morning, 1),
      resendAt: addMilliseconds(morning, 2),
    };
    await makeSignInCodes(access()).save(code);
    await makeSiteStore(access()).add(aSite());
    const visits = makeVisitStore(access());
    await visits.saveHourCounts(await visits.countHours(aSite().siteId, dayOf(morning), morning));
    const entry = { auditId: 'a', at: morning, operation: 'o', actor: personId, role: 'officer', target: 't', about: [personId] } as const;
    await makeAuditLog(access()).append(entry);
    const area = { level: 'high', areaName: 'n', county: '110105', town: 't', communities: [] } as const;
    const publication = { publicationId: '2022090500-x', publishedAt: morning, counts: { high: 1, medium: 0, low: 0 }, areas: [area] };
    await makeRiskAreaStore(access()).save(publication, morning);
    for (const table of Object.values(engine.tables)) {
      const { Items: items = [] } = await engine.client.send(new ScanCommand({ TableName: table }));
      for (const item of items) expect(Number(item.expiresAt?.N)).toBeGreaterThan(1_600_000_000);
      if (table !== engine.tables.casework) expect(items.length).toBeGreaterThan(0);
    }
  });

  it('names a person in no visit', async () => {
    const subject = newSubject();
    await makeVisitStore(access()).record(aVisit(morning, { subject }));
    const { Items: items = [] } = await engine.client.send(new ScanCommand({ TableName: engine.tables.visits }));
    const text = JSON.stringify(items);
    expect(text).toContain(subject);
    expect(text).not.toContain(personIdNamed('whole'));
  });
});
