/** Keeps the keys of codes going: those of the next days made, the list of them signed. Run every minute. */
import { encodeBase64url } from '../../domain/personal-code/base64url';
import type { CodeAlgorithm } from '../../domain/personal-code/code-algorithm';
import {
  type CodeKey,
  daysWithoutKey,
  keyTimes,
  tidiedKeys,
  trustListAt,
  trustListRenewedAfterMilliseconds,
} from '../../domain/personal-code/code-key';
import type { TrustList, TrustRoot } from '../../domain/personal-code/trust-list';
import { keyOfSpki, kidOfSpki } from '../../domain/personal-code/trust-root';
import { asciiBytes, trustListJson, trustListSigningInput } from '../../domain/personal-code/write-trust-list';
import type { Day, Instant } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { CodeKeyStore, CodeKeys, KeptTrustList } from '../ports/code-key-store';
import type { KeyService, PublicKey } from '../ports/key-service';

export type RotateCodeKeysNeeds = {
  readonly codeKeys: CodeKeyStore;
  readonly keyService: Pick<KeyService, 'makeLeafKey' | 'rootKey' | 'signAsRoot'>;
  readonly clock: Clock;
  /** GB/T 2260 of the jurisdiction that answers for the colours. */
  readonly issuer: string;
  /** Of keys made from now on; those that are there keep theirs. */
  readonly algorithm: CodeAlgorithm;
};
export type CodeKeyRotation = { readonly keysMade: number; readonly listSigned: boolean };

/**
 * Done twice, or by two at once, it does what one would have done. Fails when the key service or the store does, having
 * done whole steps only; keys are made two days ahead, so a failure has that long to be mended.
 */
export async function rotateCodeKeys(needs: RotateCodeKeysNeeds): Promise<CodeKeyRotation> {
  const { keys, keysMade } = await makeMissingKeys(needs);
  return { keysMade, listSigned: await signListIfNeeded(keys, needs) };
}

async function makeMissingKeys({ codeKeys, keyService, clock, issuer, algorithm }: RotateCodeKeysNeeds) {
  const now = clock.now();
  const known: CodeKeys = await codeKeys.getNewestKeys();
  const missing = daysWithoutKey(known.keys, now);
  const made: CodeKey[] = [];
  for (const day of missing) made.push(codeKeyOf(await keyService.makeLeafKey(algorithm, day), { day, issuer, madeAt: now }));
  const kept = tidiedKeys(known.keys, now);
  if (made.length === 0 && kept === known.keys) return { keys: kept, keysMade: 0 };
  const keys = [...kept, ...made];
  if (await codeKeys.replaceKeys(keys, known.revision)) return { keys, keysMade: made.length };
  // Another run, or a revocation, was quicker: what we made was never used, and what is there counts.
  return { keys: (await codeKeys.getNewestKeys()).keys, keysMade: 0 };
}

type Made = { readonly day: Day; readonly issuer: string; readonly madeAt: Instant };

function codeKeyOf({ alg, spki, wrapped }: PublicKey & { readonly wrapped: string }, { day, issuer, madeAt }: Made): CodeKey {
  const key = keyOfSpki(alg, spki);
  if (!key) throw new Error(`the key service made a key of another form than ${alg} has`);
  return { kid: kidOfSpki(spki), issuer, ...key, day, madeAt, ...keyTimes(day), wrapped };
}

async function signListIfNeeded(keys: readonly CodeKey[], { codeKeys, keyService, clock }: RotateCodeKeysNeeds): Promise<boolean> {
  const current = await codeKeys.getNewestTrustList();
  const root = await keyService.rootKey();
  const pin: TrustRoot = { alg: root.alg, publicKey: encodeBase64url(root.spki) };
  const list = trustListAt(keys, clock.now());
  if (current && !isDue(current, { list, pin })) return false;
  const input = trustListSigningInput(list, { alg: root.alg, kid: kidOfSpki(root.spki) });
  const signed = `${input}.${encodeBase64url(await keyService.signAsRoot(asciiBytes(input)))}`;
  return codeKeys.replaceTrustList({ ...list, signed, root: pin }, current?.revision ?? 0);
}

type Wanted = { readonly list: TrustList; readonly pin: TrustRoot };

/** Says other keys than it should, was signed by another root, is a day old, or is of a time to come: a clock was set back. */
function isDue(current: KeptTrustList, { list, pin }: Wanted): boolean {
  const age = list.issuedAt - current.issuedAt;
  const says = (of: TrustList): string => JSON.stringify(trustListJson(of).keys);
  return age >= trustListRenewedAfterMilliseconds || age < 0 || current.root.publicKey !== pin.publicKey || says(current) !== says(list);
}
