/** What the key service double answers, refusals by KMS's own names. https://docs.aws.amazon.com/kms/latest/APIReference/ */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import { sm2 } from 'sm-crypto-v2';
import * as z from 'zod';
import { ecSecretOf } from '../adapters/keys/ec-secret';
import { type KmsDoubleKeys, newKeyPair, pairSpecs, type RootKeySpec } from './kms-double-keys';

export type KmsAnswer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

const requestShape = z.object({
  KeyId: z.string().optional(),
  Plaintext: z.base64().default(''),
  CiphertextBlob: z.base64().default(''),
  EncryptionContext: z.record(z.string(), z.string()).default({}),
  KeyPairSpec: z.string().optional(),
  Message: z.base64().default(''),
  MessageType: z.string().default('RAW'),
  SigningAlgorithm: z.string().optional(),
});
type Request = z.output<typeof requestShape>;
type Ask = (keys: KmsDoubleKeys, request: Request) => KmsAnswer;

const nonceBytes = 12;
const tagBytes = 16;
/** Of a symmetric key: https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html */
const plaintextBytesMax = 4_096;
const digestBytes = 32;
const signingAlgorithms: Readonly<Record<RootKeySpec, string>> = { ECC_NIST_P256: 'ECDSA_SHA_256', SM2: 'SM2DSA' };

const asks: Readonly<Record<string, { readonly of: 'symmetric' | 'signing'; readonly ask: Ask }>> = {
  Encrypt: { of: 'symmetric', ask: encrypt },
  Decrypt: { of: 'symmetric', ask: decrypt },
  GenerateDataKeyPairWithoutPlaintext: { of: 'symmetric', ask: generatePair },
  Sign: { of: 'signing', ask: sign },
  GetPublicKey: { of: 'signing', ask: getPublicKey },
};

export function answerAsKms(keys: KmsDoubleKeys, target: string, text: string): KmsAnswer {
  const name = target.replace(/^TrentService\./, '');
  const known = asks[name];
  if (!known) return refusal('UnknownOperationException');
  const request = requestShape.safeParse(parseJson(text));
  if (!request.success) return refusal('ValidationException');
  const wanted: readonly unknown[] = known.of === 'symmetric' ? [keys.keyId] : [keys.rootKeyId, keys.auditKeyId];
  const { KeyId } = request.data;
  if (KeyId === undefined && name !== 'Decrypt') return refusal('ValidationException');
  if (KeyId !== undefined && !wanted.includes(KeyId)) return refusal(refusalOfKey(keys, { name, KeyId }));
  return known.ask(keys, request.data);
}

function refusalOfKey(keys: KmsDoubleKeys, { name, KeyId }: { readonly name: string; readonly KeyId: string }): string {
  if ([keys.keyId, keys.rootKeyId, keys.auditKeyId].includes(KeyId)) return 'InvalidKeyUsageException';
  return name === 'Decrypt' ? 'IncorrectKeyException' : 'NotFoundException';
}

const given = (body: Readonly<Record<string, unknown>>): KmsAnswer => ({ status: 200, body });
const refusal = (type: string): KmsAnswer => ({ status: 400, body: { __type: type } });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function encrypt(keys: KmsDoubleKeys, { Plaintext, EncryptionContext }: Request): KmsAnswer {
  const plain = Buffer.from(Plaintext, 'base64');
  if (plain.length === 0 || plain.length > plaintextBytesMax) return refusal('ValidationException');
  const CiphertextBlob = wrap(keys, plain, EncryptionContext).toString('base64');
  return given({ KeyId: keys.keyId, CiphertextBlob, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' });
}

function decrypt(keys: KmsDoubleKeys, { CiphertextBlob, EncryptionContext }: Request): KmsAnswer {
  const sealed = Buffer.from(CiphertextBlob, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', keys.symmetric, sealed.subarray(0, nonceBytes))
      .setAAD(contextBytes(EncryptionContext))
      .setAuthTag(sealed.subarray(-tagBytes));
    const plain = Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
    return given({ KeyId: keys.keyId, Plaintext: plain.toString('base64'), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' });
  } catch {
    return refusal('InvalidCiphertextException');
  }
}

function generatePair(keys: KmsDoubleKeys, { KeyPairSpec, EncryptionContext }: Request): KmsAnswer {
  const spec = pairSpecs.find((known) => known === KeyPairSpec);
  if (!spec) return refusal('ValidationException');
  const { spki, pkcs8 } = newKeyPair(spec);
  return given({
    KeyId: keys.keyId,
    KeyPairSpec: spec,
    PublicKey: spki.toString('base64'),
    PrivateKeyCiphertextBlob: wrap(keys, pkcs8, EncryptionContext).toString('base64'),
  });
}

const signingPair = (keys: KmsDoubleKeys, KeyId: string | undefined) => (KeyId === keys.auditKeyId ? keys.audit : keys.root);

function sign(keys: KmsDoubleKeys, { KeyId, Message, MessageType, SigningAlgorithm }: Request): KmsAnswer {
  const pair = signingPair(keys, KeyId);
  const digest = Buffer.from(Message, 'base64');
  if (SigningAlgorithm !== signingAlgorithms[pair.spec]) return refusal('InvalidKeyUsageException');
  // Of a whole message our product never asks a signature: a list of keys may be longer than KMS takes.
  if (MessageType !== 'DIGEST' || digest.length !== digestBytes) return refusal('ValidationException');
  const secret = ecSecretOf(pair.pkcs8);
  const signature =
    pair.spec === 'SM2'
      ? Buffer.from(sm2.doSignature(new Uint8Array(digest), Buffer.from(secret).toString('hex'), { hash: false, der: true }), 'hex')
      : Buffer.from(p256.sign(new Uint8Array(digest), secret, { prehash: false, lowS: false, format: 'der' }));
  return given({ KeyId, Signature: signature.toString('base64'), SigningAlgorithm });
}

function getPublicKey(keys: KmsDoubleKeys, { KeyId }: Request): KmsAnswer {
  const pair = signingPair(keys, KeyId);
  return given({
    KeyId,
    PublicKey: pair.spki.toString('base64'),
    KeySpec: pair.spec,
    KeyUsage: 'SIGN_VERIFY',
    SigningAlgorithms: [signingAlgorithms[pair.spec]],
  });
}

function wrap({ symmetric }: KmsDoubleKeys, plain: Buffer, context: Readonly<Record<string, string>>): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', symmetric, nonce).setAAD(contextBytes(context));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

const contextBytes = (context: Readonly<Record<string, string>>): Buffer => Buffer.from(JSON.stringify(Object.entries(context).sort()));
