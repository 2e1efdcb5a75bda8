/** The keys of the key service double: new ones, or those of a file that only its owner reads. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';

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

/** Those of the file, made on the first run: linked into place, so that of two first runs at once one wins. */
export function keysInFile(path: string, rootKeySpec: RootKeySpec): KmsDoubleKeys {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.new`;
  const { symmetric, root } = newKmsDoubleKeys(rootKeySpec);
  const text = (part: Buffer): string => part.toString('base64');
  writeFileSync(
    beside,
    JSON.stringify({ symmetric: text(symmetric), root: { spec: root.spec, spki: text(root.spki), pkcs8: text(root.pkcs8) } }, undefined, 2),
    { mode: 0o600 },
  );
  try {
    linkSync(beside, path);
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
  } finally {
    rmSync(beside);
  }
  return { keyId: arn('0'), rootKeyId: arn('1'), ...fileShape.parse(JSON.parse(readFileSync(path, 'utf8'))) };
}
