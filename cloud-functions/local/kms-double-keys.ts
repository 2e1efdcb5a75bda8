/** The keys of the key service double: new ones, or those of a file that only its owner reads. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { keepNewFile, readIfThere } from '../adapters/keys/secret-file';

export const pairSpecs = ['ECC_NIST_P256', 'SM2'] as const;
export type RootKeySpec = (typeof pairSpecs)[number];

const arn = (last: string): string => `arn:aws-cn:kms:cn-north-1:000000000000:key/00000000-0000-4000-8000-00000000000${last}`;

export type KmsDoubleKeys = {
  readonly keyId: string;
  /** AES-256. */
  readonly symmetric: Buffer;
  readonly rootKeyId: string;
  readonly root: KeyPair & { readonly spec: RootKeySpec };
};
export type KeyPair = { readonly spki: Buffer; readonly pkcs8: Buffer };

export const newKmsDoubleKeys = (rootKeySpec: RootKeySpec): KmsDoubleKeys => ({
  keyId: arn('0'),
  symmetric: randomBytes(32),
  rootKeyId: arn('1'),
  root: { spec: rootKeySpec, ...newKeyPair(rootKeySpec) },
});

/** RFC 5208 and RFC 5280, DER: the forms KMS gives keys in. */
export function newKeyPair(spec: RootKeySpec): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: spec === 'SM2' ? 'SM2' : 'P-256' });
  return { spki: publicKey.export({ format: 'der', type: 'spki' }), pkcs8: privateKey.export({ format: 'der', type: 'pkcs8' }) };
}

const bytes = z.base64().transform((text) => Buffer.from(text, 'base64'));
const fileShape = z.strictObject({
  symmetric: bytes,
  root: z.strictObject({ spec: z.enum(pairSpecs), spki: bytes, pkcs8: bytes }),
});

/** Those of the file, made on the first run. */
export function keysInFile(path: string, rootKeySpec: RootKeySpec): KmsDoubleKeys {
  const text = readIfThere(path) ?? keepNewFile(path, written(newKmsDoubleKeys(rootKeySpec)));
  return { keyId: arn('0'), rootKeyId: arn('1'), ...fileShape.parse(JSON.parse(text)) };
}

function written({ symmetric, root }: KmsDoubleKeys): string {
  const base64 = (part: Buffer): string => part.toString('base64');
  const { spec, spki, pkcs8 } = root;
  return JSON.stringify({ symmetric: base64(symmetric), root: { spec, spki: base64(spki), pkcs8: base64(pkcs8) } }, undefined, 2);
}
