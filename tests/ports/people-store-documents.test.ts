/** Facts that come in by document, withdrawals, and the home division. */
import { randomBytes } from 'node:crypto';
import type { Fact, TestReported } from '../../cloud-functions/domain/health-code/facts';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { addMilliseconds, millisecondsPerDay, millisecondsPerHour } from '../../cloud-functions/domain/time';
import type { DocumentRow, PeopleStore, RegisteredIdentity } from '../../cloud-functions/use-cases/ports/people-store';
import { closeContact, fever, negative, sampled } from '../builders/facts';
import { morning, onEveryStore } from './opened-stores';

const newKey = (): string => randomBytes(32).toString('base64url');
const newId = (): PersonId => randomBytes(16).toString('hex') as PersonId;
const identity: RegisteredIdentity = {
  documentType: 'passport',
  maskedName: '张**',
  maskedDocumentNumber: 'E*******1',
  sealed: 'c2VhbGVk',
  registeredAt: morning,
};
const newPerson = async (people: PeopleStore): Promise<PersonId> =>
  (await people.findOrCreatePerson(newKey(), { personId: newId(), roles: ['resident'], createdAt: morning })).personId;
async function aHolder(people: PeopleStore): Promise<{ personId: PersonId; document: string }> {
  const personId = await newPerson(people);
  const document = newKey();
  await people.registerIdentity(personId, document, identity);
  return { personId, document };
}
const rowOf = (documentKey: string, ...facts: readonly Fact[]): DocumentRow => ({ documentKey, facts });
const factsOf = async (people: PeopleStore, personId: PersonId) => (await people.getFacts(personId, 'newest')).facts;

const sample = `lab-${'5'.repeat(24)}`;
/** A report of that sample; `hours` after the morning. */
const report = (hours: number, result: TestReported['result']): TestReported => {
  const reportedAt = addMilliseconds(morning, hours * millisecondsPerHour);
  return { id: `${sample}-${hours}`, kind: 'test.result', at: reportedAt, reportedAt, sampledAt: morning, result, source: 'lab' };
};

