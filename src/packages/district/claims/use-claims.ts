import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { usePages } from '../../../services/use-pages';
import type { QueueState } from '../desk/queue-states';
import { useQueue } from '../desk/use-queue';

export type Claim = AnswerOf<'listClaims'>['claims'][number];

/** Claims of the district's residents, the one that is open, and its answer. */
export function useClaims(state: QueueState) {
  const pages = usePages<Claim>(async (page) => {
    const result = await call('listClaims', { query: { state, page } });
    return result.ok ? { ok: true, value: { items: result.value.claims, nextPage: result.value.nextPage } } : result;
  }, state);
  const queue = useQueue<Claim, 'accept' | 'refuse'>(pages, ({ claimId }) => claimId);
  const answer = (claim: Claim, outcome: 'accept' | 'refuse', written: { readonly answer: string; readonly factIds: readonly string[] }) =>
    queue.decide(claim, outcome, () =>
      call('reviewClaim', { params: { claimId: claim.claimId }, body: { outcome, answer: written.answer, factIds: [...written.factIds] } }),
    );
  return { ...queue, answer };
}

export type Claims = ReturnType<typeof useClaims>;
