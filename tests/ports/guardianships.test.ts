import { randomBytes } from 'node:crypto';
import { dependantsMax } from '../../cloud-functions/domain/family/guardianship';
import { addMilliseconds, millisecondsPerMinute } from '../../cloud-functions/domain/time';
import { aGuardianship, somebodyElse } from '../builders/a-guardianship';
import { morning, onEveryStore } from './opened-stores';
import { everyItem } from './reading-pages';

const newDivision = (): string => String(100_000 + (randomBytes(3).readUIntBE(0, 3) % 900_000));
const later = (minutes: number) => addMilliseconds(morning, minutes * millisecondsPerMinute);
const officer = somebodyElse();

onEveryStore('guardianships', (stores) => {
  it('keeps one once under its id, for its guardian alone', async () => {
    const { guardianships } = stores();
    const asked = aGuardianship();
    expect(await guardianships.add(asked, dependantsMax)).toEqual(asked);
    expect(await guardianships.add({ ...asked, relation: 'child' }, dependantsMax)).toEqual(asked);
    expect(await guardianships.add({ ...asked, guardian: somebodyElse() }, dependantsMax)).toEqual(asked);
    expect(await guardianships.get(asked.guardian, asked.guardianshipId)).toEqual(asked);
    expect(await guardianships.find(asked.guardianshipId)).toEqual(asked);
    expect(await guardianships.get(somebodyElse(), asked.guardianshipId)).toBeUndefined();
    expect(await guardianships.find(aGuardianship().guardianshipId)).toBeUndefined();
    expect(await guardianships.listOfGuardian(asked.guardian)).toEqual([asked]);
  });

  it('never lets a guardian have more than there are places, ten requests at once', async () => {
    const { guardianships } = stores();
    const guardian = somebodyElse();
    const asked = Array.from({ length: 10 }, (_, place) => aGuardianship({ guardian, askedAt: later(place) }));
    const added = await Promise.all(asked.map((each) => guardianships.add(each, dependantsMax)));
    expect(added.filter((each) => each)).toHaveLength(dependantsMax);
    expect(await guardianships.listOfGuardian(guardian)).toHaveLength(dependantsMax);
    const first = added.find((each) => each);
    if (!first) throw new Error('none was added');
    expect(await guardianships.add(first, dependantsMax)).toEqual(first);
    await guardianships.replace({ ...first, state: 'ended', endedAt: later(20) }, 1);
    const again = await Promise.all(
      [aGuardianship({ guardian }), aGuardianship({ guardian })].map((each) => guardianships.add(each, dependantsMax)),
    );
    expect(again.filter((each) => each)).toHaveLength(1);
  });

  it('shows an active one to its dependant, and no longer once it has ended', async () => {
    const { guardianships } = stores();
    const dependant = somebodyElse();
    const [mother, father] = [aGuardianship({ askedAt: later(1) }), aGuardianship()];
    for (const asked of [mother, father]) {
      await guardianships.add(asked, dependantsMax);
      expect(await guardianships.listOfDependant(dependant)).not.toContainEqual(expect.objectContaining({ guardian: asked.guardian }));
      await guardianships.replace({ ...asked, state: 'active', dependant, decided: { by: officer, at: later(5), note: '一致' } }, 1);
    }
    const active = await guardianships.listOfDependant(dependant);
    expect(active.map(({ guardian }) => guardian)).toEqual([father.guardian, mother.guardian]);
    const [one] = active;
    if (!one) throw new Error('none is active');
    await guardianships.replace({ ...one, state: 'ended', endedAt: later(9) }, one.revision);
    expect((await guardianships.listOfDependant(dependant)).map(({ guardian }) => guardian)).toEqual([mother.guardian]);
    expect(await guardianships.listOfDependant(somebodyElse())).toEqual([]);
  });

  it('lets one of two changes at once through', async () => {
    const { guardianships } = stores();
    const asked = aGuardianship();
    await guardianships.add(asked, dependantsMax);
    const decided = { by: officer, at: morning, note: '一致' };
    const outcomes = await Promise.all([
      guardianships.replace({ ...asked, state: 'active', dependant: somebodyElse(), decided }, 1),
      guardianships.replace({ ...asked, state: 'returned', decided }, 1),
    ]);
    expect(outcomes.filter((outcome) => outcome)).toHaveLength(1);
    expect(await guardianships.find(asked.guardianshipId)).toEqual(outcomes.find((outcome) => outcome));
    expect(await guardianships.replace(aGuardianship(), 1)).toBeUndefined();
  });

  it('lists what a district has to compare, and nothing that needs no comparing', async () => {
    const { guardianships } = stores();
    const division = newDivision();
    const asked = [5, 1, 3, 2, 4].map((minutes) => aGuardianship({ division, askedAt: later(minutes) }));
    for (const each of asked) await guardianships.add(each, dependantsMax);
    const { dueAt: _, evidence: __, ...byConsent } = aGuardianship({ division, state: 'active', dependant: somebodyElse() });
    await guardianships.add(byConsent, dependantsMax);
    const [fifth, first, third] = asked;
    if (!fifth || !first || !third) throw new Error('none added');
    const decided = { by: officer, at: later(9), note: '一致' };
    await guardianships.replace({ ...first, state: 'active', dependant: somebodyElse(), decided }, 1);
    await guardianships.replace({ ...third, state: 'returned', decided }, 1);
    await guardianships.replace({ ...fifth, state: 'ended', endedAt: later(9) }, 1);
    const waiting = await everyItem(1, (request) => guardianships.listOfDivision(division, 'waiting', request));
    expect(waiting.items.map(({ askedAt }) => askedAt)).toEqual([later(2), later(4)]);
    const reviewed = await everyItem(1, (request) => guardianships.listOfDivision(division, 'reviewed', request));
    expect(reviewed.items.map(({ askedAt, state }) => [askedAt, state])).toEqual([
      [later(3), 'returned'],
      [later(1), 'active'],
    ]);
    expect(await guardianships.listOfDivision(division, 'waiting', { after: 'AAAA', itemsMax: 2 })).toBeUndefined();
    expect(await guardianships.listOfDivision(newDivision(), 'waiting', { itemsMax: 2 })).toEqual({ items: [] });
  });

  it('forgets one that is over after thirty days, and gives its place again', async () => {
    const { guardianships, clock } = stores();
    const asked = aGuardianship({ division: newDivision() });
    await guardianships.add(asked, 1);
    const ended = await guardianships.replace({ ...asked, state: 'ended', endedAt: morning }, 1);
    clock.passDays(29);
    expect(await guardianships.listOfGuardian(asked.guardian)).toEqual([ended]);
    clock.passDays(2);
    expect(await guardianships.listOfGuardian(asked.guardian)).toEqual([]);
    expect(await guardianships.find(asked.guardianshipId)).toBeUndefined();
    const next = aGuardianship({ guardian: asked.guardian, askedAt: clock.now() });
    expect(await guardianships.add(next, 1)).toEqual(next);
  });

  it('gives a consent code to the first who takes it, before its end', async () => {
    const { guardianships } = stores();
    const personId = somebodyElse();
    const [codeHash, late] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')];
    await guardianships.keepConsent(codeHash, { personId, until: later(10) });
    await guardianships.keepConsent(late, { personId, until: later(10) });
    const takers = [aGuardianship(), aGuardianship()].map(({ guardianshipId }) => guardianshipId);
    const taken = await Promise.all(takers.map((taker) => guardianships.takeConsent(codeHash, taker, later(9))));
    expect(taken.filter((each) => each === personId)).toHaveLength(1);
    const winner = takers[taken.indexOf(personId)] ?? '';
    expect(await guardianships.takeConsent(codeHash, winner, later(9))).toBe(personId);
    expect(await guardianships.takeConsent(late, winner, later(10))).toBeUndefined();
    expect(await guardianships.takeConsent(randomBytes(32).toString('base64url'), winner, later(9))).toBeUndefined();
  });
});
