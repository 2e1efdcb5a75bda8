/** COSE_Sign1 (RFC 9052), untagged, ES256, key id in the protected header, empty unprotected header. */
import { Encoder } from 'cbor-x/index-no-eval';
import { type CborItem, readCbor } from './cbor-reader';

/** RFC 9053: ECDSA with SHA-256. */
export const coseAlgorithms = { ES256: -7 } as const;
export const kidBytes = 6;
const signatureBytes = 64;
const algorithmLabel = 1;
const kidLabel = 4;

const cbor = new Encoder({ useRecords: false, mapsAsObjects: false, tagUint8Array: false });
const encode = (item: unknown): Uint8Array => new Uint8Array(cbor.encode(item));

/** The protected header, as the bytes that are signed. */
export const es256Header = (kid: Uint8Array): Uint8Array =>
  encode(
    new Map<number, unknown>([
      [algorithmLabel, coseAlgorithms.ES256],
      [kidLabel, kid],
    ]),
  );

/** `Sig_structure` of RFC 9052 §4.4: the bytes the signature is made over. */
export const signedStructure = (header: Uint8Array, payload: Uint8Array): Uint8Array =>
  encode(['Signature1', header, new Uint8Array(0), payload]);

export const coseSign1 = (header: Uint8Array, payload: Uint8Array, signature: Uint8Array): Uint8Array =>
  encode([header, new Map(), payload, signature]);

export type CoseSign1 = {
  readonly header: Uint8Array;
  readonly algorithm: number;
  readonly kid: Uint8Array;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
};

/** `undefined` unless it is the form `coseSign1` writes; the algorithm is not judged here. */
export function readCoseSign1(item: CborItem): CoseSign1 | undefined {
  if (!Array.isArray(item) || item.length !== 4) return undefined;
  const [header, unprotected, payload, signature] = item;
  if (!(header instanceof Uint8Array) || !(unprotected instanceof Map) || unprotected.size > 0) return undefined;
  if (!(payload instanceof Uint8Array) || !(signature instanceof Uint8Array) || signature.length !== signatureBytes) return undefined;
  const labels = readCbor(header);
  if (!(labels instanceof Map) || labels.size !== 2) return undefined;
  const [algorithm, kid] = [labels.get(algorithmLabel), labels.get(kidLabel)];
  if (typeof algorithm !== 'number' || !(kid instanceof Uint8Array) || kid.length !== kidBytes) return undefined;
  return { header, algorithm, kid, payload, signature };
}
