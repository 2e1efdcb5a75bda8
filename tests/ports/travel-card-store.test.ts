import { randomBytes } from 'node:crypto';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { addMilliseconds, millisecondsPerDay } from '../../cloud-functions/domain/time';
import { morning, onEveryStore } from './opened-stores';

const somebody = () => randomBytes(16).toString('hex') as PersonId;
const aCard = (sealed: string, days = 14) => ({
  sealed,
  fetchedAt: morning,
  expiresAt: addMilliseconds(morning, days * millisecondsPerDay),
});

onEveryStore('travel cards', (stores) => {
  it('are kept for their person, the one fetched last', async () => {
    const { travelCards } = stores();
    const [zhang, li] = [somebody(), somebody()];
    expect(await travelCards.get(zhang)).toBeUndefined();
    await travelCards.save(zhang, aCard('first'));
    await travelCards.save(zhang, aCard('second'));
    expect(await travelCards.get(zhang)).toEqual(aCard('second'));
    expect(await travelCards.get(li)).toBeUndefined();
  });

  it('are gone when their time is over, whether or not the store has let go of them', async () => {
    const { travelCards, clock } = stores();
    const zhang = somebody();
    await travelCards.save(zhang, aCard('sealed'));
    clock.passDays(13.9);
    expect(await travelCards.get(zhang)).toBeDefined();
    clock.passDays(0.1);
    expect(await travelCards.get(zhang)).toBeUndefined();
  });
});
