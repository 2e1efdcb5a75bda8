import fc from 'fast-check';
import { signingKeyAt } from '../../../cloud-functions/domain/personal-code/code-key';
import { readTrustList } from '../../../cloud-functions/domain/personal-code/read-trust-list';
import type { TrustList } from '../../../cloud-functions/domain/personal-code/trust-list';
import {
  addMilliseconds,
  dayOf,
  formatDay,
  millisecondsPerDay,
  millisecondsPerHour,
  startOfDay,
} from '../../../cloud-functions/domain/time';
import { type AKeyService, aKeyService } from '../../builders/a-key-service';
import { at, issuedAt } from '../../builders/signed-codes';
import { aKeyCabinet } from './a-key-cabinet';

let kms: AKeyService;
beforeAll(async () => {
  kms = await aKeyService();
});
afterAll(() => kms.stop());

const hours = (count: number) => count * millisecondsPerHour;
const pinned = async ({ codeKeys }: ReturnType<typeof aKeyCabinet>) => {
  const list = await codeKeys.getTrustList();
  if (!list) throw new Error('no list');
  return list.root;
};
const daysOf = async (cabinet: ReturnType<typeof aKeyCabinet>) => (await cabinet.codeKeys.getKeys()).keys.map(({ day }) => formatDay(day));

