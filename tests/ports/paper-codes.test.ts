import { addMilliseconds, millisecondsPerMinute } from '../../cloud-functions/domain/time';
import { aPaperCode, somebodyElse } from '../builders/a-guardianship';
import { morning, onEveryStore } from './opened-stores';

const later = (minutes: number) => addMilliseconds(morning, minutes * millisecondsPerMinute);

onEveryStore('paper codes', (stores) => {
  it('ends the one before when a new one is made', async () => {
    const { paperCodes } = stores();
    const personId = somebodyElse();
    const first = aPaperCode({ personId });
    const second = aPaperCode({ personId, issuedAt: later(5), because: 'disabled', issuedBy: somebodyElse() });
    await paperCodes.add(first);
    expect(await paperCodes.get(first.paperCodeId)).toEqual(first);
    await paperCodes.add(second);
    expect(await paperCodes.listOf(personId)).toEqual([second, { ...first, ended: { how: 'replaced', at: later(5) } }]);
    expect(await paperCodes.get(aPaperCode().paperCodeId)).toBeUndefined();
    expect(await paperCodes.listOf(somebodyElse())).toEqual([]);
  });

  it('leaves one valid of several that are made at once', async () => {
    const { paperCodes } = stores();
    const personId = somebodyElse();
    const made = [3, 1, 2, 2].map((minutes) => aPaperCode({ personId, issuedAt: later(minutes) }));
    await Promise.all(made.map((code) => paperCodes.add(code)));
    const valid = (await paperCodes.listOf(personId)).filter(({ ended }) => !ended);
    expect(valid).toEqual([made[0]]);
  });

  it('ends one for good: what was lost is not found again', async () => {
    const { paperCodes } = stores();
    const code = aPaperCode();
    await paperCodes.add(code);
    const lost = { ...code, ended: { how: 'lost', at: later(1) } };
    const ends = await Promise.all([
      paperCodes.end(code.paperCodeId, { how: 'lost', at: later(1) }),
      paperCodes.end(code.paperCodeId, { how: 'lost', at: later(1) }),
    ]);
    expect(ends).toEqual([lost, lost]);
    expect(await paperCodes.end(code.paperCodeId, { how: 'replaced', at: later(2) })).toEqual(lost);
    expect(await paperCodes.get(code.paperCodeId)).toEqual(lost);
    expect(await paperCodes.end(aPaperCode().paperCodeId, { how: 'lost', at: later(1) })).toBeUndefined();
  });

  it('forgets one thirty days after it ran out', async () => {
    const { paperCodes, clock } = stores();
    const code = aPaperCode();
    await paperCodes.add(code);
    clock.passDays(180 + 29);
    expect(await paperCodes.get(code.paperCodeId)).toEqual(code);
    clock.passDays(3);
    expect(await paperCodes.get(code.paperCodeId)).toBeUndefined();
    expect(await paperCodes.listOf(code.personId)).toEqual([]);
  });
});
