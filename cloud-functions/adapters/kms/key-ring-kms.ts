import { DecryptCommand, EncryptCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { KeyAudience, KeyRing } from '../keys/key-ring';
import { KeyRingNotUsable, parseKeyRing } from '../keys/parse-key-ring';

export type EncryptedKeyRing = {
  readonly client: KMSClient;
  /** ARN or alias; a ciphertext under any other key is refused by KMS. */
  readonly keyId: string;
  /** base64 of at most 6,144 bytes, from the function's settings. */
  readonly ciphertext: string;
};

/**
 * Opens an audience's key ring, once per cold start. The audience is KMS's encryption context, so the ring of another
 * audience does not open even for a role that may use the key, and CloudTrail names whose ring was opened.
 */
export const openKmsKeyRing = async <A extends KeyAudience>(audience: A, encrypted: EncryptedKeyRing): Promise<KeyRing<A>> =>
  parseKeyRing(audience, await decryptKeyRing(audience, encrypted));

/** The JSON of a ring, unchecked: one of an earlier version may lack what came later. */
export async function decryptKeyRing(audience: KeyAudience, { client, keyId, ciphertext }: EncryptedKeyRing): Promise<string> {
  const { Plaintext } = await client.send(
    new DecryptCommand({
      KeyId: keyId,
      CiphertextBlob: Buffer.from(ciphertext, 'base64'),
      EncryptionContext: keyRingContext(audience),
    }),
  );
  if (!Plaintext) throw new KeyRingNotUsable(['KMS gave back nothing']);
  return Buffer.from(Plaintext).toString('utf8');
}

/** The other half, for the key ceremony: an audience's ring as the base64 its function's settings carry. */
export async function encryptKeyRing<A extends KeyAudience>(
  audience: A,
  ring: KeyRing<A>,
  { client, keyId }: Omit<EncryptedKeyRing, 'ciphertext'>,
): Promise<string> {
  const Plaintext = Buffer.from(JSON.stringify(ring));
  const { CiphertextBlob } = await client.send(
    new EncryptCommand({ KeyId: keyId, Plaintext, EncryptionContext: keyRingContext(audience) }),
  );
  if (!CiphertextBlob) throw new Error('KMS gave back nothing');
  return Buffer.from(CiphertextBlob).toString('base64');
}

const keyRingContext = (audience: KeyAudience): Record<string, string> => ({ tongmaKeyRing: audience });
