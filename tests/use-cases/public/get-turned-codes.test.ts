import { turnedCodes as turnedCodesSchema } from '../../../cloud-functions/contract/schemas/gate';
import { addMilliseconds } from '../../../cloud-functions/domain/time';
import type { TurnedCodes } from '../../../cloud-functions/use-cases/ports/live-codes';
import { getTurnedCodes, rememberTurnedCodes } from '../../../cloud-functions/use-cases/public/get-turned-codes';
import { at } from '../../builders/facts';
import { fakeTurnedCodes } from '../../fakes/fake-live-codes';

const morning = at('2022-09-06T08:30:00+08:00');

function aPublicDesk() {
  const time = { at: morning };
  const clock = { now: () => time.at };
  const store = fakeTurnedCodes(clock);
  const asked: (string | undefined)[] = [];
  const watched: TurnedCodes = {
    ...store,
    since: (mark, now) => {
      asked.push(mark);
      return store.since(mark, now);
    },
  };
  const revoked: string[] = [];
  const list = { issuedAt: at('2022-09-06T00:00:00+08:00'), validUntil: at('2022-09-09'), keys: [], signed: 's' };
  const needs = {
    clock,
    turnedCodes: rememberTurnedCodes(watched, clock),
    trustListSource: { current: async () => list, revokedKids: async () => revoked },
  };
  return {
    asked,
    revoked,
    announce: (code: string) => store.announce([{ code, until: addMilliseconds(time.at, 3_600_000) }], time.at),
    passSeconds: (seconds: number) => {
      time.at = addMilliseconds(time.at, seconds * 1000);
    },
    async get(after?: string) {
      const told = await getTurnedCodes({ query: { after } }, needs);
      if (!told.ok) throw new Error(told.error.code);
      return turnedCodesSchema.parse(told.value);
    },
  };
}

it('tells the codes with when they end, the keys taken back, and as of when', async () => {
  const desk = aPublicDesk();
  await desk.announce('AAAAAAAA');
  desk.revoked.push('a2V5LTAx');
  expect(await desk.get()).toEqual({
    codes: [{ code: 'AAAAAAAA', until: '2022-09-06T09:30:00+08:00' }],
    next: expect.any(String),
    more: false,
    startsOver: true,
    revokedKeys: ['a2V5LTAx'],
    trustListIssuedAt: '2022-09-06T00:00:00+08:00',
    asOf: '2022-09-06T08:30:00+08:00',
  });
});

it('asks the store once in three seconds for each mark, however many gates come; a key taken back is told at once', async () => {
  const desk = aPublicDesk();
  const [first] = await Promise.all(Array.from({ length: 20 }, () => desk.get()));
  expect(desk.asked).toEqual([undefined]);
  await desk.announce('AAAAAAAA');
  desk.revoked.push('a2V5LTAx');
  desk.passSeconds(2.9);
  expect(await desk.get()).toMatchObject({ codes: [], revokedKeys: ['a2V5LTAx'], asOf: '2022-09-06T08:30:00+08:00' });
  desk.passSeconds(0.1);
  expect(await desk.get()).toMatchObject({ codes: [{ code: 'AAAAAAAA' }], asOf: '2022-09-06T08:30:03+08:00' });
  expect(desk.asked).toEqual([undefined, undefined]);
  await desk.get(first?.next);
  expect(desk.asked).toHaveLength(3);
});

it('gives gates that come within seconds of each other one mark, so that they ask alike next time', async () => {
  const desk = aPublicDesk();
  const marks = new Set<string>();
  for (let gate = 0; gate < 50; gate += 1) {
    desk.passSeconds(0.1);
    marks.add((await desk.get()).next);
  }
  expect(marks.size).toBeLessThanOrEqual(2);
});
