/** The keys of the key service double: new ones, or those of a file that only its owner reads. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { keepNewFile, readIfThere, replaceFile } from '../adapters/keys/secret-file';

export const pairSpecs = ['ECC_NIST_P256', 'SM2'] as const;
export type RootKeySpec = (typeof pairSpecs)[number];

const arn = (last: string): string => `arn:aws-cn:kms:cn-north-1:000000000000:key/00000000-0000-4000-8000-00000000000${last}`;

type SigningPair = KeyPair & { readonly spec: RootKeySpec };
export type KmsDoubleKeys = {
  readonly keyId: string;
  /** AES-256. */
  readonly symmetric: Buffer;
  /** Signs lists of code keys. */
  readonly rootKeyId: string;
  readonly root: SigningPair;
  /** Signs roots of the audit record. */
  readonly auditKeyId: string;
  readonly audit: SigningPair;
};
export type KeyPair = { readonly spki: Buffer; readonly pkcs8: Buffer };

const keyIds = { keyId: arn('0'), rootKeyId: arn('1'), auditKeyId: arn('2') } as const;

export const newKmsDoubleKeys = (rootKeySpec: RootKeySpec): KmsDoubleKeys => ({
  ...keyIds,
  symmetric: randomBytes(32),
  root: { spec: rootKeySpec, ...newKeyPair(rootKeySpec) },
  audit: newAuditPair(),
});

/** Its roots are checked in browsers, so it is of the curve they know, whatever the other is. */
const newAuditPair = (): SigningPair => ({ spec: 'ECC_NIST_P256', ...newKeyPair('ECC_NIST_P256') });

/** RFC 5208 and RFC 5280, DER: the forms KMS gives keys in. */
export function newKeyPair(spec: RootKeySpec): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: spec === 'SM2' ? 'SM2' : 'P-256' });
  return { spki: publicKey.export({ format: 'der', type: 'spki' }), pkcs8: privateKey.export({ format: 'der', type: 'pkcs8' }) };
}

const bytes = z.base64().transform((text) => Buffer.from(text, 'base64'));
const pair = z.strictObject({ spec: z.enum(pairSpecs), spki: bytes, pkcs8: bytes });
/** A file of an earlier version has no key for the audit record yet. */
const fileShape = z.strictObject({ symmetric: bytes, root: pair, audit: pair.optional() });

/** Those of the file, made on the first run; a key that came later is added on the first run that needs it. */
export function keysInFile(path: string, rootKeySpec: RootKeySpec): KmsDoubleKeys {
  const text = readIfThere(path) ?? keepNewFile(path, written(newKmsDoubleKeys(rootKeySpec)));
  const { audit, ...kept } = fileShape.parse(JSON.parse(text));
  if (audit) return { ...keyIds, ...kept, audit };
  const complete = { ...keyIds, ...kept, audit: newAuditPair() };
  replaceFile(path, written(complete));
  return complete;
}

function written({ symmetric, root, audit }: KmsDoubleKeys): string {
  const base64 = (part: Buffer): string => part.toString('base64');
  const pairText = ({ spec, spki, pkcs8 }: SigningPair) => ({ spec, spki: base64(spki), pkcs8: base64(pkcs8) });
  return JSON.stringify({ symmetric: base64(symmetric), root: pairText(root), audit: pairText(audit) }, undefined, 2);
}
