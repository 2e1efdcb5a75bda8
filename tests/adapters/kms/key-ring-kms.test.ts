import { KMSClient } from '@aws-sdk/client-kms';
import { keyAudiences } from '../../../cloud-functions/adapters/keys/key-ring';
import { KeyRingNotUsable } from '../../../cloud-functions/adapters/keys/parse-key-ring';
import { encryptKeyRing, openKmsKeyRing } from '../../../cloud-functions/adapters/kms/key-ring-kms';
import { type KmsDouble, startKmsDouble } from '../../../cloud-functions/local/kms-double';
import { someKeys } from '../../builders/key-rings';

describe('key ring opened with KMS', () => {
  let kms: KmsDouble;
  let client: KMSClient;
  beforeAll(async () => {
    kms = await startKmsDouble();
    client = new KMSClient({
      endpoint: kms.endpoint,
      region: 'cn-north-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
    });
  });
  afterAll(async () => {
    client.destroy();
    await kms.stop();
  });

  const service = () => ({ client, keyId: kms.keyId });

  test.each(keyAudiences)('%s gets its own ring, with one request', async (audience) => {
    const { rings } = someKeys();
    const ciphertext = await encryptKeyRing(audience, rings[audience], service());
    kms.asked.length = 0;
    expect(await openKmsKeyRing(audience, { ...service(), ciphertext })).toEqual(rings[audience]);
    expect(kms.asked).toEqual(['TrentService.Decrypt']);
  });

  test('the ring of another audience does not open', async () => {
    const { rings } = someKeys();
    const ciphertext = await encryptKeyRing('district', rings.district, service());
    await expect(openKmsKeyRing('check-in', { ...service(), ciphertext })).rejects.toThrow(
      expect.objectContaining({ name: 'InvalidCiphertextException' }),
    );
  });

  test('a ring with another audience’s secrets is refused even when it opens', async () => {
    const { rings } = someKeys();
    const ciphertext = await encryptKeyRing('check-in', { ...rings['check-in'], ...rings.district }, service());
    await expect(openKmsKeyRing('check-in', { ...service(), ciphertext })).rejects.toBeInstanceOf(KeyRingNotUsable);
  });

  test('a ciphertext under another key is refused', async () => {
    const { rings } = someKeys();
    const ciphertext = await encryptKeyRing('feeds', rings.feeds, service());
    const keyId = kms.keyId.replace('0000000', '1111111');
    await expect(openKmsKeyRing('feeds', { client, keyId, ciphertext })).rejects.toThrow(
      expect.objectContaining({ name: 'IncorrectKeyException' }),
    );
  });
});
