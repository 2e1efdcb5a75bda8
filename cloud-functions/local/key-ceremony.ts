/** Makes the key rings of a new deployment and puts them where its functions find them. Done once per stage. */
import type { KMSClient } from '@aws-sdk/client-kms';
import { ParameterAlreadyExists, PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { generateKeyRings, type KeyCeremony } from '../adapters/keys/generate-key-rings';
import { type KeyAudience, keyAudiences } from '../adapters/keys/key-ring';
import { encryptKeyRing } from '../adapters/kms/key-ring-kms';

export type Ceremony = KeyCeremony & {
  readonly kms: KMSClient;
  readonly ssm: Pick<SSMClient, 'send'>;
  /** Alias or ARN of the stage's key. */
  readonly keyId: string;
  /** `/tongma/<stage>`. */
  readonly parameters: string;
};
/** For the vault of the authority, and for the apps and gates. */
export type RootKeys = Pick<Awaited<ReturnType<typeof generateKeyRings>>, 'rootPrivateJwk' | 'rootPublicJwk'>;

/**
 * Each ring is encrypted for its audience alone. A ring that is there is never replaced, because what is stored was
 * sealed with it: then nothing more is written and this throws `KeyRingsExist`.
 */
export async function holdKeyCeremony({ kms, ssm, keyId, parameters, ...ceremony }: Ceremony): Promise<RootKeys> {
  const { rings, rootPrivateJwk, rootPublicJwk } = await generateKeyRings(ceremony);
  const store = async <A extends KeyAudience>(audience: A) => {
    const Value = await encryptKeyRing<A>(audience, rings[audience], { client: kms, keyId });
    const Name = `${parameters}/key-rings/${audience}`;
    await ssm.send(new PutParameterCommand({ Name, Value, Type: 'String', Overwrite: false })).catch((fault: unknown) => {
      throw fault instanceof ParameterAlreadyExists ? new KeyRingsExist(Name) : fault;
    });
  };
  for (const audience of keyAudiences) await store(audience);
  return { rootPrivateJwk, rootPublicJwk };
}

export class KeyRingsExist extends Error {
  constructor(parameter: string) {
    super(`${parameter} is there already; key rings are never replaced`);
    this.name = 'KeyRingsExist';
  }
}