onEveryStore('people store', (stores) => {
  describe('facts by document', () => {
    it('go to the holder, once however often they are sent', async () => {
      const { people } = stores();
      const { personId, document } = await aHolder(people);
      const row = rowOf(document, negative('2022-09-05'));
      expect(await people.appendFactsOfDocuments([row, row])).toEqual(['accepted', 'already-held']);
      const before = await people.getFacts(personId, 'newest');
      expect(before.facts).toEqual([negative('2022-09-05')]);
      expect(await people.appendFactsOfDocuments([row])).toEqual(['already-held']);
      expect(await people.getFacts(personId, 'newest')).toEqual(before);
    });

    it('wait for whoever registers the document, and are theirs alone', async () => {
      const { people } = stores();
      const document = newKey();
      const rows = [
        rowOf(document, negative('2022-09-05')),
        rowOf(document, sampled('2022-09-06')),
        rowOf(newKey(), closeContact('2022-09-01')),
      ];
      expect(await people.appendFactsOfDocuments(rows)).toEqual(['waiting', 'waiting', 'waiting']);
      expect(await people.appendFactsOfDocuments(rows)).toEqual(['already-waiting', 'already-waiting', 'already-waiting']);
      const personId = await newPerson(people);
      await people.registerIdentity(personId, document, identity);
      const held = await people.getFacts(personId, 'newest');
      expect(held.facts).toHaveLength(2);
      expect(held.facts).toEqual(expect.arrayContaining([negative('2022-09-05'), sampled('2022-09-06')]));
      expect(await people.registerIdentity(personId, document, identity)).toMatchObject({ claimed: true });
      expect(await factsOf(people, personId)).toHaveLength(2);
      expect(await people.appendFactsOfDocuments(rows.slice(0, 2))).toEqual(['already-held', 'already-held']);
    });

    it('are lost by no registration at the same moment', async () => {
      const { people } = stores();
      for (let round = 0; round < 12; round++) {
        const personId = await newPerson(people);
        const document = newKey();
        const facts = Array.from({ length: 4 }, (_, day) => negative(`2022-09-0${day + 1}`));
        await Promise.all([
          ...facts.map((fact) => people.appendFactsOfDocuments([rowOf(document, fact)])),
          people.registerIdentity(personId, document, identity),
        ]);
        const ids = (await factsOf(people, personId)).map(({ id }) => id);
        expect(ids.sort()).toEqual(facts.map(({ id }) => id).sort());
      }
    });

    it('of many rows and people are told apart, in the order of the rows', async () => {
      const { people } = stores();
      const holders = await Promise.all(Array.from({ length: 5 }, () => aHolder(people)));
      const documents = [...holders.map(({ document }) => document), ...Array.from({ length: 120 }, newKey)];
      const rows = [1, 2].flatMap((day) => documents.map((document) => rowOf(document, negative(`2022-09-0${day}`))));
      const outcomes = await people.appendFactsOfDocuments(rows);
      expect(outcomes).toEqual(rows.map((_, place) => (place % documents.length < 5 ? 'accepted' : 'waiting')));
      for (const { personId } of holders) expect(await factsOf(people, personId)).toEqual([negative('2022-09-01'), negative('2022-09-02')]);
      expect(new Set(await people.appendFactsOfDocuments(rows))).toEqual(new Set(['already-held', 'already-waiting']));
    });

    it('that contradict what is held or waits under their id are not written', async () => {
      const { people } = stores();
      const { personId, document } = await aHolder(people);
      const other = newKey();
      const told = negative('2022-09-05');
      const contradicting: Fact = { ...told, result: 'positive' };
      for (const documentKey of [document, other]) {
        await people.appendFactsOfDocuments([rowOf(documentKey, told)]);
        expect(await people.appendFactsOfDocuments([rowOf(documentKey, contradicting, closeContact('2022-09-01'))])).toEqual(['differs']);
      }
      expect(await factsOf(people, personId)).toEqual([told]);
    });

    it.each([
      ['in their order', [0, 1]],
      ['out of order', [1, 0]],
    ] as const)('of a corrected sample arriving %s leave the later report, and the former on record', async (_, order) => {
      const { people } = stores();
      const reports = [report(6, 'positive'), report(9, 'negative')];
      const sent = order.map((place) => reports[place] ?? report(6, 'positive'));
      const { personId, document } = await aHolder(people);
      for (const fact of sent) expect(await people.appendFactsOfDocuments([rowOf(document, fact)])).toEqual(['accepted']);
      const waitsUnder = newKey();
      for (const fact of sent) await people.appendFactsOfDocuments([rowOf(waitsUnder, fact)]);
      const late = await newPerson(people);
      await people.registerIdentity(late, waitsUnder, identity);
      for (const each of [personId, late]) {
        const facts = await factsOf(people, each);
        expect(facts.find(({ id }) => id === report(6, 'positive').id)?.withdrawnAt).toBe(report(9, 'negative').at);
        expect(facts.find(({ id }) => id === report(9, 'negative').id)).toEqual(report(9, 'negative'));
      }
    });

    it('taken back are withdrawn, also while they wait, and a later report counts', async () => {
      const { people } = stores();
      const { personId, document } = await aHolder(people);
      const waitsUnder = newKey();
      const takenBack = { idPrefix: sample, at: addMilliseconds(morning, 7 * millisecondsPerHour) };
      for (const [documentKey, outcomes] of [
        [document, ['accepted', 'already-held', 'accepted']],
        [waitsUnder, ['waiting', 'already-waiting', 'waiting']],
      ] as const) {
        await people.appendFactsOfDocuments([rowOf(documentKey, report(6, 'positive'))]);
        const rows = [
          { documentKey, facts: [], takenBack },
          { documentKey, facts: [], takenBack },
          rowOf(documentKey, report(9, 'negative')),
        ];
        expect(await people.appendFactsOfDocuments(rows)).toEqual(outcomes);
      }
      const late = await newPerson(people);
      await people.registerIdentity(late, waitsUnder, identity);
      for (const each of [personId, late]) {
        const facts = await factsOf(people, each);
        expect(facts.find(({ id }) => id === `${sample}-6`)?.withdrawnAt).toBe(takenBack.at);
        expect(facts.find(({ id }) => id === `${sample}-9`)?.withdrawnAt).toBeUndefined();
      }
    });

    it('wait 28 days, a dose or a case as long as a person is kept', async () => {
      const { people, clock } = stores();
      const document = newKey();
      const dose: Fact = { id: 'dose', kind: 'vaccination.dose', at: morning, dose: 1 };
      // What ends a case waits beside it, or somebody who has long recovered would be red.
      const confirmed: Fact = { id: 'confirmed', kind: 'case.confirmed', at: morning, source: 'hospital' };
      const recovered: Fact = { ...confirmed, id: 'recovered', kind: 'case.recovered' };
      const lasting = [dose, confirmed, recovered];
      await people.appendFactsOfDocuments([negative('2022-09-05'), ...lasting].map((fact) => rowOf(document, fact)));
      clock.passDays(28);
      const personId = await newPerson(people);
      await people.registerIdentity(personId, document, identity);
      const facts = await factsOf(people, personId);
      expect(facts).toHaveLength(lasting.length);
      expect(facts).toEqual(expect.arrayContaining(lasting));
    });
  });

  describe('withdrawing', () => {
    it('marks a fact and keeps it, once and for all', async () => {
      const { people } = stores();
      const personId = newId();
      const [contact, test] = [closeContact('2022-09-01'), negative('2022-09-05')];
      await people.appendFacts(personId, { revision: 0, facts: [contact, test] });
      const written = await people.appendFacts(personId, { revision: 1, facts: [], withdrawn: [{ factId: contact.id, at: morning }] });
      expect(written?.facts).toEqual([{ ...contact, withdrawnAt: morning }, test]);
      const later = addMilliseconds(morning, millisecondsPerDay);
      await people.appendFacts(personId, { revision: 2, facts: [fever('2022-09-06')], withdrawn: [{ factId: contact.id, at: later }] });
      expect(await factsOf(people, personId)).toEqual([{ ...contact, withdrawnAt: morning }, test, fever('2022-09-06')]);
    });

    it('reaches a fact that has long been moved aside', async () => {
      const { people } = stores();
      const personId = newId();
      const many = Array.from({ length: 360 }, (_, place): Fact => {
        const at = addMilliseconds(morning, -(400 - place) * millisecondsPerDay);
        return {
          id: randomBytes(16).toString('hex'),
          kind: 'test.result',
          at,
          sampledAt: at,
          reportedAt: at,
          result: 'negative',
          source: 'lab',
        };
      });
      let revision = 0;
      for (let start = 0; start < many.length; start += 60)
        revision = (await people.appendFacts(personId, { revision, facts: many.slice(start, start + 60) }))?.revision ?? 0;
      const [first, hundredth] = [many[0]?.id ?? '', many[100]?.id ?? ''];
      await people.appendFacts(personId, { revision, facts: [], withdrawn: [first, hundredth].map((factId) => ({ factId, at: morning })) });
      const held = await factsOf(people, personId);
      expect(held.filter(({ withdrawnAt }) => withdrawnAt !== undefined).map(({ id }) => id)).toEqual([first, hundredth]);
      expect(held.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
    }, 30_000);
  });

  it('keeps the division of the declared address beside the facts', async () => {
    const { people } = stores();
    const personId = newId();
    await people.appendFacts(personId, { revision: 0, facts: [], declaredAt: morning, division: '150781' });
    await people.appendFacts(personId, { revision: 1, facts: [negative('2022-09-05')] });
    expect(await people.getFacts(personId, 'newest')).toMatchObject({ division: '150781', declaredAt: morning, revision: 2 });
    await people.appendFacts(personId, { revision: 2, facts: [], division: '150702' });
    expect((await people.getFacts(personId)).division).toBe('150702');
  });
});
