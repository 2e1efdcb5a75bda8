import { createPrivateKey, sign } from 'node:crypto';
import { coseSign1, protectedHeader, signedStructure } from '../../domain/personal-code/cose-sign1';
import type { CodeSigner } from '../../use-cases/ports/keys';
import type { Secrets } from './key-ring';

/** COSE_Sign1 by ES256; `kid` and algorithm stand in the protected header. */
export function makeCodeSigner({ kid, privateJwk }: Secrets['codeSigning']): CodeSigner {
  const key = createPrivateKey({ key: { ...privateJwk }, format: 'jwk' });
  const header = protectedHeader('ES256', new Uint8Array(Buffer.from(kid, 'base64url')));
  return {
    sign: async (payload) => {
      const signature = sign('sha256', signedStructure('ES256', header, payload), { key, dsaEncoding: 'ieee-p1363' });
      return coseSign1(header, payload, new Uint8Array(signature));
    },
  };
}
