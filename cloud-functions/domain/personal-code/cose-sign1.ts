/** COSE_Sign1 (RFC 9052), untagged, key id in the protected header, empty unprotected header. Runs on the phone. */
import { type CborItem, readCbor } from './cbor-reader';
import { type CborPart, writeCbor } from './cbor-writer';
import type { CodeAlgorithm } from './code-algorithm';

/**
 * RFC 9053 for ES256. SM2 has no number of its own in IANA's registry, so it gets one of the range for private use
 * (RFC 9053: below -65,536), which takes five bytes: four more than ES256, and a code would no longer fit QR version 8.
 * RFC 9052 §3.1 lets the algorithm be authenticated in the externally supplied data instead of the header: so it is for SM2.
 */
export const coseAlgorithms = { ES256: -7, SM2: -65_537 } as const satisfies Record<CodeAlgorithm, number>;
export const kidBytes = 6;
export const signatureBytes = 64;
const algorithmLabel = 1;
const kidLabel = 4;

/** The protected header, as the bytes that are signed. */
export const protectedHeader = (alg: CodeAlgorithm, kid: Uint8Array): Uint8Array =>
  writeCbor(
    new Map<number, CborPart>(
      alg === 'SM2'
        ? [[kidLabel, kid]]
        : [
            [algorithmLabel, coseAlgorithms[alg]],
            [kidLabel, kid],
          ],
    ),
  );

/** `Sig_structure` of RFC 9052 §4.4: the bytes the signature is made over. */
export const signedStructure = (alg: CodeAlgorithm, header: Uint8Array, payload: Uint8Array): Uint8Array =>
  writeCbor(['Signature1', header, alg === 'SM2' ? writeCbor(coseAlgorithms.SM2) : new Uint8Array(0), payload]);

export const coseSign1 = (header: Uint8Array, payload: Uint8Array, signature: Uint8Array): Uint8Array =>
  writeCbor([header, new Map(), payload, signature]);

export type CoseSign1 = {
  readonly header: Uint8Array;
  /** That of the header; SM2's where the header names none. */
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
  const labels = readHeader(header);
  return labels && { header, ...labels, payload, signature };
}

/** An algorithm named twice over, in the header and by its absence, would be a second spelling: SM2's number is refused here. */
function readHeader(header: Uint8Array): Pick<CoseSign1, 'algorithm' | 'kid'> | undefined {
  const labels = readCbor(header);
  if (!(labels instanceof Map)) return undefined;
  const kid = labels.get(kidLabel);
  if (!(kid instanceof Uint8Array) || kid.length !== kidBytes) return undefined;
  if (labels.size === 1) return { algorithm: coseAlgorithms.SM2, kid };
  const algorithm = labels.get(algorithmLabel);
  if (labels.size !== 2 || typeof algorithm !== 'number' || algorithm === coseAlgorithms.SM2) return undefined;
  return { algorithm, kid };
}
