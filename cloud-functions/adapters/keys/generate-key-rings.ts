import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import { formatInstant, type Instant } from '../../domain/time';
import type { KeyRings, Secrets } from './key-ring';
import { signTrustList } from './trust-list-signing';

export type KeyCeremony = {
  /** GB/T 2260 code of the jurisdiction that signs. */
  readonly issuer: string;
  readonly issuedAt: Instant;
  /** When codes may be signed with the leaf key. */
  readonly leafNotBefore: Instant;
  readonly leafNotAfter: Instant;
};

export type GeneratedKeys = {
  readonly rings: KeyRings;
  /** For the vault of the authority: signs later trust lists; no function is given it. */
  readonly rootPrivateJwk: JWK;
  /** For the apps and gates, which trust no list without it. */
  readonly rootPublicJwk: JWK;
};

/** New keys for every audience: secrets shared between audiences are the same in each ring that holds them. */
export async function generateKeyRings(ceremony: KeyCeremony): Promise<GeneratedKeys> {
  const root = newP256();
  const leaf = newP256();
  const kid = kidOf(leaf.publicJwk);
  const trustList = await signTrustList(
    {
      issuedAt: formatInstant(ceremony.issuedAt),
      keys: [
        {
          kid,
          alg: 'ES256',
          issuer: ceremony.issuer,
          jwk: leaf.publicJwk,
          notBefore: formatInstant(ceremony.leafNotBefore),
          notAfter: formatInstant(ceremony.leafNotAfter),
        },
      ],
    },
    root.privateJwk,
  );
  const secrets = newSecrets({ codeSigning: { kid, privateJwk: leaf.privateJwk }, trustList });
  return { rings: dealOut(secrets), rootPrivateJwk: root.privateJwk, rootPublicJwk: root.publicJwk };
}

function newSecrets(made: Pick<Secrets, 'codeSigning' | 'trustList'>): Secrets {
  const tracing = newX25519();
  return {
    ...made,
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
function dealOut({ trustList, siteCode, session, pseudonym, lookup, identity, paperCode, ...rest }: Secrets): KeyRings {
  return {
    resident: { session, lookup, pseudonym, identity, codeSigning: rest.codeSigning, codeSubject: rest.codeSubject, paperCode },
    'check-in': { session, pseudonym, siteCode, tracingPublic: rest.tracingPublic, door: rest.door },
    gate: {
      session,
      lookup,
      pseudonym,
      tracingPublic: rest.tracingPublic,
      codeSubject: rest.codeSubject,
      door: rest.door,
      paperCode,
      gateCheck: rest.gateCheck,
    },
    site: { session, siteCode },
    district: { session, lookup, identity, pseudonym, siteCode, tracingPrivate: rest.tracingPrivate, paperCode },
    authority: { session },
    feeds: { session, lookup },
    public: { siteCode, trustList },
  };
}

const newSecret = (): string => randomBytes(32).toString('base64url');

/** The first 6 bytes of the key's RFC 7638 thumbprint; two keys with one kid cannot stand in one trust list. */
function kidOf({ x, y }: { readonly x: string; readonly y: string }): string {
  const thumbprint = createHash('sha256').update(`{"crv":"P-256","kty":"EC","x":"${x}","y":"${y}"}`).digest();
  return thumbprint.subarray(0, 6).toString('base64url');
}

function newP256() {
  const { x = '', y = '', d = '' } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  const publicJwk = { kty: 'EC', crv: 'P-256', x, y } as const;
  return { publicJwk, privateJwk: { ...publicJwk, d } };
}

function newX25519(): { readonly publicKey: string; readonly privateKey: string } {
  const { x = '', d = '' } = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' });
  return { publicKey: x, privateKey: d };
}
