import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Clock } from '../ports/clock';
import type { CodeKeyStore } from '../ports/code-key-store';
import { jurisdictionFor } from '../release/release-asked';
import { type CodeKeysShown, showCodeKeys } from './show-code-keys';

export type ListCodeKeysNeeds = { readonly codeKeys: Pick<CodeKeyStore, 'getNewestKeys' | 'getNewestTrustList'>; readonly clock: Clock };

/** The keys of the caller's jurisdiction, of the last month and the next two days. Refused: none were ever made for it. */
export async function listCodeKeys(
  { caller }: { readonly caller: Caller },
  { codeKeys, clock }: ListCodeKeysNeeds,
): Promise<Result<CodeKeysShown, Refusal>> {
  const jurisdiction = jurisdictionFor(caller);
  if (!jurisdiction.ok) return jurisdiction;
  const [{ keys }, list] = await Promise.all([codeKeys.getNewestKeys(), codeKeys.getNewestTrustList()]);
  const own = keys.filter(({ issuer }) => issuer === jurisdiction.value);
  return list && own.length > 0 ? done(showCodeKeys(own, { list, now: clock.now() })) : refused({ code: 'not-found' });
}
