import { millisecondsPerDay } from '../../cloud-functions/domain/time';
import { keepCodeKeys } from '../../cloud-functions/local/keep-code-keys';
import { aKeyService } from '../builders/a-key-service';
import { aKeyCabinet } from '../use-cases/code-key/a-key-cabinet';

it('has keys before anybody asks, makes the next ones in time, and bears a store that is away', async () => {
  const kms = await aKeyService();
  const cabinet = aKeyCabinet(kms.service);
  const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  let isAway = false;
  const codeKeys = {
    ...cabinet.codeKeys,
    getNewestKeys: () => (isAway ? Promise.reject(new Error('the store is away')) : cabinet.codeKeys.getNewestKeys()),
  };
  // Its interval alone: requests to the key service run on real time.
  jest.useFakeTimers({ doNotFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'nextTick', 'queueMicrotask', 'Date', 'performance'] });
  const kept = await keepCodeKeys({ ...cabinet.needs, codeKeys });
  const keyCount = async () => (await cabinet.codeKeys.getKeys()).keys.length;
  /** Ten seconds pass; then what was begun has as long as it takes on a busy machine. */
  const tenSeconds = async (until: () => Promise<boolean>) => {
    jest.advanceTimersByTime(10_000);
    for (let tries = 0; tries < 200 && !(await until()); tries += 1) await new Promise((resolve) => setTimeout(resolve, 25));
  };
  expect(await keyCount()).toBe(3);
  isAway = true;
  cabinet.wait(millisecondsPerDay);
  await tenSeconds(async () => told.mock.calls.length > 0);
  expect([await keyCount(), told.mock.calls.length]).toEqual([3, 1]);
  isAway = false;
  await tenSeconds(async () => (await keyCount()) > 3);
  expect(await keyCount()).toBe(4);
  await kept.stop();
  cabinet.wait(millisecondsPerDay);
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
  told.mockRestore();
  await kms.stop();
});
