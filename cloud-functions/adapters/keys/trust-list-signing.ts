import { CompactSign, compactVerify, importJWK, type JWK } from 'jose';
import type { TrustListText } from './key-ring';

const tokenType = 'tongma-trust-list+json';

/** The list signed by the root, a compact JWS (ES256). Done at the key ceremony: no function holds the root's private key. */
export async function signTrustList(list: Omit<TrustListText, 'signed'>, rootPrivateJwk: JWK): Promise<TrustListText> {
  const payload = new TextEncoder().encode(JSON.stringify({ issuedAt: list.issuedAt, keys: list.keys }));
  const key = await importJWK(rootPrivateJwk, 'ES256');
  const signed = await new CompactSign(payload).setProtectedHeader({ alg: 'ES256', typ: tokenType }).sign(key);
  return { ...list, signed };
}

/** Whether `signed` is by this root and says exactly what stands beside it. */
export async function isSignedByRoot(list: TrustListText, rootPublicJwk: JWK): Promise<boolean> {
  try {
    const { payload, protectedHeader } = await compactVerify(list.signed, await importJWK(rootPublicJwk, 'ES256'), {
      algorithms: ['ES256'],
    });
    const beside = JSON.stringify({ issuedAt: list.issuedAt, keys: list.keys });
    return protectedHeader.typ === tokenType && new TextDecoder().decode(payload) === beside;
  } catch {
    return false;
  }
}
