import { randomBytes } from 'node:crypto';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { addMilliseconds, millisecondsPerDay, millisecondsPerHour } from '../../cloud-functions/domain/time';
import type { LiveCode } from '../../cloud-functions/use-cases/ports/live-codes';
import { morning, onEveryStore } from './opened-stores';

const newPerson = (): PersonId => randomBytes(16).toString('hex') as PersonId;
const newCode = (): string => randomBytes(6).toString('base64url');
const inHours = (hours: number) => addMilliseconds(morning, hours * millisecondsPerHour);
const aLiveCode = (more: Partial<LiveCode> = {}): LiveCode => ({
  code: newCode(),
  until: inHours(6),
  admits: true,
  members: [newPerson()],
  ...more,
});

onEveryStore('live codes', (stores) => {
  it('are found under each member, whole', async () => {
    const { liveCodes } = stores();
    const [holder, child] = [newPerson(), newPerson()];
    const code = aLiveCode({ members: [holder, child] });
    await liveCodes.keep(code);
    for (const member of [holder, child]) {
      expect(await liveCodes.get(member, code.code)).toEqual(code);
      expect(await liveCodes.listOf(member, morning)).toEqual([code]);
    }
    expect(await liveCodes.get(newPerson(), code.code)).toBeUndefined();
    expect(await liveCodes.get(holder, newCode())).toBeUndefined();
    expect(await liveCodes.listOf(newPerson(), morning)).toEqual([]);
  });

  it('are kept again as they are now', async () => {
    const { liveCodes } = stores();
    const code = aLiveCode();
    const [member] = code.members;
    await liveCodes.keep(code);
    await liveCodes.keep({ ...code, admits: false, until: inHours(1) });
    expect(await liveCodes.listOf(member ?? newPerson(), morning)).toEqual([{ ...code, admits: false, until: inHours(1) }]);
  });

  it('are listed until they end and known three days longer', async () => {
    const { liveCodes, clock } = stores();
    const member = newPerson();
    const [early, late] = [aLiveCode({ members: [member], until: inHours(1) }), aLiveCode({ members: [member] })];
    await liveCodes.keep(early);
    await liveCodes.keep(late);
    expect(await liveCodes.listOf(member, addMilliseconds(inHours(1), -1))).toHaveLength(2);
    expect(await liveCodes.listOf(member, inHours(1))).toEqual([late]);
    clock.set(addMilliseconds(inHours(1), 3 * millisecondsPerDay - 1000));
    expect(await liveCodes.get(member, early.code)).toEqual(early);
    clock.set(addMilliseconds(inHours(1), 3 * millisecondsPerDay));
    expect(await liveCodes.get(member, early.code)).toBeUndefined();
    expect(await liveCodes.get(member, late.code)).toEqual(late);
  });
});
