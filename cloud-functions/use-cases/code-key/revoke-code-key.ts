import type { Caller } from '../../domain/caller';
import { type CodeKey, isListedAt } from '../../domain/personal-code/code-key';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { CodeKeyStore } from '../ports/code-key-store';
import { audited } from '../release/audited';
import { jurisdictionFor } from '../release/release-asked';
import type { AuditNeeds } from '../tracing/write-audit-entry';
import { listCodeKeys } from './list-code-keys';
import type { CodeKeysShown } from './show-code-keys';

export type RevokeCodeKeyInput = {
  readonly caller: Caller;
  readonly params: { readonly kid: string };
  readonly body: { readonly reason: string };
};
export type RevokeCodeKeyNeeds = AuditNeeds & {
  readonly codeKeys: Pick<CodeKeyStore, 'getNewestKeys' | 'getNewestTrustList' | 'replaceKeys'>;
};

/** Only the rotation writes beside us, and changes something once a day. */
const attemptsMax = 5;

/**
 * Takes a key back: what it signed is refused from now on, at connected gates within a minute, and another key signs. One
 * person is enough: a key in wrong hands lets anybody through. Refused: no key of the caller's jurisdiction; one that was
 * revoked before, or that nothing is read with any more.
 */
export const revokeCodeKey = (
  { caller, params, body }: RevokeCodeKeyInput,
  needs: RevokeCodeKeyNeeds,
): Promise<Result<CodeKeysShown, Refusal>> =>
  audited<CodeKeysShown>(
    caller,
    {
      attempt: { operation: 'revokeCodeKey', target: `code key ${params.kid}`, purpose: body.reason },
      prepare: async () => {
        const found = findKey((await needs.codeKeys.getNewestKeys()).keys, { caller, kid: params.kid }, needs);
        if (!found.ok) return found;
        return done({
          target: `of ${found.value.alg}`,
          run: async () => {
            const written = await writeRevocation({ caller, params, body }, needs);
            return written.ok ? listCodeKeys({ caller }, needs) : written;
          },
        });
      },
    },
    needs,
  );

async function writeRevocation({ caller, params, body }: RevokeCodeKeyInput, needs: RevokeCodeKeyNeeds): Promise<Result<CodeKey, Refusal>> {
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const { keys, revision } = await needs.codeKeys.getNewestKeys();
    const found = findKey(keys, { caller, kid: params.kid }, needs);
    if (!found.ok) return found;
    const revoked = { at: needs.clock.now(), by: caller.personId, reason: body.reason };
    const replaced = keys.map((key) => (key.kid === params.kid ? { ...key, revoked } : key));
    if (await needs.codeKeys.replaceKeys(replaced, revision)) return found;
  }
  throw new Error('the keys of codes change faster than one of them can be revoked');
}

type Asked = { readonly caller: Caller; readonly kid: string };

function findKey(keys: readonly CodeKey[], { caller, kid }: Asked, { clock }: Pick<AuditNeeds, 'clock'>): Result<CodeKey, Refusal> {
  const jurisdiction = jurisdictionFor(caller);
  if (!jurisdiction.ok) return jurisdiction;
  const key = keys.find((known) => known.kid === kid && known.issuer === jurisdiction.value);
  if (!key) return refused({ code: 'not-found' });
  if (key.revoked) return refused({ code: 'step-not-possible', detail: 'revoked' });
  return isListedAt(key, clock.now()) ? done(key) : refused({ code: 'step-not-possible', detail: 'over' });
}
