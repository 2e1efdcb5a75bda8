import type { CodeAlgorithm } from '../../domain/personal-code/code-algorithm';
import type { Day } from '../../domain/time';

/** A public key as key services write it. */
export type PublicKey = { readonly alg: CodeAlgorithm /** SubjectPublicKeyInfo, DER. */; readonly spki: Uint8Array };

/** Where private keys are made and kept. Only the leaf key of a day ever leaves it, wrapped. */
export type KeyService = {
  /** A new key pair whose private half can be opened for this day alone. */
  makeLeafKey(alg: CodeAlgorithm, day: Day): Promise<PublicKey & { readonly wrapped: string }>;
  /** PKCS #8, DER. Throws for one that was wrapped for another day. */
  openLeafKey(wrapped: string, day: Day): Promise<Uint8Array>;
  rootKey(): Promise<PublicKey>;
  /** 64 bytes: r and s. */
  signAsRoot(message: Uint8Array): Promise<Uint8Array>;
};

/** Signs the roots of the audit record, with a key that signs nothing else. */
export type AuditSigner = {
  publicKey(): Promise<PublicKey>;
  /** 64 bytes: r and s. */
  sign(message: Uint8Array): Promise<Uint8Array>;
};
