import type { Role } from '../../domain/caller';

type BothLanguages = { readonly 'zh-CN': string; readonly en: string };

/** Someone of the demo city. Their sign-in is `lookupKey('demo', key)`; roles and district come from the people store. */
export type DemoPerson = {
  /** `a-z`, `0-9` and hyphens, 40 at most. */
  readonly key: string;
  readonly name: BothLanguages;
  /** One sentence: who they are and what to try as them. */
  readonly says: BothLanguages;
  readonly roles: readonly Role[];
};

/** Only the local product has any. */
export type DemoPeople = { list(): Promise<readonly DemoPerson[]> };
