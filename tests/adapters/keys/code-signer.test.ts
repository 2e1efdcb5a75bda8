import { makeCodeSigner } from '../../../cloud-functions/adapters/keys/code-signer';
import type { PersonId } from '../../../cloud-functions/domain/ids';
import { encodeCodePayload } from '../../../cloud-functions/domain/personal-code/code-payload';
import { millisecondsPerHour } from '../../../cloud-functions/domain/time';
import { type AKeyService, aKeyService } from '../../builders/a-key-service';
import { aPayload, at, issuedAt } from '../../builders/signed-codes';
import { aKeyCabinet } from '../../use-cases/code-key/a-key-cabinet';

let kms: AKeyService;
beforeAll(async () => {
  kms = await aKeyService();
});
afterAll(() => kms.stop());

/** Takes a key back as the authority does. */
async function revoke({ codeKeys, clock }: ReturnType<typeof aKeyCabinet>, kid: string | undefined) {
  const { keys, revision } = await codeKeys.getKeys();
  const revoked = { at: clock.now(), by: 'a'.repeat(32) as PersonId, reason: 'seen outside' };
  await codeKeys.replaceKeys(
    keys.map((key) => (key.kid === kid ? { ...key, revoked } : key)),
    revision,
  );
}
const seconds = (count: number) => count * 1_000;

describe('code signer', () => {
  test('what it signs, a gate verifies with the list there is', async () => {
    const cabinet = aKeyCabinet(kms.service);
    await cabinet.rotate();
    expect(await cabinet.read(await cabinet.code(), await cabinet.source.current())).toBe('accepted');
  });

  test('another installation’s gate knows no such key', async () => {
    const [ours, theirs] = [aKeyCabinet(kms.service), aKeyCabinet(kms.service)];
    await Promise.all([ours.rotate(), theirs.rotate()]);
    expect(await ours.read(await ours.code(), await theirs.source.current())).toBe('unknown-key');
  });

  test('asks the key service once an hour, and not for every code', async () => {
    const cabinet = aKeyCabinet(kms.service);
    await cabinet.rotate();
    const decrypts = () => kms.double.asked.filter((target) => target.endsWith('.Decrypt')).length;
    const before = decrypts();
    await Promise.all([cabinet.code(), cabinet.code(), cabinet.code()]);
    cabinet.wait(millisecondsPerHour - 1);
    await cabinet.code();
    expect(decrypts() - before).toBe(1);
    cabinet.wait(1);
    await cabinet.code();
    expect(decrypts() - before).toBe(2);
  });

  test('signs with tomorrow’s key within ten seconds of today’s being revoked, and a list from before reads it', async () => {
    const cabinet = aKeyCabinet(kms.service);
    await cabinet.rotate();
    const listBefore = await cabinet.source.current();
    const old = await cabinet.code();
    const [today, tomorrow] = (await cabinet.codeKeys.getKeys()).keys;
    await revoke(cabinet, today?.kid);
    cabinet.wait(seconds(10));
    const code = await cabinet.code();
    await cabinet.rotate();
    const list = await cabinet.source.current();
    expect(list.keys.find(({ kid }) => kid === today?.kid)?.revokedAt).toBe(issuedAt);
    expect([await cabinet.read(old, list), await cabinet.read(code, list)]).toEqual(['key-revoked', 'accepted']);
    expect(await cabinet.read(code, listBefore)).toBe('accepted');
    expect(list.keys.find(({ kid }) => kid === tomorrow?.kid)?.revokedAt).toBeUndefined();
  });

  test('goes on when every key is revoked: the next minute makes others', async () => {
    const cabinet = aKeyCabinet(kms.service);
    await cabinet.rotate();
    for (const { kid } of (await cabinet.codeKeys.getKeys()).keys) await revoke(cabinet, kid);
    cabinet.wait(seconds(10));
    await expect(cabinet.code()).rejects.toThrow('no key may sign');
    expect(await cabinet.rotate()).toEqual({ keysMade: 3, listSigned: true });
    cabinet.wait(seconds(10));
    expect(await cabinet.read(await cabinet.code(), await cabinet.source.current())).toBe('accepted');
  });

  test('tells at once which keys were taken back, before the list says so', async () => {
    const cabinet = aKeyCabinet(kms.service);
    await cabinet.rotate();
    expect(await cabinet.source.revokedKids()).toEqual([]);
    const [today] = (await cabinet.codeKeys.getKeys()).keys;
    await revoke(cabinet, today?.kid);
    cabinet.wait(seconds(5));
    expect(await cabinet.source.revokedKids()).toEqual([today?.kid]);
  });

  test('goes on signing with the key it holds while the store and the key service are away', async () => {
    const cabinet = aKeyCabinet(kms.service);
    await cabinet.rotate();
    let isAway = false;
    const orAway = <T>(answer: () => Promise<T>) => (isAway ? Promise.reject(new Error('away')) : answer());
    const signer = makeCodeSigner({
      codeKeys: { getKeys: () => orAway(() => cabinet.codeKeys.getKeys()) },
      keyService: { openLeafKey: (wrapped, day) => orAway(() => kms.service.openLeafKey(wrapped, day)) },
      clock: cabinet.clock,
    });
    await signer.sign(encodeCodePayload(aPayload()));
    isAway = true;
    cabinet.wait(seconds(30));
    await expect(signer.sign(encodeCodePayload(aPayload()))).resolves.toBeInstanceOf(Uint8Array);
    isAway = false;
    cabinet.setClock(at('2022-09-06T12:00:00+08:00'));
    await expect(signer.sign(encodeCodePayload(aPayload()))).resolves.toBeInstanceOf(Uint8Array);
  });

  test('a key that could not be opened is tried again by the next who asks', async () => {
    const cabinet = aKeyCabinet(kms.service);
    await cabinet.rotate();
    let tries = 0;
    const signer = makeCodeSigner({
      codeKeys: cabinet.codeKeys,
      clock: cabinet.clock,
      keyService: {
        openLeafKey: (wrapped, day) => {
          tries += 1;
          return tries === 1 ? Promise.reject(new Error('KMSInternalException')) : kms.service.openLeafKey(wrapped, day);
        },
      },
    });
    await expect(signer.sign(encodeCodePayload(aPayload()))).rejects.toThrow('KMSInternalException');
    await expect(signer.sign(encodeCodePayload(aPayload()))).resolves.toBeInstanceOf(Uint8Array);
  });
});

