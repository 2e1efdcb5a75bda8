import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { ecSecretOf } from '../../../cloud-functions/adapters/keys/ec-secret';
import { type CodeAlgorithm, codeAlgorithms } from '../../../cloud-functions/domain/personal-code/code-algorithm';
import { isSignedBy } from '../../../cloud-functions/domain/personal-code/signature-check';
import { keyOfSpki } from '../../../cloud-functions/domain/personal-code/trust-root';
import { addDays, dayOf } from '../../../cloud-functions/domain/time';
import type { RootKeySpec } from '../../../cloud-functions/local/kms-double-keys';
import { aKeyService } from '../../builders/a-key-service';
import { issuedAt } from '../../builders/signed-codes';

const today = dayOf(issuedAt);
const specs: Readonly<Record<CodeAlgorithm, RootKeySpec>> = { ES256: 'ECC_NIST_P256', SM2: 'SM2' };
/** Longer than KMS would sign as it is. */
const message = Uint8Array.from({ length: 10_000 }, (_, index) => index & 0xff);

describe.each(codeAlgorithms)('KMS as the key service, %s', (alg) => {
  test('signs with the root what its public key verifies, and nothing else does', async () => {
    const { service, stop } = await aKeyService({ rootKeySpec: specs[alg] });
    const root = await service.rootKey();
    const key = keyOfSpki(root.alg, root.spki);
    const signature = await service.signAsRoot(message);
    expect([root.alg, signature.length]).toEqual([alg, 64]);
    expect(key && isSignedBy(key, message, signature)).toBe(true);
    expect(key && isSignedBy(key, message.subarray(1), signature)).toBe(false);
    await stop();
  });

  test('makes leaf keys whose private half opens for their own day alone', async () => {
    const { service, double, stop } = await aKeyService();
    const { spki, wrapped } = await service.makeLeafKey(alg, today);
    expect(double.asked).toEqual(['TrentService.GenerateDataKeyPairWithoutPlaintext']);
    expect(keyOfSpki(alg, spki)).toBeDefined();
    expect(ecSecretOf(await service.openLeafKey(wrapped, today))).toHaveLength(32);
    await expect(service.openLeafKey(wrapped, addDays(today, 1))).rejects.toThrow(
      expect.objectContaining({ name: 'InvalidCiphertextException' }),
    );
    await stop();
  });
});

test('the root signs nothing but a digest by its own algorithm, and wraps nothing', async () => {
  const { double, stop } = await aKeyService();
  const client = new KMSClient({
    endpoint: double.endpoint,
    region: 'x',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    maxAttempts: 1,
  });
  const sign = (change: object) =>
    client.send(
      new SignCommand({
        KeyId: double.rootKeyId,
        Message: new Uint8Array(32),
        MessageType: 'DIGEST',
        SigningAlgorithm: 'ECDSA_SHA_256',
        ...change,
      }),
    );
  await expect(sign({ SigningAlgorithm: 'SM2DSA' })).rejects.toMatchObject({ name: 'InvalidKeyUsageException' });
  await expect(sign({ Message: new Uint8Array(31) })).rejects.toMatchObject({ name: 'ValidationException' });
  await expect(sign({ KeyId: double.keyId })).rejects.toMatchObject({ name: 'InvalidKeyUsageException' });
  await expect(sign({ KeyId: `${double.keyId}9` })).rejects.toMatchObject({ name: 'NotFoundException' });
  client.destroy();
  await stop();
});

test('what the double of one machine has wrapped and signed holds after it is started again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongma-kms-'));
  const keysFile = join(folder, 'data', 'kms.json');
  const first = await aKeyService({ keysFile, rootKeySpec: 'SM2' });
  const [root, leaf] = [await first.service.rootKey(), await first.service.makeLeafKey('ES256', today)];
  await first.stop();
  expect(statSync(keysFile).mode & 0o777).toBe(0o600);
  const second = await aKeyService({ keysFile });
  expect(await second.service.rootKey()).toEqual(root);
  expect(ecSecretOf(await second.service.openLeafKey(leaf.wrapped, today))).toHaveLength(32);
  await second.stop();
  rmSync(folder, { recursive: true });
});

test('a private key of another form is refused', () => {
  expect(() => ecSecretOf(new Uint8Array(48))).toThrow('256-bit curve');
});
