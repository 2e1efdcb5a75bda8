/** Keys that AWS KMS makes and keeps. In its Chinese regions it makes SM2 keys as well. */
import { createHash } from 'node:crypto';
import {
  DecryptCommand,
  GenerateDataKeyPairWithoutPlaintextCommand,
  GetPublicKeyCommand,
  type KMSClient,
  SignCommand,
} from '@aws-sdk/client-kms';
import { DER } from '@noble/curves/abstract/weierstrass.js';
import type { CodeAlgorithm } from '../../domain/personal-code/code-algorithm';
import { uncompressedPoint } from '../../domain/personal-code/signature-check';
import { sm2Digest, sm2PublicKey } from '../../domain/personal-code/sm2';
import { keyOfSpki } from '../../domain/personal-code/trust-root';
import { type Day, formatDay } from '../../domain/time';
import type { AuditSigner, KeyService, PublicKey } from '../../use-cases/ports/key-service';

export type KmsKeys = {
  readonly client: KMSClient;
  /** The symmetric key that wraps leaf keys: ARN or alias. */
  readonly wrappingKeyId: string;
  /** The asymmetric key that signs lists; only `rotate-keys` may use it, and others that ask are refused by KMS. */
  readonly rootKeyId: string;
};

/** KMS's own names. https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html */
const pairSpecs = { ES256: 'ECC_NIST_P256', SM2: 'SM2' } as const satisfies Record<CodeAlgorithm, string>;
const signingAlgorithms = { ES256: 'ECDSA_SHA_256', SM2: 'SM2DSA' } as const satisfies Record<CodeAlgorithm, string>;

/** The context is authenticated by KMS, named in its log, and what roles are bound to. */
const leafContext = (day: Day): Record<string, string> => ({ tongmaPurpose: 'code-leaf-key', tongmaDay: formatDay(day) });

export function makeKmsKeyService({ client, wrappingKeyId, rootKeyId }: KmsKeys): KeyService {
  const root = makeKmsSigner({ client, keyId: rootKeyId });
  return {
    makeLeafKey: async (alg, day) => {
      const { PublicKey: spki, PrivateKeyCiphertextBlob: wrapped } = await client.send(
        new GenerateDataKeyPairWithoutPlaintextCommand({
          KeyId: wrappingKeyId,
          KeyPairSpec: pairSpecs[alg],
          EncryptionContext: leafContext(day),
        }),
      );
      if (!spki || !wrapped) throw new Error('KMS gave back half a key pair');
      return { alg, spki: new Uint8Array(spki), wrapped: Buffer.from(wrapped).toString('base64') };
    },
    ...makeLeafKeyOpener({ client, wrappingKeyId }),
    rootKey: root.publicKey,
    signAsRoot: root.sign,
  };
}

/** One asymmetric key. Its public half is asked for once. */
export function makeKmsSigner({ client, keyId }: { readonly client: KMSClient; readonly keyId: string }): AuditSigner {
  let known: Promise<PublicKey> | undefined;
  const publicKey = (): Promise<PublicKey> => {
    known ??= readPublicKey(client, keyId).catch((fault: unknown) => {
      known = undefined;
      throw fault;
    });
    return known;
  };
  return {
    publicKey,
    sign: async (message) => {
      const key = await publicKey();
      const { Signature } = await client.send(
        new SignCommand({
          KeyId: keyId,
          Message: digestOf(key, message),
          // A digest, because KMS takes no message of more than 4,096 bytes.
          MessageType: 'DIGEST',
          SigningAlgorithm: signingAlgorithms[key.alg],
        }),
      );
      if (!Signature) throw new Error('KMS gave back no signature');
      return rAndS(new Uint8Array(Signature));
    },
  };
}

/** All that `resident` is given of it. */
export const makeLeafKeyOpener = ({ client, wrappingKeyId }: Omit<KmsKeys, 'rootKeyId'>): Pick<KeyService, 'openLeafKey'> => ({
  openLeafKey: async (wrapped, day) => {
    const { Plaintext } = await client.send(
      new DecryptCommand({ KeyId: wrappingKeyId, CiphertextBlob: Buffer.from(wrapped, 'base64'), EncryptionContext: leafContext(day) }),
    );
    if (!Plaintext) throw new Error('KMS gave back nothing');
    return new Uint8Array(Plaintext);
  },
});

async function readPublicKey(client: KMSClient, keyId: string): Promise<PublicKey> {
  const { PublicKey: spki, KeySpec } = await client.send(new GetPublicKeyCommand({ KeyId: keyId }));
  if (!spki) throw new Error('KMS gave back no public key');
  if (KeySpec === pairSpecs.ES256) return { alg: 'ES256', spki: new Uint8Array(spki) };
  if (KeySpec === pairSpecs.SM2) return { alg: 'SM2', spki: new Uint8Array(spki) };
  throw new Error(`the key is a ${KeySpec} key, with which nothing is signed here`);
}

function digestOf({ alg, spki }: PublicKey, message: Uint8Array): Uint8Array {
  if (alg === 'ES256') return new Uint8Array(createHash('sha256').update(message).digest());
  const key = keyOfSpki(alg, spki);
  const point = key && uncompressedPoint(key.jwk);
  if (!point) throw new Error('the key cannot be read');
  return sm2Digest(sm2PublicKey(point), message);
}

/** KMS writes DER, a JWS holds the two values side by side. */
function rAndS(der: Uint8Array): Uint8Array {
  const { r, s } = DER.toSig(der);
  return new Uint8Array(Buffer.from([r, s].map((value) => value.toString(16).padStart(64, '0')).join(''), 'hex'));
}