describe('rotating the keys of codes', () => {
  test('makes those of today, tomorrow and the day after, and a list of them that the root signed', async () => {
    const cabinet = aKeyCabinet(kms.service);
    expect(await cabinet.rotate()).toEqual({ keysMade: 3, listSigned: true });
    expect(await daysOf(cabinet)).toEqual(['2022-09-06', '2022-09-07', '2022-09-08']);
    const { signed } = await cabinet.source.current();
    const read = readTrustList(signed, await cabinet.source.trustRoots());
    expect(read).toEqual({ ok: true, value: expect.objectContaining({ issuedAt, validUntil: at('2022-09-09T08:30:00+08:00') }) });
  });

  test('done again it does nothing', async () => {
    const cabinet = aKeyCabinet(kms.service);
    await cabinet.rotate();
    expect(await cabinet.rotate()).toEqual({ keysMade: 0, listSigned: false });
  });

  test('done by two at once it makes no key twice', async () => {
    const cabinet = aKeyCabinet(kms.service);
    const done = await Promise.all([cabinet.rotate(), cabinet.rotate(), cabinet.rotate()]);
    expect(done.reduce((sum, { keysMade }) => sum + keysMade, 0)).toBe(3);
    expect(done.filter(({ listSigned }) => listSigned)).toHaveLength(1);
    expect(await daysOf(cabinet)).toEqual(['2022-09-06', '2022-09-07', '2022-09-08']);
    expect(await cabinet.read(await cabinet.code(), await cabinet.source.current())).toBe('accepted');
  });

  test('makes one key at midnight and signs the list that has it', async () => {
    const cabinet = aKeyCabinet(kms.service);
    await cabinet.rotate();
    cabinet.setClock(at('2022-09-06T23:59:59.999+08:00'));
    expect(await cabinet.rotate()).toEqual({ keysMade: 0, listSigned: false });
    cabinet.setClock(at('2022-09-07T00:00:00+08:00'));
    expect(await cabinet.rotate()).toEqual({ keysMade: 1, listSigned: true });
  });

  test.each([
    ['23:59:59.999', hours(24) - 1, false],
    ['24 h', hours(24), true],
    ['-1 ms: its clock was ahead', -1, true],
  ])('signs a list that says the same anew when it is as old as %s', async (_, age, listSigned) => {
    const cabinet = aKeyCabinet(kms.service);
    await cabinet.rotate();
    const list = await cabinet.source.current();
    await cabinet.codeKeys.replaceTrustList({ ...list, issuedAt: addMilliseconds(issuedAt, -age), root: await pinned(cabinet) }, 1);
    expect(await cabinet.rotate()).toEqual({ keysMade: 0, listSigned });
  });

  test('signs the list anew with another root', async () => {
    const cabinet = aKeyCabinet(kms.service);
    await cabinet.rotate();
    const other = await aKeyService();
    expect(await cabinet.rotate({ keyService: other.service })).toEqual({ keysMade: 0, listSigned: true });
    await other.stop();
    const { signed } = (await cabinet.codeKeys.getTrustList()) ?? { signed: '' };
    expect(readTrustList(signed, [await pinned(cabinet)])).toMatchObject({ ok: true });
  });

  test('lets go of the private half of a key that is over, and of the key after a month', async () => {
    const cabinet = aKeyCabinet(kms.service);
    await cabinet.rotate();
    const [first] = (await cabinet.codeKeys.getKeys()).keys;
    const find = async () => (await cabinet.codeKeys.getKeys()).keys.find(({ kid }) => kid === first?.kid);
    cabinet.setClock(at('2022-09-07T01:59:59+08:00'));
    await cabinet.rotate();
    expect((await find())?.wrapped).toEqual(expect.any(String));
    cabinet.setClock(at('2022-09-07T02:00:00+08:00'));
    await cabinet.rotate();
    expect(await find()).toMatchObject({ kid: first?.kid });
    expect((await find())?.wrapped).toBeUndefined();
    cabinet.setClock(at('2022-10-07T02:00:00+08:00'));
    await cabinet.rotate();
    expect(await find()).toBeUndefined();
  });

  test('a key service that is down costs nothing that is there', async () => {
    const cabinet = aKeyCabinet(kms.service);
    await cabinet.rotate();
    cabinet.wait(millisecondsPerDay);
    const broken = async () => {
      throw new Error('KMSInternalException');
    };
    await expect(cabinet.rotate({ keyService: { ...kms.service, makeLeafKey: broken } })).rejects.toThrow('KMSInternalException');
    expect(await cabinet.read(await cabinet.code(), await cabinet.source.current())).toBe('accepted');
  });

  test('keeps the keys it has and makes the next ones by another algorithm, when that is set', async () => {
    const cabinet = aKeyCabinet(kms.service);
    await cabinet.rotate();
    cabinet.wait(millisecondsPerDay);
    await cabinet.rotate({ algorithm: 'SM2' });
    expect((await cabinet.codeKeys.getKeys()).keys.map(({ alg }) => alg)).toEqual(['ES256', 'ES256', 'ES256', 'SM2']);
    cabinet.wait(2 * millisecondsPerDay);
    await cabinet.rotate({ algorithm: 'SM2' });
    const list = await cabinet.source.current();
    expect(await cabinet.read(await cabinet.code(), list)).toBe('accepted');
  });

  test('without a gap: at every instant a key may sign, and any list of the last 24 h reads what it signs', async () => {
    const cabinet = aKeyCabinet(kms.service);
    await cabinet.rotate();
    const lists: TrustList[] = [await cabinet.source.current()];
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1_000, max: hours(5) }), async (pause) => {
        // The rotation runs every minute: just before whatever instant is looked at.
        cabinet.wait(pause);
        const code = await cabinet.code();
        const newest = lists.at(-1);
        const recent = lists.filter((list) => list.issuedAt >= cabinet.clock.now() - millisecondsPerDay || list === newest);
        for (const list of recent) expect(await cabinet.read(code, list)).toBe('accepted');
        if ((await cabinet.rotate()).listSigned) {
          cabinet.wait(5_000);
          lists.push(await cabinet.source.current());
        }
        expect(signingKeyAt((await cabinet.codeKeys.getKeys()).keys, cabinet.clock.now())?.day).toBe(dayOf(cabinet.clock.now()));
      }),
      { numRuns: 60 },
    );
    expect(cabinet.clock.now() - startOfDay(dayOf(issuedAt))).toBeGreaterThan(3 * millisecondsPerDay);
  }, 60_000);
});
