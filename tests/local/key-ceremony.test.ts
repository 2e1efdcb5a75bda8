import { EncryptCommand, type KMSClient } from '@aws-sdk/client-kms';
import { ParameterAlreadyExists, PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { keyAudiences } from '../../cloud-functions/adapters/keys/key-ring';
import { parseKeyRing } from '../../cloud-functions/adapters/keys/parse-key-ring';
import { addMilliseconds, instant, millisecondsPerDay } from '../../cloud-functions/domain/time';
import { holdKeyCeremony, KeyRingsExist } from '../../cloud-functions/local/key-ceremony';

const now = instant(Date.parse('2022-09-06T08:30:00+08:00'));
const dates = { issuer: '150781', issuedAt: now, leafNotBefore: now, leafNotAfter: addMilliseconds(now, millisecondsPerDay) };

/** KMS that wraps its plaintext with the audience it was encrypted for, and a parameter store that never overwrites. */
function amazon(parameters: Map<string, string>) {
  const kms = {
    send: async (command: unknown) => {
      if (!(command instanceof EncryptCommand)) throw new Error('only Encrypt was expected');
      const { Plaintext, EncryptionContext, KeyId } = command.input;
      return { CiphertextBlob: Buffer.from(JSON.stringify({ KeyId, EncryptionContext, ring: Buffer.from(Plaintext ?? []).toString() })) };
    },
  } as unknown as KMSClient;
  const ssm = {
    send: async (command: unknown) => {
      if (!(command instanceof PutParameterCommand)) throw new Error('only PutParameter was expected');
      const { Name = '', Value = '', Overwrite } = command.input;
      if (parameters.has(Name) && Overwrite !== true) throw new ParameterAlreadyExists({ message: Name, $metadata: {} });
      parameters.set(Name, Value);
      return {};
    },
  } as unknown as SSMClient;
  return { kms, ssm };
}

const holdCeremony = (parameters: Map<string, string>) =>
  holdKeyCeremony({ ...dates, ...amazon(parameters), keyId: 'alias/tongma-test-key-rings', parameters: '/tongma/test' });

it('stores a usable ring per audience, each encrypted for that audience alone', async () => {
  const parameters = new Map<string, string>();
  await holdCeremony(parameters);
  expect([...parameters.keys()].sort()).toEqual(keyAudiences.map((audience) => `/tongma/test/key-rings/${audience}`).sort());
  for (const audience of keyAudiences) {
    const stored = JSON.parse(Buffer.from(parameters.get(`/tongma/test/key-rings/${audience}`) ?? '', 'base64').toString());
    expect(stored).toMatchObject({ KeyId: 'alias/tongma-test-key-rings', EncryptionContext: { tongmaKeyRing: audience } });
    expect(() => parseKeyRing(audience, stored.ring)).not.toThrow();
  }
});

it('keeps the root out of every ring', async () => {
  const parameters = new Map<string, string>();
  const { rootPrivateJwk } = await holdCeremony(parameters);
  const everything = [...parameters.values()].map((value) => Buffer.from(value, 'base64').toString()).join();
  expect(typeof rootPrivateJwk.d).toBe('string');
  expect(everything).not.toContain(rootPrivateJwk.d);
});

it('never replaces a ring, because what is stored was sealed with it', async () => {
  const parameters = new Map<string, string>();
  await holdCeremony(parameters);
  const before = new Map(parameters);
  await expect(holdCeremony(parameters)).rejects.toThrow(KeyRingsExist);
  expect(parameters).toEqual(before);
});
