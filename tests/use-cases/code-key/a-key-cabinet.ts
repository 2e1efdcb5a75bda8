/** Keys of codes over a store in memory and the key service double, with a clock that a test moves. */
import { makeCodeSigner } from '../../../cloud-functions/adapters/keys/code-signer';
import { makeTrustListSource } from '../../../cloud-functions/adapters/keys/trust-list-source';
import { slotValueOf } from '../../../cloud-functions/domain/personal-code/chain';
import type { CodeAlgorithm } from '../../../cloud-functions/domain/personal-code/code-algorithm';
import { encodeCodePayload } from '../../../cloud-functions/domain/personal-code/code-payload';
import { writeCode } from '../../../cloud-functions/domain/personal-code/code-text';
import { makeSignatureCheck } from '../../../cloud-functions/domain/personal-code/signature-check';
import type { TrustList } from '../../../cloud-functions/domain/personal-code/trust-list';
import { verifyCode } from '../../../cloud-functions/domain/personal-code/verify-code';
import { addMilliseconds, type Instant } from '../../../cloud-functions/domain/time';
import { type RotateCodeKeysNeeds, rotateCodeKeys } from '../../../cloud-functions/use-cases/code-key/rotate-code-keys';
import type { KeyService } from '../../../cloud-functions/use-cases/ports/key-service';
import { aPayload, issuedAt, seed } from '../../builders/signed-codes';
import { fakeCodeKeyStore } from '../../fakes/fake-code-key-store';

export function aKeyCabinet(keyService: KeyService, { algorithm = 'ES256' }: { readonly algorithm?: CodeAlgorithm } = {}) {
  let now = issuedAt;
  const clock = { now: () => now };
  const codeKeys = fakeCodeKeyStore();
  const needs: RotateCodeKeysNeeds = { codeKeys, keyService, clock, issuer: '150781', algorithm };
  const signer = makeCodeSigner({ codeKeys, keyService, clock });
  const verifySignature = makeSignatureCheck();
  return {
    clock,
    codeKeys,
    needs,
    source: makeTrustListSource({ codeKeys, clock }),
    rotate: (change: Partial<RotateCodeKeysNeeds> = {}) => rotateCodeKeys({ ...needs, ...change }),
    wait: (milliseconds: number): void => {
      now = addMilliseconds(now, milliseconds);
    },
    setClock: (to: Instant): void => {
      now = to;
    },
    /** A code signed now, in its first slot. */
    code: async (): Promise<string> => {
      const second = Math.floor(now / 1000) * 1000;
      const payload = aPayload({ issuedAt: addMilliseconds(now, second - now) });
      return writeCode(await signer.sign(encodeCodePayload(payload)), slotValueOf(seed, 0));
    },
    /** What a gate with this list says of it now: `accepted`, or the reason. */
    read: async (code: string, trustList: TrustList): Promise<string> => {
      const result = await verifyCode(code, { trustList, verifySignature, now });
      return result.ok ? 'accepted' : result.error.reason;
    },
  };
}
