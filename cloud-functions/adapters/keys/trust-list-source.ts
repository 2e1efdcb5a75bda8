/** The list of keys as the registry has it, and which of them were taken back since: read every five seconds at most. */
import type { Clock } from '../../use-cases/ports/clock';
import type { CodeKeyStore, KeptTrustList } from '../../use-cases/ports/code-key-store';
import type { TrustListSource } from '../../use-cases/ports/keys';
import { keptFresh } from '../kept-fresh';

export type TrustListReading = { readonly codeKeys: Pick<CodeKeyStore, 'getKeys' | 'getTrustList'>; readonly clock: Clock };

/** Nothing was signed yet, or the registry cannot be reached. Told as "unavailable, try again shortly". */
export class NoTrustList extends Error {
  constructor() {
    super('there is no trust list to give out');
    this.name = 'NoTrustList';
  }
}

/** Part of the minute in which a revocation reaches a gate. */
export const trustListFreshForMilliseconds = 5_000;
const retryAfterMilliseconds = 1_000;

export function makeTrustListSource({ codeKeys, clock }: TrustListReading): TrustListSource {
  const freshness = { clock, freshForMilliseconds: trustListFreshForMilliseconds, retryAfterMilliseconds };
  const list = keptFresh<KeptTrustList | undefined>({ ...freshness, read: () => codeKeys.getTrustList(), fallback: () => undefined });
  const keys = keptFresh({ ...freshness, read: async () => (await codeKeys.getKeys()).keys, fallback: () => [] });
  const current = async (): Promise<KeptTrustList> => {
    const kept = await list();
    if (!kept) throw new NoTrustList();
    return kept;
  };
  return {
    current,
    trustRoots: async () => [(await current()).root],
    revokedKids: async () => (await keys()).filter(({ revoked }) => revoked !== undefined).map(({ kid }) => kid),
  };
}
