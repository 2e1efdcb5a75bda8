/** Signs personal codes with the key of the day, which KMS opens and this process remembers for an hour. */
import { createPrivateKey, sign } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import { type CodeKey, signingKeyAt } from '../../domain/personal-code/code-key';
import { coseSign1, protectedHeader, signedStructure } from '../../domain/personal-code/cose-sign1';
import { uncompressedPoint } from '../../domain/personal-code/signature-check';
import { type Instant, millisecondsPerHour } from '../../domain/time';
import type { Clock } from '../../use-cases/ports/clock';
import type { CodeKeyStore } from '../../use-cases/ports/code-key-store';
import type { KeyService } from '../../use-cases/ports/key-service';
import type { CodeSigner } from '../../use-cases/ports/keys';
import { keptFresh } from '../kept-fresh';
import { ecSecretOf } from './ec-secret';

export type CodeSigning = {
  readonly codeKeys: Pick<CodeKeyStore, 'getKeys'>;
  readonly keyService: Pick<KeyService, 'openLeafKey'>;
  readonly clock: Clock;
};

/** No key may sign: none was made, or all are revoked. Told as "unavailable, try again shortly". */
export class NoCodeKey extends Error {
  constructor() {
    super('no key may sign codes now');
    this.name = 'NoCodeKey';
  }
}

/** How long a revoked key may still sign, and a new one go unseen. */
export const codeKeysFreshForMilliseconds = 10_000;
const retryAfterMilliseconds = 1_000;
const keptOpenForMilliseconds = millisecondsPerHour;

type SignBytes = (bytes: Uint8Array) => Uint8Array;
type OpenedKey = { readonly signBytes: Promise<SignBytes>; readonly openedAt: Instant };

export function makeCodeSigner({ codeKeys, keyService, clock }: CodeSigning): CodeSigner {
  const keysNow = keptFresh<readonly CodeKey[]>({
    read: async () => (await codeKeys.getKeys()).keys,
    fallback: () => [],
    clock,
    freshForMilliseconds: codeKeysFreshForMilliseconds,
    retryAfterMilliseconds,
  });
  const opened = new Map<string, OpenedKey>();

  const open = (key: CodeKey, now: Instant): Promise<SignBytes> => {
    const known = opened.get(key.kid);
    if (known && Math.abs(now - known.openedAt) < keptOpenForMilliseconds) return known.signBytes;
    const signBytes = openKey(key, keyService);
    for (const [kid, { openedAt }] of opened) if (Math.abs(now - openedAt) >= keptOpenForMilliseconds) opened.delete(kid);
    opened.set(key.kid, { signBytes, openedAt: now });
    // One that could not be opened is tried again by the next who asks.
    signBytes.catch(() => opened.delete(key.kid));
    return signBytes;
  };

  return {
    sign: async (payload) => {
      const key = signingKeyAt(await keysNow(), clock.now());
      if (!key) throw new NoCodeKey();
      const signBytes = await open(key, clock.now());
      const header = protectedHeader(key.alg, new Uint8Array(Buffer.from(key.kid, 'base64url')));
      return coseSign1(header, payload, signBytes(signedStructure(key.alg, header, payload)));
    },
  };
}

async function openKey(key: CodeKey, keyService: CodeSigning['keyService']): Promise<SignBytes> {
  if (key.wrapped === undefined) throw new NoCodeKey();
  const pkcs8 = await keyService.openLeafKey(key.wrapped, key.day);
  return key.alg === 'SM2' ? sm2Signing(pkcs8, key) : es256Signing(pkcs8);
}

function es256Signing(pkcs8: Uint8Array): SignBytes {
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  return (bytes) => new Uint8Array(sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }));
}

/** Node signs with SM2 without the distinguishing id that the standard wants in front, so another library does it. */
function sm2Signing(pkcs8: Uint8Array, { jwk }: CodeKey): SignBytes {
  const secret = Buffer.from(ecSecretOf(pkcs8)).toString('hex');
  const publicKey = Buffer.from(uncompressedPoint(jwk) ?? []).toString('hex');
  return (bytes) => new Uint8Array(Buffer.from(sm2.doSignature(bytes, secret, { hash: true, publicKey }), 'hex'));
}