describe('with SM2, root and leaf', () => {
  let ours: AKeyService;
  beforeAll(async () => {
    ours = await aKeyService({ rootKeySpec: 'SM2' });
  });
  afterAll(() => ours.stop());

  test('codes are signed and read, and the list is signed and read', async () => {
    const cabinet = aKeyCabinet(ours.service, { algorithm: 'SM2' });
    await cabinet.rotate();
    const list = await cabinet.source.current();
    expect(list.keys.map(({ alg }) => alg)).toEqual(['SM2', 'SM2', 'SM2']);
    const code = await cabinet.code();
    expect(await cabinet.read(code, list)).toBe('accepted');
    expect(code.length).toBeLessThanOrEqual(221);
  });

  test('a code of an SM2 key under a list that says ES256 is an algorithm mismatch', async () => {
    const cabinet = aKeyCabinet(ours.service, { algorithm: 'SM2' });
    await cabinet.rotate();
    const list = await cabinet.source.current();
    const renamed = list.keys.map((key) => ({ ...key, alg: 'ES256' as const, jwk: { ...key.jwk, crv: 'P-256' as const } }));
    expect(await cabinet.read(await cabinet.code(), { ...list, keys: renamed })).toBe('algorithm-mismatch');
  });
});

test('without a list there is nothing to give out, and that is a passing fault', async () => {
  const cabinet = aKeyCabinet(kms.service);
  await expect(cabinet.source.current()).rejects.toThrow('no trust list');
});
