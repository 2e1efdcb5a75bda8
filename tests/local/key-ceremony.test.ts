import { DecryptCommand, type DecryptCommandInput, EncryptCommand, type KMSClient } from '@aws-sdk/client-kms';
import { GetParameterCommand, ParameterAlreadyExists, ParameterNotFound, PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { keyAudiences } from '../../cloud-functions/adapters/keys/key-ring';
import { parseKeyRing } from '../../cloud-functions/adapters/keys/parse-key-ring';
import { completeStoredRings, holdKeyCeremony, KeyRingsExist } from '../../cloud-functions/local/key-ceremony';

/** KMS that wraps its plaintext with the audience it was encrypted for, and a parameter store that never overwrites. */
function amazon(parameters: Map<string, string>) {
  const found = (name: string): string => {
    const value = parameters.get(name);
    if (value === undefined) throw new ParameterNotFound({ message: name, $metadata: {} });
    return value;
  };
  const kms = {
    send: async (command: unknown) => {
      if (command instanceof DecryptCommand) return { Plaintext: opened(command.input) };
      if (!(command instanceof EncryptCommand)) throw new Error('only Encrypt and Decrypt were expected');
      const { Plaintext, EncryptionContext, KeyId } = command.input;
      return { CiphertextBlob: Buffer.from(JSON.stringify({ KeyId, EncryptionContext, ring: Buffer.from(Plaintext ?? []).toString() })) };
    },
  } as unknown as KMSClient;
  const ssm = {
    send: async (command: unknown) => {
      if (command instanceof GetParameterCommand) return { Parameter: { Value: found(command.input.Name ?? '') } };
      if (!(command instanceof PutParameterCommand)) throw new Error('only GetParameter and PutParameter were expected');
      const { Name = '', Value = '', Overwrite } = command.input;
      if (parameters.has(Name) && Overwrite !== true) throw new ParameterAlreadyExists({ message: Name, $metadata: {} });
      parameters.set(Name, Value);
      return {};
    },
  } as unknown as SSMClient;
  return { kms, ssm };
}

/** Opens only under the context it was sealed with. */
function opened({ CiphertextBlob, EncryptionContext }: DecryptCommandInput): Buffer {
  const { EncryptionContext: sealedFor, ring } = JSON.parse(Buffer.from(CiphertextBlob ?? []).toString());
  if (JSON.stringify(sealedFor) !== JSON.stringify(EncryptionContext)) throw new Error('InvalidCiphertextException');
  return Buffer.from(ring);
}

const kept = (parameters: Map<string, string>) => ({
  ...amazon(parameters),
  keyId: 'alias/tongma-test-key-rings',
  parameters: '/tongma/test',
});
const ringIn = (parameters: Map<string, string>, audience: string) =>
  JSON.parse(JSON.parse(Buffer.from(parameters.get(`/tongma/test/key-rings/${audience}`) ?? '', 'base64').toString()).ring);

const holdCeremony = (parameters: Map<string, string>) => holdKeyCeremony(kept(parameters));

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

it('never replaces a ring, because what is stored was sealed with it', async () => {
  const parameters = new Map<string, string>();
  await holdCeremony(parameters);
  const before = new Map(parameters);
  await expect(holdCeremony(parameters)).rejects.toThrow(KeyRingsExist);
  expect(parameters).toEqual(before);
});

it('gives an audience that came later its ring, out of the secrets that are there, and changes nothing else', async () => {
  const parameters = new Map<string, string>();
  await holdCeremony(parameters);
  const whole = new Map(parameters);
  parameters.delete('/tongma/test/key-rings/authority');
  expect(await completeStoredRings(kept(parameters))).toEqual(['authority']);
  expect(ringIn(parameters, 'authority')).toEqual(ringIn(whole, 'authority'));
  expect([...parameters].filter(([name]) => !name.endsWith('/authority'))).toEqual(
    [...whole].filter(([name]) => !name.endsWith('/authority')),
  );
  expect(await completeStoredRings(kept(parameters))).toEqual([]);
});

it('upgrades the rings of before in place: makes what came later, the same for all, and takes out what is retired', async () => {
  const parameters = new Map<string, string>();
  await holdCeremony(parameters);
  const whole = new Map(parameters);
  parameters.delete('/tongma/test/key-rings/gate');
  for (const audience of ['resident', 'check-in', 'district', 'public'] as const) {
    const { door: _, paperCode: __, ...ring } = ringIn(whole, audience);
    const before = audience === 'public' ? { ...ring, trustList: {} } : ring;
    const sealed = { EncryptionContext: { tongmaKeyRing: audience }, ring: JSON.stringify(before) };
    parameters.set(`/tongma/test/key-rings/${audience}`, Buffer.from(JSON.stringify(sealed)).toString('base64'));
  }
  expect(await completeStoredRings(kept(parameters))).toEqual(['resident', 'check-in', 'gate', 'district', 'public']);
  const gate = ringIn(parameters, 'gate');
  expect(gate).toEqual({ ...ringIn(whole, 'gate'), door: gate.door, paperCode: gate.paperCode, gateCheck: gate.gateCheck });
  expect(ringIn(parameters, 'check-in').door).toBe(gate.door);
  expect([ringIn(parameters, 'resident').paperCode, ringIn(parameters, 'district').paperCode]).toEqual([gate.paperCode, gate.paperCode]);
  expect(ringIn(parameters, 'public')).toEqual(ringIn(whole, 'public'));
  expect(await completeStoredRings(kept(parameters))).toEqual([]);
});

it('completes no ring where there is nothing to take from', async () => {
  await expect(completeStoredRings(kept(new Map()))).rejects.toThrow('session');
});
