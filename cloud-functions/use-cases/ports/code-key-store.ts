import type { CodeKey } from '../../domain/personal-code/code-key';
import type { SignedTrustList, TrustRoot } from '../../domain/personal-code/trust-list';

/** All keys of the last weeks, in the order they were made. `revision` 0: none was ever made. */
export type CodeKeys = { readonly keys: readonly CodeKey[]; readonly revision: number };

/** The list gates are given, with the root that signed it. */
export type KeptTrustList = SignedTrustList & { readonly root: TrustRoot; readonly revision: number };

/** Keys are one record and the list another: each changes in one write, and of two at once exactly one takes effect. */
export type CodeKeyStore = {
  /** May be a moment old. */
  getKeys(): Promise<CodeKeys>;
  /** What was written last: before changing what was read. */
  getNewestKeys(): Promise<CodeKeys>;
  /** False: somebody was quicker. */
  replaceKeys(keys: readonly CodeKey[], revision: number): Promise<boolean>;
  getTrustList(): Promise<KeptTrustList | undefined>;
  getNewestTrustList(): Promise<KeptTrustList | undefined>;
  replaceTrustList(list: Omit<KeptTrustList, 'revision'>, revision: number): Promise<boolean>;
};
