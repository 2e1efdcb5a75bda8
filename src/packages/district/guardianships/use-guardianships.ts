import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { usePages } from '../../../services/use-pages';
import type { QueueState } from '../desk/queue-states';
import { useQueue } from '../desk/use-queue';

export type Request = AnswerOf<'listGuardianships'>['guardianships'][number];
export type Outcome = 'approve' | 'return';

/** Relations of the district to verify, the one that is open, and what was found. */
export function useGuardianships(state: QueueState) {
  const pages = usePages<Request>(async (page) => {
    const result = await call('listGuardianships', { query: { state, page } });
    return result.ok ? { ok: true, value: { items: result.value.guardianships, nextPage: result.value.nextPage } } : result;
  }, state);
  const queue = useQueue<Request, Outcome>(pages, ({ guardianshipId }) => guardianshipId);
  const review = (asked: Request, outcome: Outcome, note: string) =>
    queue.decide(asked, outcome, () =>
      call('reviewGuardianship', { params: { guardianshipId: asked.guardianshipId }, body: { outcome, note } }),
    );
  return { ...queue, review };
}

export type Guardianships = ReturnType<typeof useGuardianships>;
