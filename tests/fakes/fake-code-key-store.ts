import type { CodeKey } from '../../cloud-functions/domain/personal-code/code-key';
import type { CodeKeyStore, KeptTrustList } from '../../cloud-functions/use-cases/ports/code-key-store';

export function fakeCodeKeyStore(): CodeKeyStore {
  let kept: { readonly keys: readonly CodeKey[]; readonly revision: number } = { keys: [], revision: 0 };
  let list: KeptTrustList | undefined;
  return {
    getKeys: async () => kept,
    getNewestKeys: async () => kept,
    replaceKeys: async (keys, revision) => {
      if (revision !== kept.revision) return false;
      kept = { keys, revision: revision + 1 };
      return true;
    },
    getTrustList: async () => list,
    getNewestTrustList: async () => list,
    replaceTrustList: async (next, revision) => {
      if (revision !== (list?.revision ?? 0)) return false;
      list = { ...next, revision: revision + 1 };
      return true;
    },
  };
}
