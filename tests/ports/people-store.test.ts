import { createHash, randomBytes } from 'node:crypto';
import type { Fact } from '../../cloud-functions/domain/health-code/facts';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { addMilliseconds, millisecondsPerDay, millisecondsPerHour } from '../../cloud-functions/domain/time';
import type { PeopleStore, PersonProfile, RegisteredIdentity, StoredDeclaration } from '../../cloud-functions/use-cases/ports/people-store';
import { at, closeContact, negative } from '../builders/facts';
import { morning, onEveryStore } from './opened-stores';
import { everyItem } from './reading-pages';

const newId = (): PersonId => randomBytes(16).toString('hex') as PersonId;
const newKey = (): string => randomBytes(32).toString('base64url');
const newPerson = (rest: Partial<PersonProfile> = {}): PersonProfile => ({
  personId: newId(),
  roles: ['resident'],
  createdAt: morning,
  ...rest,
});
const anIdentity = (rest: Partial<RegisteredIdentity> = {}): RegisteredIdentity => ({
  documentType: 'passport',
  maskedName: '张**',
  maskedDocumentNumber: 'E*******1',
  sealed: 'c2VhbGVk',
  registeredAt: morning,
  ...rest,
});
const signedIn = (people: PeopleStore): Promise<PersonProfile> => people.findOrCreatePerson(newKey(), newPerson());

