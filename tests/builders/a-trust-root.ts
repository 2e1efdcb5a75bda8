import { generateKeyPairSync, sign } from 'node:crypto';
import type { TrustList, TrustRoot } from '../../cloud-functions/domain/personal-code/trust-list';
import { kidOfSpki } from '../../cloud-functions/domain/personal-code/trust-root';
import { trustListSigningInput } from '../../cloud-functions/domain/personal-code/write-trust-list';

/** A root key and the lists it signs, as `getTrustList` answers them in `signed`. */
export function aTrustRoot() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  const root: TrustRoot = { alg: 'ES256', publicKey: spki.toString('base64url') };
  const kid = kidOfSpki(new Uint8Array(spki)) ?? '';
  const signed = (list: TrustList): string => {
    const input = trustListSigningInput(list, { alg: 'ES256', kid });
    const signature = sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' });
    return `${input}.${signature.toString('base64url')}`;
  };
  return { root, signed };
}
