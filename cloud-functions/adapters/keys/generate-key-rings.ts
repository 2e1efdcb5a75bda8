import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { KeyRings, Secrets } from './key-ring';

/** New keys for every audience: secrets shared between audiences are the same in each ring that holds them. */
export const generateKeyRings = (): KeyRings => dealOut(newSecrets());

function newSecrets(): Secrets {
  const tracing = newX25519();
  return {
    session: [{ id: 1, secret: newSecret() }],
    lookup: newSecret(),
    identity: [{ id: 1, secret: newSecret() }],
    pseudonym: newSecret(),
    tracingPublic: { id: 1, publicKey: tracing.publicKey },
    tracingPrivate: [{ id: 1, ...tracing }],
    siteCode: [newSecret()],
    codeSubject: newSecret(),
    door: newSecret(),
    paperCode: newSecret(),
    gateCheck: newSecret(),
  };
}

/** Written out, so that the compiler holds each ring against `secretsOfAudience`. */
function dealOut({ session, lookup, identity, pseudonym, siteCode, codeSubject, door, paperCode, ...rest }: Secrets): KeyRings {
  const { tracingPublic, tracingPrivate, gateCheck } = rest;
  return {
    resident: { session, lookup, pseudonym, identity, codeSubject, paperCode },
    'check-in': { session, pseudonym, siteCode, tracingPublic, door },
    gate: { session, lookup, pseudonym, tracingPublic, codeSubject, door, paperCode, gateCheck },
    site: { session, siteCode },
    district: { session, lookup, identity, pseudonym, siteCode, tracingPrivate, paperCode },
    authority: { session },
    feeds: { session, lookup },
    public: { siteCode },
  };
}

const newSecret = (): string => randomBytes(32).toString('base64url');

function newX25519(): { readonly publicKey: string; readonly privateKey: string } {
  const { x = '', d = '' } = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' });
  return { publicKey: x, privateKey: d };
}
