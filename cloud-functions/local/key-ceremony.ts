/** Makes the key rings of a new deployment and puts them where its functions find them. Done once per stage. */
import type { KMSClient } from '@aws-sdk/client-kms';
import { GetParameterCommand, ParameterAlreadyExists, ParameterNotFound, PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { completeKeyRings } from '../adapters/keys/complete-key-rings';
import { generateKeyRings } from '../adapters/keys/generate-key-rings';
import { type KeyAudience, keyAudiences } from '../adapters/keys/key-ring';
import { parseKeyRing } from '../adapters/keys/parse-key-ring';
import { decryptKeyRing, encryptKeyRing } from '../adapters/kms/key-ring-kms';

/** Where a stage's rings lie, and what they are encrypted with. */
export type KeptRings = {
  readonly kms: KMSClient;
  readonly ssm: Pick<SSMClient, 'send'>;
  /** Alias or ARN of the stage's key. */
  readonly keyId: string;
  /** `/tongma/<stage>`. */
  readonly parameters: string;
};

/**
 * Each ring is encrypted for its audience alone. A ring that is there is never replaced, because what is stored was
 * sealed with it: then nothing more is written and this throws `KeyRingsExist`.
 */
export async function holdKeyCeremony({ kms, ssm, keyId, parameters }: KeptRings): Promise<void> {
  const rings = generateKeyRings();
  const store = async <A extends KeyAudience>(audience: A) => {
    const Value = await encryptKeyRing<A>(audience, rings[audience], { client: kms, keyId });
    const Name = `${parameters}/key-rings/${audience}`;
    await ssm.send(new PutParameterCommand({ Name, Value, Type: 'String', Overwrite: false })).catch((fault: unknown) => {
      throw fault instanceof ParameterAlreadyExists ? new KeyRingsExist(Name) : fault;
    });
  };
  for (const audience of keyAudiences) await store(audience);
}

/**
 * After a new version: gives audiences that came later, or were given more, their rings, and takes out what is not used
 * any more. No secret that is used is replaced; done twice it changes nothing. Answers whose rings were written.
 */
export async function completeStoredRings({ kms, ssm, keyId, parameters }: KeptRings): Promise<readonly KeyAudience[]> {
  const stored = new Map<KeyAudience, string>();
  for (const audience of keyAudiences) {
    const ciphertext = await readIfThere(ssm, `${parameters}/key-rings/${audience}`);
    if (ciphertext !== undefined) stored.set(audience, await decryptKeyRing(audience, { client: kms, keyId, ciphertext }));
  }
  const complete = completeKeyRings(Object.fromEntries([...stored].map(([audience, json]) => [audience, JSON.parse(json)])));
  const written: KeyAudience[] = [];
  const write = async <A extends KeyAudience>(audience: A) => {
    const json = JSON.stringify(complete[audience]);
    if (json === stored.get(audience)) return;
    const Value = await encryptKeyRing(audience, parseKeyRing(audience, json), { client: kms, keyId });
    await ssm.send(new PutParameterCommand({ Name: `${parameters}/key-rings/${audience}`, Value, Type: 'String', Overwrite: true }));
    written.push(audience);
  };
  for (const audience of keyAudiences) await write(audience);
  return written;
}

async function readIfThere(ssm: KeptRings['ssm'], name: string): Promise<string | undefined> {
  try {
    return (await ssm.send(new GetParameterCommand({ Name: name }))).Parameter?.Value;
  } catch (fault) {
    if (fault instanceof ParameterNotFound) return undefined;
    throw fault;
  }
}

export class KeyRingsExist extends Error {
  constructor(parameter: string) {
    super(`${parameter} is there already; key rings are never replaced`);
    this.name = 'KeyRingsExist';
  }
}
