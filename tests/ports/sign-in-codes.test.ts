import { randomBytes } from 'node:crypto';
import { addMilliseconds, millisecondsPerMinute } from '../../cloud-functions/domain/time';
import { morning, onEveryStore } from './opened-stores';

const aCode = (rest: Partial<{ phoneKey: string; codeHash: string; now: typeof morning }> = {}) => {
  const now = rest.now ?? morning;
  return {
    phoneKey: rest.phoneKey ?? randomBytes(32).toString('base64url'),
    codeHash: rest.codeHash ?? 'right',
    now,
    expiresAt: addMilliseconds(now, 5 * millisecondsPerMinute),
    resendAt: addMilliseconds(now, millisecondsPerMinute),
  };
};
const later = (minutes: number) => addMilliseconds(morning, minutes * millisecondsPerMinute);

onEveryStore('sign-in codes', (stores) => {
  it('are taken once, by the right code', async () => {
    const { signInCodes } = stores();
    const code = aCode();
    expect(await signInCodes.save(code)).toEqual({ saved: true, resendAt: code.resendAt });
    const attempt = { phoneKey: code.phoneKey, codeHash: 'right', now: later(1), attemptsMax: 5 };
    expect(await signInCodes.take({ ...attempt, codeHash: 'wrong' })).toEqual({ taken: false });
    expect(await signInCodes.take(attempt)).toEqual({ taken: true });
    expect(await signInCodes.take(attempt)).toEqual({ taken: false });
  });

  it('are taken by one of two who have the right code at once', async () => {
    const { signInCodes } = stores();
    const code = aCode();
    await signInCodes.save(code);
    const attempt = { phoneKey: code.phoneKey, codeHash: 'right', now: morning, attemptsMax: 5 };
    const outcomes = await Promise.all([signInCodes.take(attempt), signInCodes.take(attempt)]);
    expect(outcomes.filter(({ taken }) => taken)).toHaveLength(1);
  });

  it('die after so many wrong attempts, also when all come at once', async () => {
    const { signInCodes } = stores();
    const code = aCode();
    await signInCodes.save(code);
    const attempt = { phoneKey: code.phoneKey, now: morning, attemptsMax: 3 };
    await Promise.all(['1', '2', '3', '4', '5', '6'].map((codeHash) => signInCodes.take({ ...attempt, codeHash })));
    expect(await signInCodes.take({ ...attempt, codeHash: 'right' })).toEqual({ taken: false });
  });

  it('leave the last attempt to the right code', async () => {
    const { signInCodes } = stores();
    const code = aCode();
    await signInCodes.save(code);
    const attempt = { phoneKey: code.phoneKey, now: morning, attemptsMax: 3 };
    for (const codeHash of ['1', '2']) await signInCodes.take({ ...attempt, codeHash });
    expect(await signInCodes.take({ ...attempt, codeHash: 'right' })).toEqual({ taken: true });
  });

  it('are dead at the minute they expire', async () => {
    const { signInCodes } = stores();
    const [first, second] = [aCode(), aCode()];
    await signInCodes.save(first);
    await signInCodes.save(second);
    const attempt = { codeHash: 'right', attemptsMax: 5 };
    expect(await signInCodes.take({ ...attempt, phoneKey: first.phoneKey, now: first.expiresAt })).toEqual({ taken: false });
    expect(await signInCodes.take({ ...attempt, phoneKey: second.phoneKey, now: addMilliseconds(second.expiresAt, -1) })).toEqual({
      taken: true,
    });
  });

  it('are not sent again before their time, not even once taken, and then replace the old one', async () => {
    const { signInCodes } = stores();
    const code = aCode();
    await signInCodes.save(code);
    const { phoneKey } = code;
    const early = aCode({ phoneKey, codeHash: 'new', now: addMilliseconds(code.resendAt, -1) });
    expect(await signInCodes.save(early)).toEqual({ saved: false, resendAt: code.resendAt });
    await signInCodes.take({ phoneKey, codeHash: 'right', now: later(0), attemptsMax: 5 });
    expect(await signInCodes.save(early)).toEqual({ saved: false, resendAt: code.resendAt });
    const timely = aCode({ phoneKey, codeHash: 'new', now: code.resendAt });
    expect(await signInCodes.save(timely)).toEqual({ saved: true, resendAt: timely.resendAt });
    expect(await signInCodes.take({ phoneKey, codeHash: 'right', now: later(2), attemptsMax: 5 })).toEqual({ taken: false });
    expect(await signInCodes.take({ phoneKey, codeHash: 'new', now: later(2), attemptsMax: 5 })).toEqual({ taken: true });
  });

  it('asked for twice at once are sent once', async () => {
    const { signInCodes } = stores();
    const code = aCode();
    const outcomes = await Promise.all([signInCodes.save(code), signInCodes.save({ ...code, codeHash: 'other' })]);
    expect(outcomes.filter(({ saved }) => saved)).toHaveLength(1);
  });

  it('of a phone that asked for none are not taken', async () => {
    const attempt = { phoneKey: 'nobody', codeHash: 'right', now: morning, attemptsMax: 5 };
    expect(await stores().signInCodes.take(attempt)).toEqual({ taken: false });
  });
});
