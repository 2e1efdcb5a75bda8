import { DecryptCommand, type KMSClient } from '@aws-sdk/client-kms';
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
export async function openKmsKeyRing<A extends KeyAudience>(audience: A, { client, keyId, ciphertext }: EncryptedKeyRing): Promise<KeyRing<A>> {
  const { Plaintext } = await client.send(
    new DecryptCommand({
      KeyId: keyId,
      CiphertextBlob: Buffer.from(ciphertext, 'base64'),
      EncryptionContext: keyRingContext(audience),
    }),
  );
  if (!Plaintext) throw new KeyRingNotUsable(['KMS gave back nothing']);
  return parseKeyRing(audience, Buffer.from(Plaintext).toString('utf8'));
}

/** What a ring must be encrypted with, too. */
export const keyRingContext = (audience: KeyAudience): Record<string, string> => ({ tongmaKeyRing: audience });