onEveryStore('people store', (stores) => {
  describe('signing in', () => {
    it('makes a person once and finds them again', async () => {
      const { people } = stores();
      const login = newKey();
      const first = newPerson();
      expect(await people.findOrCreatePerson(login, first)).toEqual(first);
      expect(await people.findOrCreatePerson(login, newPerson())).toEqual(first);
      expect(await people.getProfile(first.personId)).toEqual(first);
    });

    it('makes one person when two phones sign in at once', async () => {
      const { people } = stores();
      const login = newKey();
      const made = await Promise.all(Array.from({ length: 8 }, () => people.findOrCreatePerson(login, newPerson())));
      expect(new Set(made.map(({ personId }) => personId)).size).toBe(1);
      expect(await people.getProfile(made[0]?.personId ?? newId())).toEqual(made[0]);
    });

    it('knows nobody by an id that was never given out', async () => {
      expect(await stores().people.getProfile(newId())).toBeUndefined();
    });

    it('forgets a person two years after the last sign-in, and a sign-in in between keeps them and their facts', async () => {
      const { people, clock } = stores();
      const login = newKey();
      const { personId } = await people.findOrCreatePerson(login, newPerson());
      const stranger = await signedIn(people);
      await people.appendFacts(personId, { revision: 0, facts: [closeContact('2022-09-01')] });
      clock.passDays(700);
      expect((await people.findOrCreatePerson(login, newPerson())).personId).toBe(personId);
      clock.passDays(100);
      expect((await people.getFacts(personId)).facts).toHaveLength(1);
      expect(await people.getProfile(stranger.personId)).toBeUndefined();
      clock.passDays(700);
      expect(await people.getProfile(personId)).toBeUndefined();
      expect(await people.getFacts(personId)).toEqual({ facts: [], revision: 0 });
      const again = newPerson({ createdAt: clock.now() });
      expect(await people.findOrCreatePerson(login, again)).toEqual(again);
    });
  });

  describe('roles', () => {
    it('are given with a district and taken back', async () => {
      const { people } = stores();
      const person = await signedIn(people);
      await people.grantRoles(person.personId, ['resident', 'officer'], '150781');
      expect(await people.getProfile(person.personId)).toEqual({ ...person, roles: ['resident', 'officer'], district: '150781' });
      await people.grantRoles(person.personId, ['resident'], undefined);
      expect(await people.getProfile(person.personId)).toEqual(person);
    });

    it('are not given to nobody', async () => {
      const { people } = stores();
      const personId = newId();
      await expect(people.grantRoles(personId, ['officer'], '150781')).rejects.toThrow();
      expect(await people.getProfile(personId)).toBeUndefined();
    });
  });

  describe('registering an identity', () => {
    it('keeps it with the profile, its masked name with the facts, and finds the person by document', async () => {
      const { people } = stores();
      const person = await signedIn(people);
      const document = newKey();
      const identity = anIdentity();
      expect(await people.registerIdentity(person.personId, document, identity)).toEqual({ claimed: true });
      expect(await people.getProfile(person.personId)).toEqual({ ...person, identity });
      expect(await people.getFacts(person.personId)).toEqual({ facts: [], maskedName: '张**', revision: 1 });
      expect(await people.findPersonByDocument(document)).toBe(person.personId);
      expect(await people.findPersonByDocument(newKey())).toBeUndefined();
    });

    it('tells a second try of the same person what was kept', async () => {
      const { people } = stores();
      const { personId } = await signedIn(people);
      const document = newKey();
      const identity = anIdentity();
      await people.registerIdentity(personId, document, identity);
      const later = anIdentity({ registeredAt: addMilliseconds(morning, 1) });
      expect(await people.registerIdentity(personId, document, later)).toEqual({ claimed: true, kept: identity });
    });

    it('does not give one document to two people, and writes nothing for the second', async () => {
      const { people } = stores();
      const [first, second] = [await signedIn(people), await signedIn(people)];
      const document = newKey();
      await people.registerIdentity(first.personId, document, anIdentity());
      expect(await people.registerIdentity(second.personId, document, anIdentity())).toEqual({ claimed: false });
      expect(await people.getProfile(second.personId)).toEqual(second);
      expect(await people.getFacts(second.personId)).toEqual({ facts: [], revision: 0 });
      expect(await people.findPersonByDocument(document)).toBe(first.personId);
    });

    it('gives a document to exactly one of many who claim it at once', async () => {
      const { people } = stores();
      const everyone = await Promise.all(Array.from({ length: 6 }, () => signedIn(people)));
      const document = newKey();
      const outcomes = await Promise.all(everyone.map(({ personId }) => people.registerIdentity(personId, document, anIdentity())));
      expect(outcomes.filter(({ claimed }) => claimed)).toHaveLength(1);
      const winner = everyone[outcomes.findIndex(({ claimed }) => claimed)];
      expect(await people.findPersonByDocument(document)).toBe(winner?.personId);
      const profiles = await Promise.all(everyone.map(({ personId }) => people.getProfile(personId)));
      expect(profiles.filter((profile) => profile?.identity)).toHaveLength(1);
    });

    it('keeps one identity of a person who registers two documents at once, and frees the other document', async () => {
      const { people, clock } = stores();
      const { personId } = await signedIn(people);
      const documents = [newKey(), newKey()];
      const outcomes = await Promise.all(
        documents.map((document) => people.registerIdentity(personId, document, anIdentity({ sealed: document }))),
      );
      const kept = (await people.getProfile(personId))?.identity?.sealed ?? '';
      const [lost = ''] = documents.filter((document) => document !== kept);
      expect(outcomes.map((outcome) => outcome.kept?.sealed)).toEqual(documents.map((document) => (document === kept ? undefined : kept)));
      expect(await people.findPersonByDocument(kept)).toBe(personId);
      expect(await people.findPersonByDocument(lost)).toBeUndefined();
      clock.passDays(1);
      const owner = await signedIn(people);
      expect(await people.registerIdentity(owner.personId, lost, anIdentity())).toEqual({ claimed: true });
      expect(await people.findPersonByDocument(lost)).toBe(owner.personId);
    });
  });

  describe('facts', () => {
    it('are none at first', async () => {
      expect(await stores().people.getFacts(newId())).toEqual({ facts: [], revision: 0 });
    });

    it('come back as they were appended, each id once, with the time of the declaration', async () => {
      const { people } = stores();
      const personId = newId();
      const [contact, test] = [closeContact('2022-09-01'), negative('2022-09-05')];
      const first = await people.appendFacts(personId, { revision: 0, facts: [contact], declaredAt: morning });
      expect(first).toEqual({ facts: [contact], declaredAt: morning, revision: 1 });
      const second = await people.appendFacts(personId, { revision: 1, facts: [{ ...contact, source: 'someone else' }, test, test] });
      expect(second).toEqual({ facts: [contact, test], declaredAt: morning, revision: 2 });
      expect(await people.getFacts(personId, 'newest')).toEqual(second);
      expect(await people.getFacts(personId)).toEqual(second);
    });

    it('of every kind and to the millisecond', async () => {
      const { people } = stores();
      const personId = newId();
      const facts: Fact[] = [
        { id: 'a', kind: 'symptom.fever', at: addMilliseconds(morning, 123), celsiusHundredths: 3734, source: 'gate' },
        {
          id: 'b',
          kind: 'stay.risk',
          at: morning,
          level: 'high',
          area: '北京市 朝阳区 高碑店（地区）乡',
          from: addMilliseconds(morning, -7),
          to: morning,
        },
        { id: 'c', kind: 'isolation.check-in', at: morning, celsiusHundredths: 3655, symptoms: ['咳嗽'] },
        { id: 'd', kind: 'vaccination.dose', at: morning, dose: 3, evidence: '2022-0001', withdrawnAt: addMilliseconds(morning, 1) },
      ];
      await people.appendFacts(personId, { revision: 0, facts });
      expect((await people.getFacts(personId, 'newest')).facts).toEqual(facts);
    });

    it('are not appended against a revision that has passed', async () => {
      const { people } = stores();
      const personId = newId();
      await people.appendFacts(personId, { revision: 0, facts: [closeContact('2022-09-01')] });
      expect(await people.appendFacts(personId, { revision: 0, facts: [negative('2022-09-05')] })).toBeUndefined();
      expect(await people.appendFacts(personId, { revision: 2, facts: [negative('2022-09-05')] })).toBeUndefined();
      expect((await people.getFacts(personId, 'newest')).facts).toHaveLength(1);
    });

    it('of writers at once are lost by none that was told it wrote, and all get in by trying again', async () => {
      const { people } = stores();
      const personId = newId();
      const append = async (fact: Fact): Promise<number> => {
        for (let tries = 1; ; tries++) {
          const { revision } = await people.getFacts(personId, 'newest');
          if (await people.appendFacts(personId, { revision, facts: [fact] })) return tries;
        }
      };
      const facts = Array.from({ length: 8 }, (_, day) => negative(`2022-08-1${day}`));
      await Promise.all(facts.map(append));
      const held = await people.getFacts(personId, 'newest');
      expect(held.revision).toBe(8);
      expect(held.facts.map(({ id }) => id).sort()).toEqual(facts.map(({ id }) => id).sort());
    });

    it('stay beside a name registered at the same moment', async () => {
      const { people } = stores();
      const { personId } = await signedIn(people);
      const [appended] = await Promise.all([
        people.appendFacts(personId, { revision: 0, facts: [closeContact('2022-09-01')], declaredAt: morning }),
        people.registerIdentity(personId, newKey(), anIdentity()),
      ]);
      const held = await people.getFacts(personId, 'newest');
      expect(held.maskedName).toBe('张**');
      expect(held.facts).toHaveLength(appended ? 1 : 0);
    });

    it('of two years of testing every other day are all there, in order', async () => {
      const { people } = stores();
      const personId = newId();
      const facts = Array.from({ length: 365 }, (_, place) => aTest(place));
      let revision = 0;
      for (let start = 0; start < facts.length; start += 30) {
        const appended = await people.appendFacts(personId, { revision, facts: facts.slice(start, start + 30) });
        expect(appended?.facts).toHaveLength(Math.min(start + 30, facts.length));
        revision = appended?.revision ?? 0;
      }
      expect((await people.getFacts(personId)).facts).toEqual(facts);
      expect(await people.appendFacts(personId, { revision, facts: facts.slice(0, 5) })).toEqual({ facts, revision: revision + 1 });
    }, 30_000);
  });

  describe('declarations', () => {
    const declared = (number: number, rest: Partial<StoredDeclaration> = {}): StoredDeclaration => ({
      declarationId: `declaration-${number}`,
      at: addMilliseconds(morning, number * millisecondsPerHour),
      sealed: `sealed ${number}`,
      factIds: [`fact ${number}`],
      expiresAt: addMilliseconds(morning, 14 * millisecondsPerDay),
      ...rest,
    });

    it('are listed newest first, a page at a time, and found by id', async () => {
      const { people } = stores();
      const personId = newId();
      for (const number of [2, 0, 4, 1, 3]) await people.saveDeclaration(personId, declared(number));
      const read = await everyItem(2, (request) => people.listDeclarations(personId, morning, request));
      expect(read.items).toEqual([4, 3, 2, 1, 0].map((number) => declared(number)));
      expect(read.pages).toBe(3);
      expect(await people.getDeclaration(personId, 'declaration-3')).toEqual(declared(3));
      expect(await people.getDeclaration(personId, 'declaration-9')).toBeUndefined();
      expect(await people.getDeclaration(newId(), 'declaration-3')).toBeUndefined();
    });

    it('are saved once however often they are sent', async () => {
      const { people } = stores();
      const personId = newId();
      await people.saveDeclaration(personId, declared(1));
      await people.saveDeclaration(personId, declared(1, { sealed: 'another' }));
      expect((await people.listDeclarations(personId, morning, { itemsMax: 10 }))?.items).toEqual([declared(1)]);
    });

    it('are not given once they have expired', async () => {
      const { people, clock } = stores();
      const personId = newId();
      await people.saveDeclaration(personId, declared(1));
      await people.saveDeclaration(personId, declared(2, { expiresAt: addMilliseconds(morning, 20 * millisecondsPerDay) }));
      clock.passDays(14);
      const listed = await people.listDeclarations(personId, clock.now(), { itemsMax: 1 });
      expect(listed).toEqual({ items: [expect.objectContaining({ declarationId: 'declaration-2' })] });
      expect(await people.getDeclaration(personId, 'declaration-1')).toBeUndefined();
    });

    it('know no mark that is not theirs', async () => {
      const { people } = stores();
      for (const after of ['', 'x', '%%%', Buffer.from('[1,"declarations","0"]').toString('base64url')])
        expect(await people.listDeclarations(newId(), morning, { after, itemsMax: 1 })).toBeUndefined();
    });
  });
});

/** With an id as random as real ones, so that it packs no better than they do. */
function aTest(place: number): Fact {
  const sampledAt = addMilliseconds(at('2020-09-06'), place * 2 * millisecondsPerDay);
  const reportedAt = addMilliseconds(sampledAt, 6 * millisecondsPerHour);
  const id = createHash('sha256').update(`test ${place}`).digest('hex').slice(0, 32);
  return { id, kind: 'test.result', at: reportedAt, sampledAt, reportedAt, result: 'negative', source: 'lab' };
}
