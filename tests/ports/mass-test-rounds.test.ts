import { randomBytes } from 'node:crypto';
import { addMilliseconds, millisecondsPerHour } from '../../cloud-functions/domain/time';
import type { MassTestRound } from '../../cloud-functions/use-cases/ports/mass-test-rounds';
import { morning, onEveryStore } from './opened-stores';

const aRound = (hoursAgo: number): MassTestRound => ({
  roundId: randomBytes(8).toString('hex'),
  division: '150781',
  opensAt: addMilliseconds(morning, (-hoursAgo - 12) * millisecondsPerHour),
  closesAt: addMilliseconds(morning, -hoursAgo * millisecondsPerHour),
  evidence: '满疫指〔2022〕31号',
});

onEveryStore('mass-test rounds', (stores) => {
  it('are listed once they have closed, the one that closed first at the head, until they are done', async () => {
    const { massTestRounds } = stores();
    const [early, late, open] = [aRound(20), aRound(2), aRound(-2)];
    for (const round of [late, open, early]) await massTestRounds.save(round);
    expect(await massTestRounds.listClosed(morning)).toEqual([early, late]);
    expect(await massTestRounds.listClosed(late.closesAt)).toEqual([early, late]);
    expect(await massTestRounds.listClosed(addMilliseconds(late.closesAt, -1))).toEqual([early]);
    await massTestRounds.markDone(early);
    await massTestRounds.markDone(early);
    expect(await massTestRounds.listClosed(morning)).toEqual([late]);
    await massTestRounds.save(early);
    expect(await massTestRounds.listClosed(morning)).toEqual([late]);
  });
});
